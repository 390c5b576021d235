import { randomUUID } from 'node:crypto';
import { type Instant, type Lesson, maskIdentifiers } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import type { CallerVault } from '../../caller-vault.js';
import type { Row } from '../../rows/case-file.row.js';
import { storableText } from '../../storable.js';
import { upsert } from '../../upsert.js';

/**
 * Writes what a decision teaches beside the text it was decided on, in the transaction of the decision. The text is the
 * report's last wording, masked: no caller's name, telephone or identity number is ever learned. Nothing is learned of a drill.
 */
export async function saveLessons(
  manager: EntityManager,
  lessons: readonly Lesson[],
  now: Instant,
  vault: CallerVault,
): Promise<void> {
  const rows: Row[] = [];
  for (const lesson of lessons) {
    const report = await reportOf(manager, lesson);
    if (!report) continue;
    if (lesson.label === null) await unlearn(manager, lesson, String(report['id']));
    else rows.push(toRow(lesson, report, now, vault));
  }
  await upsert(manager, 'training_row', ['id'], rows);
}

async function reportOf(manager: EntityManager, { reportId, caseId }: Lesson): Promise<Row | undefined> {
  const [report] = await manager.query<Row[]>(
    `select report.id, report.caller, coalesce(last.title, report.title) as title, coalesce(last.text, report.text) as text
     from report left join lateral (
       select title, text from report_version where report_id = report.id order by version desc limit 1
     ) last on true
     where (($1::uuid is not null and report.id = $1) or ($1::uuid is null and report.case_id = $2))
       and not exists (select from cases where cases.id = coalesce($2, report.case_id) and cases.drill)
     order by taken_in_at, report.id limit 1`,
    [reportId, caseId],
  );
  return report;
}

/** A slip that was taken back leaves no lesson; that it happened is in the ledger. */
async function unlearn(manager: EntityManager, { kind }: Lesson, reportId: string): Promise<void> {
  await manager.query('delete from training_row where kind = $1 and report_id = $2', [kind, reportId]);
}

function toRow(lesson: Lesson, report: Row, now: Instant, vault: CallerVault): Row {
  const sealed = report['caller'] as Buffer | null;
  const { name, phone } = sealed ? vault.open(sealed) : { name: null, phone: null };
  const masked = (text: unknown): string => maskIdentifiers(String(text), [name, phone]);
  return {
    id: randomUUID(),
    kind: lesson.kind,
    title: masked(report['title']),
    text: masked(report['text']),
    label: lesson.label,
    previous: lesson.previous,
    report_id: report['id'],
    case_id: lesson.caseId,
    created_by: storableText(lesson.by),
    created_at: now,
  };
}
