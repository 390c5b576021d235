import type { CaseFile, CaseSuggestion, Instant, LedgerDraft } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { announce } from '../change-log.js';
import { caseToRow, deadlineToRow, pushToRow, responseToRow, type Row, timerToRow } from '../rows/case-file.row.js';
import { upsert } from '../upsert.js';
import { appendLedger } from './append-ledger.js';
import { queueDeliveries } from './queue-deliveries.js';
import { saveSuggestions } from './save-suggestions.js';

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
 * Records are immutable, so one that is not the same object as before has changed.
 */
export async function saveFiles(manager: EntityManager, saving: Saving): Promise<void> {
  const { before, after } = saving;
  const changed = <T>(pick: (file: CaseFile) => readonly T[], toRow: (record: T) => Row): Row[] =>
    after.flatMap((file) => {
      const known = before.get(file.case.id);
      const unchanged = new Set<T>(known ? pick(known) : []);
      return pick(file)
        .filter((record) => !unchanged.has(record))
        .map(toRow);
    });
  await upsert(
    manager,
    'cases',
    ['id'],
    changed((f) => [f.case], caseToRow),
  );
  await upsert(manager, 'report', ['id'], saving.reportRows ?? []);
  await upsert(
    manager,
    'deadline',
    ['id'],
    changed((f) => f.deadlines, deadlineToRow),
  );
  await upsert(
    manager,
    'timer',
    ['deadline_id', 'key'],
    changed((f) => f.timers, timerToRow),
  );
  await upsert(
    manager,
    'response',
    ['id'],
    changed((f) => f.responses, responseToRow),
  );
  const pushes = changed((f) => f.pushes, pushToRow);
  await upsert(manager, 'push', ['id'], pushes);
  await appendLedger(manager, saving.entries, saving.now);
  await queueDeliveries(manager, saving);
  await saveSuggestions(manager, saving.suggestions ?? [], saving.now);
  const live = after.filter((file) => !file.case.history);
  const isNews = saving.entries.length > 0 || pushes.length > 0;
  if (!isNews || live.length === 0) return;
  await announce(manager, {
    at: saving.now,
    caseIds: live.map((file) => file.case.id),
    pushIds: pushes
      .filter((p) => p['channel'] === 'board' && p['status'] === 'sent' && p['acknowledged_at'] === null)
      .map((p) => String(p['id'])),
  });
}
