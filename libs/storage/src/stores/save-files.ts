import type { CaseFile, CaseSuggestion, Instant, LedgerDraft } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { announce } from '../change-log.js';
import { caseToRow, deadlineToRow, pushToRow, responseToRow, type Row, timerToRow } from '../rows/case-file.row.js';
import { columnTypes, insert, upsert } from '../upsert.js';
import { appendLedger, lockChains } from './append-ledger.js';
import { queueDeliveries } from './queue-deliveries.js';
import { saveSuggestions } from './save-suggestions.js';
import { Statements } from './statements.js';

export interface Saving {
  readonly before: ReadonlyMap<string, CaseFile>;
  readonly after: readonly CaseFile[];
  /** Reports that were taken in with it. */
  readonly reportRows?: readonly Row[];
  readonly entries: readonly LedgerDraft[];
  readonly suggestions?: readonly CaseSuggestion[] | undefined;
  readonly now: Instant;
}

/**
 * Saves what decisions changed, their ledger entries, what subscribers are to be told of them and the announcement to the
 * board, in the caller's transaction.
 * The cases go in before the reports that point to them, and the announcement last: it locks what every writer needs.
 */
export async function saveFiles(manager: EntityManager, saving: Saving): Promise<void> {
  const { entries, now } = saving;
  const changes = changesOf(saving);
  const { cases, deadlines, timers, responses, pushes } = changes;
  // Asked for within a statement, they would let what points to a case overtake the case.
  await columnTypes(manager);
  const sent = new Statements();
  // Answered first, so that nothing is waited for once the entries are to be written.
  const chains = lockChains(manager, entries);
  await sent.send(chains);
  await sent.send(write(manager, 'cases', ['id'], cases));
  await sent.send(insert(manager, 'report', saving.reportRows ?? []));
  await sent.send(write(manager, 'deadline', ['id'], deadlines));
  await sent.send(write(manager, 'timer', ['deadline_id', 'key'], timers));
  await sent.send(write(manager, 'response', ['id'], responses));
  await sent.send(write(manager, 'push', ['id'], pushes));
  await sent.send(appendLedger(manager, entries, chains));
  await sent.send(queueDeliveries(manager, saving));
  await sent.answered();
  await saveSuggestions(manager, saving.suggestions ?? [], now);
  await announceFiles(manager, saving, [...pushes.added, ...pushes.changed]);
}

/** Rows of records that were not there before, and of those that are not what they were. */
interface Changes {
  readonly added: readonly Row[];
  readonly changed: readonly Row[];
}

/** Records are immutable, so one that is not the same object as before has changed. */
function changesOf({ before, after }: Saving) {
  const of = <T>(pick: (file: CaseFile) => readonly T[], toRow: (record: T) => Row): Changes => {
    const added: Row[] = [];
    const changed: Row[] = [];
    for (const file of after) {
      const known = before.get(file.case.id);
      if (!known) for (const record of pick(file)) added.push(toRow(record));
      else changed.push(...unlike(pick(known), pick(file)).map(toRow));
    }
    return { added, changed };
  };
  return {
    cases: of((file) => [file.case], caseToRow),
    deadlines: of((file) => file.deadlines, deadlineToRow),
    timers: of((file) => file.timers, timerToRow),
    responses: of((file) => file.responses, responseToRow),
    pushes: of((file) => file.pushes, pushToRow),
  };
}

function unlike<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before);
  return after.filter((record) => !known.has(record));
}

async function write(
  manager: EntityManager,
  table: string,
  key: readonly string[],
  { added, changed }: Changes,
): Promise<void> {
  await Promise.all([insert(manager, table, added), upsert(manager, table, key, changed)]);
}

async function announceFiles(manager: EntityManager, { after, entries, now }: Saving, pushes: Row[]): Promise<void> {
  const live = after.filter((file) => !file.case.history);
  const isNews = entries.length > 0 || pushes.length > 0;
  if (!isNews || live.length === 0) return;
  await announce(manager, {
    at: now,
    caseIds: live.map((file) => file.case.id),
    pushIds: pushes
      .filter((p) => p['channel'] === 'board' && p['status'] === 'sent' && p['acknowledged_at'] === null)
      .map((p) => String(p['id'])),
  });
}
