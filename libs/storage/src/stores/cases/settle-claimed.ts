import type { CaseFile, Circumstances, Outcome, Settled } from '@huiying/core';
import { setImmediate as turn } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { refuseIfOutdated } from '../../engine-version.js';
import { loadFiring } from './load-firing.js';
import { sendFiles, type Sent } from './save-files.js';
import { answersTo } from '../statements.js';

export type Decide = (file: CaseFile, at: Circumstances) => Outcome;

export interface Asked {
  readonly statement: string;
  readonly values: readonly unknown[];
}

interface Batch {
  readonly claim: Asked;
  /** Is told the ids once they are known, also when the batch fails afterwards. */
  readonly claimed: string[];
  readonly decide: Decide;
  /** When the next is due. */
  readonly next: Asked;
}

/** However many the cases, they are found and written by their keys: a plan for each number takes longer than it saves. */
const PLANNED_ONCE = 'set local plan_cache_mode = force_generic_plan';

/**
 * One transaction, in two exchanges with the database: what is claimed is loaded by statements that leave with the claim,
 * and what is written is committed, and what is next is asked for, by statements that leave with the writing.
 */
export async function settleClaimed(database: DataSource, batch: Batch): Promise<Settled> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction();
    try {
      const { settled, sent } = await decideAndSend(runner.manager, batch);
      const committed = runner.commitTransaction();
      committed.catch(() => undefined);
      // It has left by then, and a transaction of its own sees what was committed.
      await turn();
      const next = runner.query(batch.next.statement, [...batch.next.values]);
      next.catch(() => undefined);
      await committed;
      await sent?.statements.answered();
      const change = await sent?.change;
      return { cases: settled, nextInMs: inMsOf(await next), changes: change === undefined ? [] : [change] };
    } catch (problem) {
      await rolledBack(runner);
      throw problem;
    }
  } finally {
    await runner.release();
  }
}

export const inMsOf = ([row]: readonly { ms: string }[]): number | undefined => row && Number(row.ms);

async function decideAndSend(
  manager: EntityManager,
  { claim, claimed, decide }: Batch,
): Promise<{ settled: number; sent?: Sent }> {
  const planned = manager.query(PLANNED_ONCE);
  const claiming = manager.query<Claim[]>(claim.statement, [...claim.values]);
  const loading = answersTo([loadFiring(manager), planned]);
  loading.catch(() => undefined);
  claimed.push(...idsOf(await claiming));
  const [{ files: before, at, recording }] = await loading;
  if (before.size === 0) return { settled: 0 };
  // Another may have settled a case between the look and the lock: nothing is told of it a second time.
  const outcomes = [...before.values()]
    .map((file) => decide(file, at))
    .filter(({ file, entries }) => entries.length > 0 || file !== before.get(file.case.id));
  const after = outcomes.map((outcome) => outcome.file);
  const entries = outcomes.flatMap((outcome) => outcome.entries);
  const sent = await sendFiles(manager, { before, after, entries, recording: Promise.resolve(recording), now: at.now });
  return { settled: before.size, sent };
}

interface Claim {
  readonly ids: readonly string[];
  readonly version: number;
}

function idsOf([claim]: readonly Claim[]): readonly string[] {
  if (!claim) throw new Error('the database answered nothing');
  if (claim.ids.length > 0) refuseIfOutdated(claim.version);
  return claim.ids;
}

/** The connection may be gone, and the transaction with it. */
const rolledBack = (runner: QueryRunner): Promise<void> => runner.rollbackTransaction().catch(() => undefined);
