import { type DecideReport, DomainError, type ReportStanding, type StoredReport } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import type { CallerVault } from '../../caller-vault.js';
import type { Row } from '../../rows/case-file.row.js';
import { circumstances } from '../cases/circumstances.js';
import { lockFiles } from '../cases/load-files.js';
import { saveFiles } from '../cases/save-files.js';
import { saveLessons } from './save-lessons.js';
import { publicationsOf } from './taken-in-reports.js';

/** @throws DomainError `no-such-report` */
export async function lockReport(manager: EntityManager, reportId: string): Promise<StoredReport> {
  const [row] = await manager.query<Row[]>('select * from report where id = $1 for update', [reportId]);
  if (!row) throw new DomainError('not-found', 'no-such-report', `没有舆情信息 ${reportId}`);
  return {
    id: String(row['id']),
    origin: row['origin'] as StoredReport['origin'],
    caseId: row['case_id'] as string | null,
    decision: row['decision'] as StoredReport['decision'],
    reason: row['reason'] as string | null,
    concern: row['concern'] as StoredReport['concern'],
    concernBy: row['concern_by'] as string | null,
    dismissedAs: row['dismissed_as'] as StoredReport['dismissedAs'],
  };
}

/**
 * Writes how a report stands now. Where it leaves its case, its later wordings leave with it: what it says next is
 * placed anew.
 */
export async function saveStanding(
  manager: EntityManager,
  before: StoredReport,
  change: Partial<ReportStanding>,
  now: Date,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  const { id, caseId, decision, reason, concern, concernBy, dismissedAs } = { ...before, ...change };
  await manager.query(
    `update report set case_id = $2, decision = $3, reason = $4, concern = $5, concern_by = $6, dismissed_as = $7,
       dismissed_at = case when $7::text is null then null when dismissed_as = $7 then dismissed_at else $8 end
     where id = $1`,
    [id, caseId, decision, reason, concern, concernBy, dismissedAs, now],
  );
  if (before.caseId === null || caseId !== null) return;
  await manager.query('update report_version set case_id = null where report_id = $1 and case_id = $2', [
    id,
    before.caseId,
  ]);
}

/** Changes what was made of a report: the change, the ledger and the lesson in the caller's transaction. */
export async function changeReport(
  manager: EntityManager,
  reportId: string,
  decide: DecideReport,
  vault: CallerVault,
): Promise<void> {
  const report = await lockReport(manager, reportId);
  const before = await lockFiles(manager, report.caseId === null ? [] : [report.caseId]);
  const publications = report.caseId === null ? [] : await publicationsOf(manager, report.caseId);
  const at = await circumstances(manager);
  const outcome = decide(report, before.get(report.caseId ?? ''), at, publications);
  await saveLessons(manager, outcome.lessons, at.now, vault);
  await saveStanding(manager, report, outcome.standing, at.now);
  const after = outcome.file ? [outcome.file] : [];
  await saveFiles(manager, { before, after, entries: outcome.entries, now: at.now });
}
