import type { ReportVersionView } from '@huiying/contract';
import { formatInstant, type Instant, type Placement } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';
import { storable } from '../../storable.js';
import { contentHash } from './arrivals.js';

/**
 * Stores new wordings beside their reports, which stay as they came. A report of the inbox is given the case that its
 * new wording opened or joined.
 */
export async function saveVersions(
  manager: EntityManager,
  placements: readonly Placement[],
  takenInAt: Instant,
): Promise<void> {
  if (placements.length === 0) return;
  await manager.query(
    `insert into report_version (report_id, version, title, text, published_at, published_precision, published_raw,
       taken_in_at, content_hash, severity, case_id)
     select v.report_id, coalesce((select max(version) from report_version o where o.report_id = v.report_id), 1) + 1,
       title, text, published_at, published_precision, published_raw, taken_in_at, content_hash, severity, case_id
     from jsonb_populate_recordset(null::report_version, $1::jsonb) v`,
    [JSON.stringify(storable(placements.map((placement) => toRow(placement, takenInAt))))],
  );
  await manager.query(
    `update report set case_id = p.case_id, decision = p.decision, reason = 'edited'
     from jsonb_to_recordset($1::jsonb) as p (id uuid, case_id uuid, decision text)
     where report.id = p.id and report.case_id is null and p.case_id is not null`,
    [JSON.stringify(placements.map((p) => ({ id: p.report.id, case_id: p.caseId, decision: p.decision })))],
  );
}

const toRow = ({ report, caseId }: Placement, takenInAt: Instant): Row => ({
  report_id: report.id,
  title: report.incoming.title,
  text: report.incoming.text,
  published_at: report.incoming.published?.at ?? null,
  published_precision: report.incoming.published?.precision ?? null,
  published_raw: report.incoming.publishedRaw,
  taken_in_at: takenInAt,
  content_hash: contentHash(report),
  severity: report.judgement.severity,
  case_id: caseId,
});

/** By report id, the wordings after the first as they are stored, in order. */
export async function versionRowsOf(
  manager: EntityManager,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  if (reportIds.length === 0) return new Map();
  const rows = await manager.query<Row[]>(
    'select * from report_version where report_id = any($1) order by report_id, version',
    [reportIds],
  );
  return Map.groupBy(rows, (row) => String(row['report_id']));
}

/** By report id, the wordings after the first, in order. */
export async function versionsOf(
  manager: EntityManager,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReportVersionView[]>> {
  const rows = await versionRowsOf(manager, reportIds);
  return new Map([...rows].map(([id, own]) => [id, own.map(toView)]));
}

const toView = (row: Row): ReportVersionView => ({
  version: Number(row['version']),
  title: String(row['title']),
  text: String(row['text']),
  publishedAt: row['published_at'] ? formatInstant(row['published_at'] as Date) : null,
  publishedRaw: row['published_raw'] as string | null,
  takenInAt: formatInstant(row['taken_in_at'] as Date),
  severity: row['severity'] as ReportVersionView['severity'],
});
