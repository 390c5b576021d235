import type { HotTopic } from '@huiying/contract';
import { rankTopics } from '@huiying/core';
import type { DataSource } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';

/** The window that is looked at and as many before it as make a usual level. */
const WINDOWS = 8;
const HOUR_MS = 3_600_000;

/**
 * Live cases with reports in the window. Counted by the case that a report was linked to and only then brought together,
 * so that the index on arrivals answers without the reports themselves. A single report is no topic, whatever it is worth.
 */
const COUNTS = `
with arrivals as (
  select case_id, $2::int - 1 - floor(extract(epoch from now() - taken_in_at)::float8 * 1000 / $1::float8)::int as slot, count(*)::int as n
  from report
  where case_id is not null and taken_in_at > now() - make_interval(secs => $1 * $2 / 1000.0) and taken_in_at <= now()
  group by 1, 2
), counts as (
  select case when c.merged_into is null then c.id else surviving_case(c.id) end as id, slot, sum(n)::int as n
  from arrivals join cases c on c.id = case_id where not c.history group by 1, 2
)
select k.id, c.title, c.severity, json_agg(json_build_object('slot', slot, 'n', n)) as counts
from counts k join cases c on c.id = k.id
where c.closed_at is null and not c.drill
group by k.id, c.title, c.severity having sum(n) filter (where slot = $2 - 1) > 1`;

/** 热点: cases that are told of more than usual. */
export class HotTopicStore {
  constructor(private readonly database: DataSource) {}

  /** @returns hottest first, at most `most` */
  async hottest(hours: number, most: number): Promise<HotTopic[]> {
    const rows = await this.database.query<Row[]>(COUNTS, [hours * HOUR_MS, WINDOWS]);
    const byId = new Map(rows.map((row) => [String(row['id']), row]));
    const topics = rows.map((row) => ({ caseId: String(row['id']), series: toSeries(row['counts']) }));
    return rankTopics(topics, most).map((heat) => ({
      ...heat,
      series: [...heat.series],
      title: String(byId.get(heat.caseId)?.['title']),
      severity: byId.get(heat.caseId)?.['severity'] as HotTopic['severity'],
    }));
  }
}

function toSeries(counts: unknown): number[] {
  const bySlot = new Map((counts as { slot: number; n: number }[]).map(({ slot, n }) => [slot, n]));
  return Array.from({ length: WINDOWS }, (_, slot) => bySlot.get(slot) ?? 0);
}
