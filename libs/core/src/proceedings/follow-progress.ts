import { type CaseFile, type Circumstances, Decision, type Outcome } from '../cases/case-file.js';
import { refuseIfMerged } from '../cases/merged.js';
import { DomainError } from '../domain-error.js';
import type { Response } from '../responses/response.js';
import { formatInstant, type Instant, writtenInstant } from '../time/instant.js';

/** What is kept of a case that goes on for long; the ledger has all of it. */
const MOST_KEPT = 100;

/**
 * 持续发布: progress asks for a follow-up until something is published that is no older.
 * @param at when it happened
 */
export function askFollowUp(decision: Decision, what: string, at: Instant): void {
  const { proceedings } = decision.file.case;
  const asked = { what, at: formatInstant(at), coveredBy: null };
  decision.amendCase({
    proceedings: { ...proceedings, progress: [...(proceedings.progress ?? []), asked].slice(-MOST_KEPT) },
  });
  decision.note('follow-up-asked', at, { what });
}

/** The same for what the reports tell: before the first publication, that one tells of it. */
export function askFollowUpIfPublished(decision: Decision, what: string, at: Instant): void {
  const { case: kase, responses } = decision.file;
  if (!kase.history && responses.some(({ status }) => status === 'confirmed')) askFollowUp(decision, what, at);
}

/** A confirmed publication tells of all progress up to it. */
export function coverProgress(decision: Decision, { id, publishedAt }: Response): void {
  const { proceedings } = decision.file.case;
  const { progress = [] } = proceedings;
  const isCovered = (at: string, coveredBy: string | null): boolean =>
    coveredBy === null && writtenInstant(at) <= publishedAt;
  if (!progress.some(({ at, coveredBy }) => isCovered(at, coveredBy))) return;
  decision.amendCase({
    proceedings: {
      ...proceedings,
      progress: progress.map((each) => (isCovered(each.at, each.coveredBy) ? { ...each, coveredBy: id } : each)),
    },
  });
}

/**
 * 处置进展 that a person records; a filed case is on no board, so nobody would see what it asks for.
 * @throws DomainError `event-in-future`, `case-closed`
 */
export function recordProgress(
  file: CaseFile,
  progress: { readonly at: Instant; readonly what: string },
  actor: string,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  if (file.case.stage === 'closed')
    throw new DomainError('conflict', 'case-closed', '该事件已归档，有新进展请先重新办理');
  if (progress.at > at.now) throw new DomainError('invalid', 'event-in-future', '时间晚于当前时间', 'at');
  const decision = new Decision(file, actor);
  askFollowUp(decision, progress.what, progress.at);
  return decision.outcome();
}
