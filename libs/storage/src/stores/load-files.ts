import type { CaseFile } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { type Row, rowToCase, rowToDeadline, rowToPush, rowToResponse, rowToTimer } from '../rows/case-file.row.js';

/** Locks the cases, in one order everywhere, and loads what belongs to them as it is under the lock. */
export async function lockFiles(manager: EntityManager, caseIds: readonly string[]): Promise<Map<string, CaseFile>> {
  const cases = await manager.query<Row[]>('select * from cases where id = any($1) order by id for update', [caseIds]);
  return completeFiles(manager, cases);
}

/** Completes case rows; pushes are locked too, since the outbox changes them without the lock of the case. */
export const completeFiles = (manager: EntityManager, cases: readonly Row[]): Promise<Map<string, CaseFile>> =>
  complete(manager, cases, 'for update');

/** The same for a reader, who locks nothing. */
export const readFiles = (manager: EntityManager, cases: readonly Row[]): Promise<Map<string, CaseFile>> =>
  complete(manager, cases, '');

async function complete(
  manager: EntityManager,
  cases: readonly Row[],
  lock: 'for update' | '',
): Promise<Map<string, CaseFile>> {
  if (cases.length === 0) return new Map();
  const ids = cases.map((row) => row['id']);
  const of = async (sql: string): Promise<Map<unknown, Row[]>> => grouped(await manager.query<Row[]>(sql, [ids]));
  const [deadlines, timers, responses, pushes] = await Promise.all([
    of('select * from deadline where case_id = any($1) order by case_id, started_at, obligation, epoch'),
    of(`select * from timer where case_id = any($1) and state in ('armed', 'held')`),
    of('select * from response where case_id = any($1) order by case_id, captured_at, id'),
    of(`select * from push where case_id = any($1) order by id ${lock}`),
  ]);
  return new Map(
    cases.map((row): [string, CaseFile] => {
      const id = row['id'];
      return [
        String(id),
        {
          case: rowToCase(row),
          deadlines: (deadlines.get(id) ?? []).map(rowToDeadline),
          timers: (timers.get(id) ?? []).map(rowToTimer),
          responses: (responses.get(id) ?? []).map(rowToResponse),
          pushes: (pushes.get(id) ?? []).map(rowToPush),
        },
      ];
    }),
  );
}

function grouped(rows: readonly Row[]): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = groups.get(row['case_id']);
    if (group) group.push(row);
    else groups.set(row['case_id'], [row]);
  }
  return groups;
}
