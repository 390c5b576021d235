import {
  type IncomingReport,
  knownSince,
  type Publication,
  type RecordedInstant,
  type TakenInReport,
  type Wording,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';
import { versionRowsOf } from './report-versions.js';

/** A stored report, for a person to place. */
export async function readTakenIn(manager: EntityManager, id: string): Promise<TakenInReport | undefined> {
  const [row] = await manager.query<Row[]>(
    `select report.*, source.unit_id from report left join source on source.id = report.source_id
     where report.id = $1`,
    [id],
  );
  if (!row) return undefined;
  const edits = (await versionRowsOf(manager, [id])).get(id) ?? [];
  const incoming = toIncoming(row, edits.at(-1) ?? row);
  return { id, incoming, since: knownSince(toWording(row), edits.map(toWording)) };
}

/**
 * When the reports of a case were published, in order of arrival. One that an edit brought has the date of that edit,
 * where it is later than that of the first wording.
 */
export async function publicationsOf(manager: EntityManager, caseId: string): Promise<readonly Publication[]> {
  const rows = await manager.query<Row[]>(
    `select r.id,
       case when e.version is null then r.published_at when e.published_at > r.published_at then e.published_at end
         as published_at,
       case when e.version is null then r.published_precision else e.published_precision end as published_precision
     from report r
     left join lateral (
       select * from report_version v
       where v.report_id = r.id and v.case_id = $1 and (r.case_id is distinct from $1 or r.reason = 'edited')
       order by version limit 1) e on true
     where r.case_id = $1 or e.version is not null
     order by r.taken_in_at, r.id`,
    [caseId],
  );
  return rows.map((row) => ({ reportId: String(row['id']), published: publishedIn(row) }));
}

/** A person takes it for ours, and knows the caller by the case alone. */
const toIncoming = (row: Row, wording: Row): IncomingReport => ({
  identity: String(row['identity']),
  origin: row['origin'] as IncomingReport['origin'],
  scope: 'local',
  sourceId: row['source_id'] as string | null,
  sourceName: String(row['source_name']),
  externalId: row['external_id'] as string | null,
  channel: row['channel'] as string | null,
  url: row['url'] as string | null,
  title: String(wording['title']),
  text: String(wording['text']),
  published: publishedIn(wording),
  publishedRaw: wording['published_raw'] as string | null,
  occurred: recorded(row['occurred_at'], row['occurred_precision']),
  place: row['place'] as string | null,
  callerName: null,
  callerPhone: null,
  unitId: row['unit_id'] as string | null,
  backfill: false,
});

const toWording = (row: Row): Wording => ({
  severity: row['severity'] as Wording['severity'],
  published: publishedIn(row),
  takenInAt: row['taken_in_at'] as Date,
});

const publishedIn = (row: Row): RecordedInstant | null => recorded(row['published_at'], row['published_precision']);

const recorded = (at: unknown, precision: unknown): RecordedInstant | null =>
  at ? { at: at as Date, precision: precision as RecordedInstant['precision'] } : null;
