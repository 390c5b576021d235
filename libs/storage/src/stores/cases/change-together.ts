import { type CaseFile, type Circumstances, DomainError, type JointOutcome } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { hashStoredWordings } from '../reports/hash-wordings.js';
import { circumstances } from './circumstances.js';
import { lockFiles } from './load-files.js';
import { saveFiles } from './save-files.js';
import { settleSuggestions } from './settle-suggestions.js';

/** Reports find their case one batch at a time, and cases are merged between two batches: nothing joins a case that is leaving. */
export const INTAKE_LOCK = 7_002;

/** The cases asked for, the ones they were merged into, and what else was merged into those. */
const FAMILY = `
with asked as (select id, merged_into from cases where id = any($1)),
     roots as (select id from asked union select merged_into from asked where merged_into is not null)
select id from roots union select id from cases where merged_into in (select id from roots)`;

export async function changeTogether<O extends JointOutcome>(
  manager: EntityManager,
  caseIds: readonly string[],
  decide: (files: ReadonlyMap<string, CaseFile>, at: Circumstances) => O,
): Promise<O> {
  await manager.query('select pg_advisory_xact_lock($1)', [INTAKE_LOCK]);
  const family = await manager.query<{ id: string }[]>(FAMILY, [caseIds]);
  const before = await lockFiles(
    manager,
    family.map(({ id }) => id),
  );
  const unknown = caseIds.find((id) => !before.has(id));
  if (unknown !== undefined) throw new DomainError('not-found', 'no-such-case', `没有事件 ${unknown}`);
  const at = await circumstances(manager);
  const outcome = decide(before, at);
  const entries = outcome.moved ? await hashStoredWordings(manager, outcome.entries) : outcome.entries;
  await saveFiles(manager, { before, after: changedOf(before, outcome), entries, now: at.now });
  if (outcome.moved) await moveReports(manager, outcome.moved);
  await settleSuggestions(manager, before, outcome, at.now);
  return outcome;
}

const changedOf = (before: ReadonlyMap<string, CaseFile>, { files }: JointOutcome): readonly CaseFile[] =>
  files.filter((file) => before.get(file.case.id) !== file);

/** @throws DomainError `not-of-this-case`, `nothing-left` */
async function moveReports(manager: EntityManager, moved: NonNullable<JointOutcome['moved']>): Promise<void> {
  const { reportIds, fromCaseId, toCaseId } = moved;
  const [, count] = await manager.query<[unknown, number]>(
    'update report set case_id = $2 where id = any($1) and case_id = $3',
    [reportIds, toCaseId, fromCaseId],
  );
  if (count !== reportIds.length) {
    throw new DomainError('conflict', 'not-of-this-case', '有的信息不属于该事件', 'reportIds');
  }
  await manager.query('update report_version set case_id = $2 where report_id = any($1) and case_id = $3', [
    reportIds,
    toCaseId,
    fromCaseId,
  ]);
  const left = await manager.query<unknown[]>('select 1 from report where case_id = $1 limit 1', [fromCaseId]);
  if (left.length === 0) {
    throw new DomainError('conflict', 'nothing-left', '不能拆出全部信息，至少留下一条', 'reportIds');
  }
}
