import { type IncomingReport, isExact, namesOf } from '@huiying/core';

type Dated = Pick<IncomingReport, 'identity' | 'aliases' | 'published'>;

/**
 * The order in which the reports of a batch are taken in: by publication, since a deadline starts at the earliest that is
 * known when it starts, and feeds tell the newest first. What has no time of day comes last, as it arrived; the wordings
 * of one report keep their order.
 * @returns places in the batch
 */
export function publicationOrder(reports: readonly Dated[]): number[] {
  const latest = new Map<string, number>();
  const times = reports.map((report) => {
    const names = namesOf(report);
    const time = Math.max(timeOf(report), ...names.map((name) => latest.get(name) ?? -Infinity));
    for (const name of names) latest.set(name, time);
    return time;
  });
  return [...reports.keys()].toSorted((a, b) => {
    const [timeA = 0, timeB = 0] = [times[a], times[b]];
    return timeA === timeB ? a - b : timeA - timeB;
  });
}

const timeOf = ({ published }: Dated): number => (published && isExact(published) ? published.at.getTime() : Infinity);
