import type { RecordedInstant } from '../deadlines/choose-start.js';
import type { Instant } from '../time/instant.js';
import type { Case } from './case.js';
import { earliestPublication } from './join-report.js';

/** When a report of a case was published, as far as it says. */
export interface Publication {
  readonly reportId: string;
  readonly published: RecordedInstant | null;
}

/**
 * firstPublishedAt of a case that reports leave: told by one of them, it is that of those that stay; deadlines that run
 * keep the start they were stamped with.
 * @param publications of all its reports, in order of arrival
 */
export function publicationLeft(
  { firstPublishedAt: first, beforeMerges }: Case,
  publications: readonly Publication[],
  leaving: readonly string[],
  now: Instant,
): RecordedInstant | null {
  const leaves = ({ reportId }: Publication): boolean => leaving.includes(reportId);
  const isGone = publications.filter(leaves).some(({ published }) => published?.at.getTime() === first?.at.getTime());
  // What a merge has brought is not among its own reports.
  if (first === null || !isGone || beforeMerges !== null) return first;
  const staying = publications.filter((publication) => !leaves(publication)).map(({ published }) => published);
  return earliestPublication(staying, now);
}
