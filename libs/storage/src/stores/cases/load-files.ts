import type { CaseFile } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { type Row, rowToCase, rowToDeadline, rowToPush, rowToResponse, rowToTimer } from '../../rows/case-file.row.js';

/** Locks the cases, in one order everywhere, and loads what belongs to them as it is under the lock. */
export async function lockFiles(manager: EntityManager, caseIds: readonly string[]): Promise<Map<string, CaseFile>> {
  if (caseIds.length === 0) return new Map();
  await manager.query('select id from cases where id = any($1) order by id for update', [caseIds]);
  return loadLocked(manager, caseIds);
}

/** Files of cases that are locked already; pushes are locked too, since the outbox changes them without the case's lock. */
export const loadLocked = (manager: EntityManager, caseIds: readonly string[]): Promise<Map<string, CaseFile>> =>
  load(manager, caseIds, 'for update');

/** The same for a reader, who locks nothing. */
export const readFiles = (manager: EntityManager, caseIds: readonly string[]): Promise<Map<string, CaseFile>> =>
  load(manager, caseIds, '');

interface Loaded {
  readonly file: Readonly<Record<'case', Row> & Record<'deadlines' | 'timers' | 'responses' | 'pushes', Row[] | null>>;
}

/**
 * A statement of its own, after the one that locks: it sees what was committed before the lock was had. A case travels
 * as one JSON value, which is read several times faster than as many columns of as many rows.
 */
async function load(
  manager: EntityManager,
  caseIds: readonly string[],
  lock: 'for update' | '',
): Promise<Map<string, CaseFile>> {
  const rows = await manager.query<Loaded[]>(
    `select json_build_object('case', c,
       'deadlines', (select json_agg(d order by d.started_at, d.obligation, d.epoch) from deadline d where d.case_id = c.id),
       'timers', (select json_agg(t) from timer t where t.case_id = c.id and t.state in ('armed', 'held')),
       'responses', (select json_agg(r order by r.captured_at, r.id) from response r where r.case_id = c.id),
       'pushes', (select json_agg(p) from (select * from push where case_id = c.id order by id ${lock}) p)) as file
     from cases c where c.id = any($1)`,
    [caseIds],
  );
  return new Map(rows.map(({ file }): [string, CaseFile] => [String(file.case['id']), toFile(file)]));
}

const toFile = (file: Loaded['file']): CaseFile => ({
  case: rowToCase(file.case),
  deadlines: (file.deadlines ?? []).map(rowToDeadline),
  timers: (file.timers ?? []).map(rowToTimer),
  responses: (file.responses ?? []).map(rowToResponse),
  pushes: (file.pushes ?? []).map(rowToPush),
});
