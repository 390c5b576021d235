import type { Circumstances, Decision, Rulebook } from '../cases/case-file.js';
import { type Case, isAnswered } from '../cases/case.js';
import { withoutProposal } from '../cases/corrected.js';
import { plausible } from '../cases/open-case.js';
import { owedAgain, startDeadlines } from '../deadlines/start-deadlines.js';
import { gradeMeasures } from '../severity/grading/grade-measures.js';
import { graver, isGraver } from '../severity/severity.js';
import type { SeverityRules } from '../severity/severity-rules.js';

/**
 * Grades the figures of a case by its event type after a person corrected either. A graver level is proposed at once,
 * with its deadlines; a milder one waits for a person.
 */
export function regrade(
  decision: Decision,
  { rulebook, severity: rules }: { readonly rulebook: Rulebook; readonly severity: SeverityRules },
  at: Circumstances,
): void {
  const { case: kase } = decision.file;
  if (kase.severity === 'none') return;
  const { severity, because } = gradeMeasures(kase.measures, kase.eventType, rules);
  decision.amendCase({ because, summary: because.map(({ quote }) => quote).join('，') });
  if (severity === kase.severity) return propose(decision, undefined);
  const isRaised = isGraver(severity, kase.severity);
  // Subscribers are told of a change by what the level was; a suggestion changes nothing.
  const from = isRaised ? { from: kase.severity } : {};
  decision.note('severity-proposed', at.now, { ...from, severity, strictest: kase.strictest, because });
  if (!isRaised) return propose(decision, severity);
  const raised = { severity, strictest: graver(severity, kase.strictest) };
  propose(decision, undefined);
  decision.amendCase({ ...raised, provisional: true, needsReview: true });
  const qualifyingFactAt = rulebook.pack.onUpgrade === 'qualifying-fact' ? at.now : undefined;
  const started = startDeadlines(decision, rulebook, {
    severities: plausible(raised),
    qualifyingFactAt,
    again: owedAgain(kase, decision.file.case, rulebook),
    at: at.now,
  });
  if (started.length > 0 && isAnswered(kase)) decision.amendCase({ stage: 'collected' });
}

/** A milder level waits for a person; the level itself and its deadlines stay. */
function propose(decision: Decision, severity: Case['severity'] | undefined): void {
  const corrected = withoutProposal(decision.file.case.corrected);
  decision.amendCase({ corrected: severity === undefined ? corrected : { ...corrected, proposed: severity } });
  if (severity !== undefined) decision.amendCase({ needsReview: true });
}
