import {
  type CaseFile,
  type Circumstances,
  Decision,
  type LedgerDraft,
  type Outcome,
  type Rulebook,
} from '../cases/case-file.js';
import { plausible } from '../cases/open-case.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import type { ConcernKind } from '../severity/judgement.js';
import type { Instant } from '../time/instant.js';
import type { ReportStanding, StoredReport } from './correct-report.js';
import { type Lesson, SOME_CONCERN } from './lesson.js';

/**
 * A case that was closed because its only report did not concern us is taken up again when a report is given to it; its
 * deadlines start anew where the case started, the cancelled ones stay in history.
 */
export function reviveEmpty(file: CaseFile, reason: string, actor: string, rulebook: Rulebook, now: Instant): Outcome {
  const { case: kase } = file;
  if (kase.reportCount > 0 || kase.stage !== 'closed') return { file, entries: [] };
  const decision = new Decision(file, actor);
  decision.amendCase({ stage: kase.provisional ? 'collected' : 'judged', closedAt: null });
  decision.note('case-reopened', now, { reason });
  startDeadlines(decision, rulebook, { severities: plausible(kase), at: now });
  return decision.outcome();
}

/** A report of the inbox was given a case: what that says about the judgement that kept it there. */
export function learnFromPlacing(
  outcome: Outcome,
  report: StoredReport,
  choice: { readonly concern?: ConcernKind | undefined; readonly reason: string },
  actor: string,
  at: Circumstances,
): Outcome & { readonly standing: Partial<ReportStanding> } {
  const { id: reportId } = report;
  const caseId = outcome.file.case.id;
  const isElsewhere = report.reason === 'elsewhere' || report.dismissedAs === 'not-ours';
  const stated = choice.concern ?? (report.concern === 'none' ? undefined : report.concern);
  const lesson = (kind: Lesson['kind'], previous: string, label: string): Lesson => {
    return { kind, previous, label, reportId, caseId, by: actor };
  };
  const lessons = [
    lesson('ours', isElsewhere ? 'not-ours' : 'ours', 'ours'),
    lesson('concern', report.concern, stated ?? SOME_CONCERN),
  ];
  const corrections = lessons
    .filter(({ label, previous }) => label !== previous)
    .map(({ kind, previous: from, label: to }): LedgerDraft => ({
      caseId,
      kind: 'judgement-corrected',
      effectiveAt: at.now,
      actor,
      data: { kind, from, to, reason: choice.reason, reportId },
    }));
  return {
    file: outcome.file,
    entries: [...outcome.entries, ...corrections],
    lessons: [...(outcome.lessons ?? []), ...lessons],
    standing: choice.concern === undefined ? {} : { concern: choice.concern, concernBy: actor },
  };
}
