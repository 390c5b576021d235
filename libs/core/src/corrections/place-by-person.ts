import {
  type CaseFile,
  type Circumstances,
  Decision,
  type LedgerDraft,
  type Outcome,
  type Rulebook,
} from '../cases/case-file.js';
import type { ChosenCase } from '../cases/case-store.js';
import { joinReport } from '../cases/join-report.js';
import { openCase, type Opening, plausible } from '../cases/open-case.js';
import { isNewsAfterClosure } from '../cases/place-reports.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import { DomainError } from '../domain-error.js';
import type { JudgedReport } from '../reports/report.js';
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

/**
 * Gives a report of the inbox to the case that a person chose. What it tells after the closure of that goes to the open
 * case that goes on from it, or opens one.
 * @throws DomainError `drill-and-real`
 */
export function giveToCase(
  { file: chosen, later }: ChosenCase,
  report: JudgedReport,
  choice: { readonly opening: Opening; readonly reason: string },
  rulebook: Rulebook,
  { now }: Circumstances,
): Outcome {
  const { opening, reason } = choice;
  if (chosen.case.drill && !rulebook.pack.drill) {
    throw new DomainError('conflict', 'drill-and-real', '真实信息不能归入演练事件');
  }
  const revived = reviveEmpty(chosen, reason, opening.actor, rulebook, now);
  const isNews = isNewsAfterClosure(report, revived.file);
  const file = isNews ? later.find(({ case: { stage } }) => stage !== 'closed') : revived.file;
  if (!file) return openCase(report, { ...opening, earlier: chosen.case }, rulebook);
  const joined = joinReport(file, report, opening.actor, rulebook, now);
  return { ...joined, entries: [...revived.entries, ...joined.entries] };
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
