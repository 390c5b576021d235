/** Reports of one topic by window, oldest first; the last window is the one that is looked at. */
export interface TopicCounts {
  readonly caseId: string;
  readonly series: readonly number[];
}

export interface Heat {
  readonly caseId: string;
  readonly reports: number;
  /** Mean of the windows before: the usual level. */
  readonly previous: number;
  /** How many times the usual level, each raised by one so that a new topic has a finite growth. */
  readonly growth: number;
  /** Standard deviations above the usual level. */
  readonly score: number;
  readonly series: readonly number[];
}

/** One report is no topic. */
const FEWEST_REPORTS = 2;

/**
 * Ranks topics by how far their reports exceed what is usual for them. Arrivals are counts, whose spread grows with
 * their size: on the square-root scale of Anscombe (1948) every Poisson count has a deviation of about one half, so that
 * 12 after a usual 1 stands before 60 after a usual 55, and 3 after none before 2 after none.
 * @returns hottest first; without those that are told of as usual or less
 */
export function rankTopics(topics: readonly TopicCounts[], most: number): Heat[] {
  return topics
    .map(heatOf)
    .filter(({ reports, score }) => reports >= FEWEST_REPORTS && score > 0)
    .toSorted((a, b) => b.score - a.score || b.reports - a.reports || (a.caseId < b.caseId ? -1 : 1))
    .slice(0, most);
}

function heatOf({ caseId, series }: TopicCounts): Heat {
  const reports = series.at(-1) ?? 0;
  const before = series.slice(0, -1);
  const previous = before.length === 0 ? 0 : before.reduce((sum, n) => sum + n, 0) / before.length;
  const score = 2 * (stabilised(reports) - stabilised(previous));
  return { caseId, reports, previous, growth: (reports + 1) / (previous + 1), score, series };
}

const stabilised = (count: number): number => Math.sqrt(count + 3 / 8);
