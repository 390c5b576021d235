import type { CaseFile, Circumstances, Outcome } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import type { Row } from '../rows/case-file.row.js';
import { circumstances } from './circumstances.js';
import { completeFiles } from './load-files.js';
import { saveFiles } from './save-files.js';

type Decide = (file: CaseFile, at: Circumstances) => Outcome;

/** A timer is due once its millisecond has passed, as in core: an answer at the exact moment is still on time. */
const IS_DUE = `t.state = 'armed' and t.fire_at < date_trunc('milliseconds', now())`;

/**
 * Settles a batch of due cases in one transaction. When that fails, each case is settled by itself, so that one that
 * cannot be settled does not keep the others from their deadlines.
 * @throws AggregateError with what is wrong with each case that could not be settled, after the others were
 */
export async function settleDue(database: DataSource, limit: number, decide: Decide): Promise<number> {
  try {
    return await database.transaction((manager) => settle(manager, limit, null, decide));
  } catch (problem) {
    return settleOneByOne(database, limit, decide, problem);
  }
}

async function settle(manager: EntityManager, limit: number, caseId: string | null, decide: Decide): Promise<number> {
  const due = await manager.query<Row[]>(
    `select c.* from timer t join cases c on c.id = t.case_id
     where ${IS_DUE} and ($2::uuid is null or c.id = $2)
     order by t.fire_at limit $1 for update of c skip locked`,
    [limit, caseId],
  );
  if (due.length === 0) return 0;
  const distinct = [...new Map(due.map((row) => [row['id'], row])).values()];
  const before = await completeFiles(manager, distinct);
  const at = await circumstances(manager);
  const outcomes = [...before.values()].map((file) => decide(file, at));
  const after = outcomes.map((outcome) => outcome.file);
  await saveFiles(manager, { before, after, entries: outcomes.flatMap((o) => o.entries), now: at.now });
  return distinct.length;
}

async function settleOneByOne(database: DataSource, limit: number, decide: Decide, problem: unknown): Promise<number> {
  const due = await database.query<{ case_id: string }[]>(
    `select t.case_id from timer t where ${IS_DUE} group by t.case_id order by min(t.fire_at) limit $1`,
    [limit],
  );
  const problems: unknown[] = [];
  let settled = 0;
  for (const { case_id } of due) {
    try {
      settled += await database.transaction((manager) => settle(manager, limit, case_id, decide));
    } catch (cause) {
      problems.push(new Error(`case ${case_id} could not be settled`, { cause }));
    }
  }
  if (problems.length > 0) throw new AggregateError(problems, `${problems.length} cases could not be settled`);
  if (due.length === 0) throw problem;
  return settled;
}
