import type { JudgedReport } from '../reports/report.js';
import { graver, isGraver, isMajor, type Severity } from '../severity/severity.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { DAY_MS, earliest, type Instant } from '../time/instant.js';
import type { Case } from './case.js';
import { type CaseFile, Decision, type Outcome, type Rulebook } from './case-file.js';
import { measuresOf, plausible, summarise } from './open-case.js';

/** Days after the event in which a growing toll re-grades it by itself (国务院令第493号第十三条). */
const REGRADE_DAYS: Record<string, number> = { road_traffic: 7, fire: 7 };
const REGRADE_DAYS_DEFAULT = 30;

/** Attaches a further report; a graver one raises the level while the window for that is open. */
export function joinReport(
  file: CaseFile,
  report: JudgedReport,
  actor: string,
  rulebook: Rulebook,
  now: Instant,
): Outcome {
  const decision = new Decision(file, actor);
  decision.amendCase({ reportCount: file.case.reportCount + 1 });
  decision.note('report-joined', now, { reportId: report.id, source: report.incoming.sourceName });
  if (mayRegrade(file.case, report, now)) raise(decision, report, rulebook, now);
  return decision.outcome();
}

function mayRegrade(kase: Case, report: JudgedReport, now: Instant): boolean {
  if (kase.history || kase.stage === 'closed') return false;
  const { severity, strictest } = report.judgement;
  if (!isGraver(severity, kase.severity) && !isGraver(strictest, kase.strictest)) return false;
  const days = REGRADE_DAYS[kase.eventType ?? ''] ?? REGRADE_DAYS_DEFAULT;
  const from = kase.occurredAt?.at ?? kase.firstPublishedAt?.at ?? kase.detectedAt;
  return now.getTime() - from.getTime() <= days * DAY_MS;
}

function raise(decision: Decision, report: JudgedReport, rulebook: Rulebook, now: Instant): void {
  const { judgement, incoming } = report;
  const before = decision.file.case;
  const raised: { severity: Severity; strictest: Severity } = {
    severity: graver(judgement.severity, before.severity),
    strictest: graver(judgement.strictest, before.strictest),
  };
  decision.amendCase({
    ...raised,
    provisional: true,
    needsReview: before.needsReview || judgement.needsReview,
    eventType: judgement.eventType ?? before.eventType,
    measures: { ...before.measures, ...measuresOf(report) },
    because: judgement.because,
    summary: summarise(report),
  });
  decision.note('severity-proposed', now, { ...raised, from: before.severity, because: judgement.because });
  const known = incoming.published?.precision === 'day' ? undefined : incoming.published?.at;
  const qualifyingFactAt =
    rulebook.pack.onUpgrade === 'qualifying-fact' && isMajor(raised.strictest) ? earliest(known, now) : undefined;
  startDeadlines(decision, rulebook, { severities: plausible(raised), qualifyingFactAt, at: now });
}
