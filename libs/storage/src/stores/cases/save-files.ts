import type { CaseFile, CaseSuggestion, Instant, LedgerDraft } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { announce } from '../../change-log.js';
import { caseToRow, deadlineToRow, pushToRow, responseToRow, type Row, timerToRow } from '../../rows/case-file.row.js';
import { columnTypes, insert } from '../../upsert.js';
import { appendLedger, chainsOf, type LockedChains, lockChains } from '../ledger/append-ledger.js';
import { type Changes, changesBetween, saveChanges } from './row-changes.js';
import { queueDeliveries } from '../pushes/queue-deliveries.js';
import { saveSuggestions } from './save-suggestions.js';
import { Statements } from '../statements.js';

export interface Saving {
  readonly before: ReadonlyMap<string, CaseFile>;
  readonly after: readonly CaseFile[];
  /** Reports that were taken in with it. */
  readonly reportRows?: readonly Row[];
  readonly entries: readonly LedgerDraft[];
  /** Those of the entries, when they were locked before. */
  readonly chains?: Promise<LockedChains>;
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
  const sent = new Statements(saving.after.length > FEW_CASES);
  // Answered first, so that nothing is waited for once the entries are to be written.
  const chains = saving.chains ?? (entries.length > 0 ? lockChains(manager, chainsOf(entries)) : undefined);
  if (chains) await sent.send(chains);
  await sent.send(saveChanges(manager, 'cases', KEY, cases));
  await sent.send(insert(manager, 'report', saving.reportRows ?? []));
  await sent.send(saveChanges(manager, 'deadline', KEY, deadlines));
  await sent.send(saveChanges(manager, 'timer', TIMER_KEY, timers));
  await sent.send(saveChanges(manager, 'response', KEY, responses));
  await sent.send(saveChanges(manager, 'push', KEY, pushes));
  await sent.send(appendLedger(manager, entries, chains));
  await sent.send(queueDeliveries(manager, saving));
  await sent.answered();
  await saveSuggestions(manager, saving.suggestions ?? [], now);
  await announceFiles(manager, saving, [...pushes.added, ...pushes.returned, ...pushes.amended.map(({ row }) => row)]);
}

const FEW_CASES = 10;
const KEY = ['id'];
const TIMER_KEY = ['deadline_id', 'key'];

const idOf = (record: { readonly id: string }): string => record.id;

function changesOf({ before, after }: Saving) {
  const of = <T extends object>(
    pick: (file: CaseFile) => readonly T[],
    toRow: (record: T) => Row,
    nameOf: (record: T) => string,
  ): Changes => changesBetween(before, after, { pick, toRow, nameOf });
  return {
    cases: of((file) => [file.case], caseToRow, idOf),
    deadlines: of((file) => file.deadlines, deadlineToRow, idOf),
    timers: of(
      (file) => file.timers,
      timerToRow,
      ({ deadlineId, key }) => `${deadlineId} ${key}`,
    ),
    responses: of((file) => file.responses, responseToRow, idOf),
    pushes: of((file) => file.pushes, pushToRow, idOf),
  };
}

async function announceFiles(
  manager: EntityManager,
  { after, entries, now }: Saving,
  pushes: readonly Row[],
): Promise<void> {
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
