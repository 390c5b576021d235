import { randomUUID } from 'node:crypto';
import { type CaseFile, type CaseEvent, eventsOf, type Instant, type LedgerDraft } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { storable } from '../../storable.js';
import type { Writer } from '../joined-writes.js';

export interface Subscriber {
  readonly id: string;
  readonly events: readonly string[];
}

interface Recorded {
  readonly after: readonly CaseFile[];
  readonly entries: readonly LedgerDraft[];
  readonly now: Instant;
}

export const SUBSCRIBERS = 'select id, events from subscription where removed_at is null order by id';

export const subscribersOf = (manager: EntityManager): Promise<Subscriber[]> => manager.query(SUBSCRIBERS);

/** Writes a delivery for every subscriber of every event, in the transaction that records the event. */
export async function queueDeliveries(
  manager: Writer,
  { after, entries, now }: Recorded,
  subscribers: readonly Subscriber[],
): Promise<void> {
  if (entries.length === 0 || subscribers.length === 0) return;
  const events = eventsOf(entries, new Map(after.map((file) => [file.case.id, file])), now);
  const rows = subscribers.flatMap((subscriber) => rowsFor(subscriber, events, now));
  if (rows.length === 0) return;
  await manager.query(
    `insert into delivery (id, subscription_id, case_id, event, recorded_at, data)
     select id, subscription_id, case_id, event, recorded_at, data
     from jsonb_populate_recordset(null::delivery, $1::jsonb) with ordinality order by ordinality`,
    [JSON.stringify(storable(rows))],
  );
}

const rowsFor = (subscriber: Subscriber, events: readonly CaseEvent[], now: Instant): Record<string, unknown>[] =>
  events
    .filter(({ name }) => subscriber.events.includes(name))
    .map(({ name, caseId, data }) => ({
      id: randomUUID(),
      subscription_id: subscriber.id,
      case_id: caseId,
      event: name,
      recorded_at: now,
      data,
    }));
