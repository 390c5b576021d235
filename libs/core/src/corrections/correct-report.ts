import { type CaseFile, type Circumstances, Decision, type LedgerDraft, SYSTEM_CHAIN } from '../cases/case-file.js';
import { refuseIfMerged } from '../cases/merged.js';
import { type Publication, publicationLeft } from '../cases/publication-left.js';
import { cancelDeadlines } from '../deadlines/cancel-unowed.js';
import { DomainError } from '../domain-error.js';
import type { ReportOrigin } from '../reports/report.js';
import type { ConcernKind } from '../severity/judgement.js';
import { requireApproval } from './correct-case.js';
import type { Lesson, LessonKind } from './lesson.js';
import type { Correcting } from './record-word.js';

/** What a person said of a report of the inbox: it does not concern us, or it raises no concern. */
export const DISMISSALS = ['not-ours', 'no-concern'] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/** What was made of a stored report. */
export interface ReportStanding {
  readonly caseId: string | null;
  readonly decision: 'opened' | 'joined' | 'inbox';
  readonly reason: string | null;
  readonly concern: ConcernKind;
  /** Who set the concern; null while it is what the rules read. */
  readonly concernBy: string | null;
  readonly dismissedAs: Dismissal | null;
}

export interface StoredReport extends ReportStanding {
  readonly id: string;
  readonly origin: ReportOrigin;
}

/** A decision about one report: how it stands now, and what became of its case. */
export interface ReportOutcome {
  readonly standing: Partial<ReportStanding>;
  readonly file: CaseFile | undefined;
  readonly entries: readonly LedgerDraft[];
  readonly lessons: readonly Lesson[];
}

const UNCHANGED = { standing: {}, entries: [], lessons: [] } as const;

/** A person says which concern a report raises. */
export function correctConcern(
  report: StoredReport,
  file: CaseFile,
  to: { readonly label: ConcernKind; readonly reason: string },
  actor: string,
  at: Circumstances,
): ReportOutcome {
  const { concern: from, id: reportId } = report;
  if (from === to.label) return { ...UNCHANGED, file };
  const decision = new Decision(file, actor);
  decision.note('judgement-corrected', at.now, { kind: 'concern', from, to: to.label, reason: to.reason, reportId });
  decision.teach('concern', from, to.label, reportId);
  return { ...withLessons(decision), standing: { concern: to.label, concernBy: actor } };
}

/**
 * A report that does not concern us leaves its case for the inbox; the level of what is left asks for a look. A case left without any report is closed: what runs
 * is cancelled with the reason (on a major case with an approver), what is overdue stays in the record.
 * @throws DomainError `belongs-to-a-case` (a hotline entry or one made by hand), `evidence-pending`, `approval-required`, `case-merged`
 */
export function leaveCase(
  report: StoredReport,
  file: CaseFile,
  to: Correcting,
  actor: string,
  at: Circumstances,
  publications: readonly Publication[],
): ReportOutcome {
  if (report.origin === 'hotline' || report.origin === 'manual') {
    throw new DomainError('conflict', 'belongs-to-a-case', '热线来件和人工录入总要有事件承办，不能退回收件箱', 'label');
  }
  refuseIfMerged(file.case);
  const { id: reportId } = report;
  const decision = new Decision(file, actor);
  const left = Math.max(0, file.case.reportCount - 1);
  decision.amendCase({ reportCount: left });
  if (left > 0) {
    decision.amendCase({
      // The level may have stood on what is gone: a person looks at it again.
      needsReview: file.case.needsReview || file.case.stage !== 'closed',
      firstPublishedAt: publicationLeft(file.case, publications, [reportId], at.now),
    });
  }
  const said = { kind: 'ours', from: 'ours', to: 'not-ours', reason: to.reason, reportId };
  decision.note('judgement-corrected', at.now, said);
  decision.teach('ours', 'ours', 'not-ours', reportId);
  if (left === 0 && file.case.stage !== 'closed') closeEmpty(decision, to, at);
  return { ...withLessons(decision), standing: { ...NO_CASE, reason: 'elsewhere', dismissedAs: 'not-ours' } };
}

const NO_CASE = { caseId: null, decision: 'inbox' } as const;

function closeEmpty(decision: Decision, to: Correcting, at: Circumstances): void {
  const { case: kase, deadlines, responses } = decision.file;
  if (responses.some((response) => response.status === 'pending-confirmation')) {
    throw new DomainError('conflict', 'evidence-pending', '仍有待确认的回应，不能归档', 'label');
  }
  const running = deadlines.filter(({ status }) => status === 'running');
  if (running.length > 0) requireApproval(kase.strictest, to, decision.actor);
  cancelDeadlines(decision, running, to.reason, at.now);
  decision.amendCase({ stage: 'closed', closedAt: at.now });
  decision.note('case-closed', at.now, { reason: to.reason });
}

const withLessons = (decision: Decision): Omit<ReportOutcome, 'standing'> => ({
  ...decision.outcome(),
  lessons: decision.outcome().lessons ?? [],
});

/**
 * A person has seen a report of the inbox and leaves it there: it is not ours, or raises no concern.
 * @throws DomainError `has-a-case`
 */
export function dismissReport(
  report: StoredReport,
  said: { readonly as: Dismissal; readonly reason: string },
  actor: string,
  at: Circumstances,
): ReportOutcome {
  if (report.caseId !== null) throw new DomainError('conflict', 'has-a-case', '该信息已归入事件');
  if (report.dismissedAs === said.as) return { ...UNCHANGED, file: undefined };
  const { id: reportId, reason } = report;
  const isOurs = said.as === 'not-ours';
  const kind: LessonKind = isOurs ? 'ours' : 'concern';
  const from = isOurs ? (reason === 'elsewhere' ? 'not-ours' : 'ours') : report.concern;
  const to = isOurs ? 'not-ours' : 'none';
  return {
    standing: { dismissedAs: said.as },
    file: undefined,
    entries: [draft(actor, at, { kind, from, to, reason: said.reason, reportId })],
    lessons: [{ kind, label: to, previous: from, reportId, caseId: null, by: actor }],
  };
}

/** Takes a dismissal back: the report waits to be looked at again, and nothing is learned from the slip. */
export function recallDismissal(report: StoredReport, actor: string, at: Circumstances): ReportOutcome {
  const { dismissedAs, id: reportId } = report;
  if (dismissedAs === null || report.caseId !== null) return { ...UNCHANGED, file: undefined };
  const kind: LessonKind = dismissedAs === 'not-ours' ? 'ours' : 'concern';
  const from = dismissedAs === 'not-ours' ? 'not-ours' : 'none';
  return {
    standing: { dismissedAs: null },
    file: undefined,
    entries: [draft(actor, at, { kind, from, to: null, reason: null, reportId })],
    lessons: [{ kind, label: null, previous: from, reportId, caseId: null, by: actor }],
  };
}

const draft = (actor: string, at: Circumstances, data: LedgerDraft['data']): LedgerDraft => ({
  caseId: SYSTEM_CHAIN,
  kind: 'judgement-corrected',
  effectiveAt: at.now,
  actor,
  data,
});
