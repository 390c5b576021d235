import type { CaseFile, CaseSuggestion, Instant, LedgerDraft } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { announce } from '../../change-log.js';
import { caseToRow, deadlineToRow, pushToRow, responseToRow, type Row, timerToRow } from '../../rows/case-file.row.js';
import { columnTypes, insert } from '../../upsert.js';
import { chainsOf, enter, type LockedChains, lockChains } from '../ledger/append-ledger.js';
import { type Changes, changesBetween, saveChanges } from './row-changes.js';
import { queueDeliveries, type Subscriber, subscribersOf } from '../pushes/queue-deliveries.js';
import { saveSuggestions } from './save-suggestions.js';
import { JoinedWrites } from '../joined-writes.js';
import { Statements } from '../statements.js';

/** What entries are put down with: the ends of their chains, locked, and who is told of them. */
export interface Recording {
  readonly chains: LockedChains;
  readonly subscribers: readonly Subscriber[];
}

export interface Saving {
  readonly before: ReadonlyMap<string, CaseFile>;
  readonly after: readonly CaseFile[];
  /** Reports that were taken in with it. */
  readonly reportRows?: readonly Row[];
  readonly entries: readonly LedgerDraft[];
  /** Where it was asked for before: what few cases are fired with, which then is written in one statement. */
  readonly recording?: Promise<Recording>;
  readonly suggestions?: readonly CaseSuggestion[] | undefined;
  readonly now: Instant;
}

/**
 * Saves what decisions changed, their ledger entries, what subscribers are to be told of them and the announcement to the
 * board, in the caller's transaction.
 * The cases go in before the reports that point to them, and the announcement last: it locks what every writer needs.
 */
export async function saveFiles(manager: EntityManager, saving: Saving): Promise<void> {
  const { statements } = await sendFiles(manager, saving);
  await statements.answered();
}

export interface Sent {
  readonly statements: Statements;
  /** The number under which it is announced. */
  readonly change: Promise<number> | undefined;
}

/**
 * The same, when all of it has left. Whoever commits without waiting for the answers has to wait for them afterwards: once
 * one has failed, PostgreSQL takes the commit for a rollback and says nothing.
 */
export async function sendFiles(manager: EntityManager, saving: Saving): Promise<Sent> {
  const { entries, now } = saving;
  const changes = changesOf(saving);
  const { cases, deadlines, timers, responses, pushes } = changes;
  // Asked for within a statement, they would let what points to a case overtake the case.
  await columnTypes(manager);
  const isFew = saving.after.length <= FEW_CASES;
  const sent = new Statements(!isFew);
  // Asked for first, so that little is waited for once the entries are to be written.
  const asked = saving.recording ?? (entries.length > 0 ? askToRecord(manager, entries) : undefined);
  if (asked) await sent.send(asked);
  const writes = saving.recording && isFew ? new JoinedWrites(manager) : undefined;
  const writer = writes ?? manager;
  await sent.send(saveChanges(writer, 'cases', KEY, cases));
  await sent.send(insert(writer, 'report', saving.reportRows ?? []));
  await sent.send(saveChanges(writer, 'deadline', KEY, deadlines));
  await sent.send(saveChanges(writer, 'timer', TIMER_KEY, timers));
  await sent.send(saveChanges(writer, 'response', KEY, responses));
  await sent.send(saveChanges(writer, 'push', KEY, pushes));
  if (asked) {
    const { chains, subscribers } = await asked;
    await sent.send(enter(writer, entries, chains));
    await sent.send(queueDeliveries(writer, saving, subscribers));
  }
  await writes?.leave();
  await sent.left();
  await saveSuggestions(manager, saving.suggestions ?? [], now);
  const written = [...pushes.added, ...pushes.returned, ...pushes.amended.map(({ row }) => row)];
  const change = announceFiles(manager, saving, written);
  if (change) await sent.send(change);
  await sent.left();
  return { statements: sent, change };
}

async function askToRecord(manager: EntityManager, entries: readonly LedgerDraft[]): Promise<Recording> {
  const [chains, subscribers] = await Promise.all([lockChains(manager, chainsOf(entries)), subscribersOf(manager)]);
  return { chains, subscribers };
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
    hasEnded?: (record: T) => boolean,
  ): Changes => changesBetween(before, after, { pick, toRow, nameOf, ...(hasEnded && { hasEnded }) });
  return {
    cases: of((file) => [file.case], caseToRow, idOf),
    deadlines: of((file) => file.deadlines, deadlineToRow, idOf),
    timers: of(
      (file) => file.timers,
      timerToRow,
      ({ deadlineId, key }) => `${deadlineId} ${key}`,
      ({ state }) => state === 'fired' || state === 'cancelled',
    ),
    responses: of((file) => file.responses, responseToRow, idOf),
    pushes: of((file) => file.pushes, pushToRow, idOf),
  };
}

function announceFiles(
  manager: EntityManager,
  { after, entries, now }: Saving,
  pushes: readonly Row[],
): Promise<number> | undefined {
  const live = after.filter((file) => !file.case.history);
  const isNews = entries.length > 0 || pushes.length > 0;
  if (!isNews || live.length === 0) return undefined;
  return announce(manager, {
    at: now,
    caseIds: live.map((file) => file.case.id),
    pushIds: pushes
      .filter((p) => p['channel'] === 'board' && p['status'] === 'sent' && p['acknowledged_at'] === null)
      .map((p) => String(p['id'])),
  });
}
