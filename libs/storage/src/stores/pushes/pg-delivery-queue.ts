import { DeliveryQueue, formatInstant, type Instant, type OutgoingEvent } from '@huiying/core';
import type { DataSource } from 'typeorm';
import type { CallerVault } from '../../caller-vault.js';
import type { Row } from '../../rows/case-file.row.js';

const LEASE = `attempts = attempts + 1, next_attempt_at = now() + interval '60 seconds'`;

/**
 * Events are sent after the commit that wrote them. Of a case, only the earliest that still waits is ever handed out,
 * leased or not: what comes after it waits for it, so that a subscriber hears them in order.
 */
export class PgDeliveryQueue extends DeliveryQueue {
  constructor(
    private readonly database: DataSource,
    private readonly vault: CallerVault,
  ) {
    super();
  }

  override async claim(perSubscriber: number, except: readonly string[]): Promise<OutgoingEvent[]> {
    const [rows] = await this.database.query<[Row[], number]>(
      `update delivery set ${LEASE} where id in (
         select head.id from subscription s cross join lateral (
           select d.id from delivery d
           where d.subscription_id = s.id and d.status = 'waiting' and d.next_attempt_at <= now()
             and not exists (select 1 from delivery earlier where earlier.subscription_id = d.subscription_id
               and earlier.case_id = d.case_id and earlier.status = 'waiting' and earlier.position < d.position)
           order by d.position limit $1 for update skip locked
         ) head
         where s.removed_at is null and s.id <> all($2::uuid[]))
       returning id`,
      [perSubscriber, except],
    );
    return this.#load(rows);
  }

  override async markDelivered(event: OutgoingEvent): Promise<OutgoingEvent | undefined> {
    await this.database.query(
      `update delivery set status = 'delivered', delivered_at = now(), last_problem = null
       where id = $1 and status <> 'delivered'`,
      [event.id],
    );
    const [rows] = await this.database.query<[Row[], number]>(
      `update delivery set ${LEASE}
       where id = (select id from delivery where subscription_id = $1 and case_id = $2 and status = 'waiting'
                   order by position limit 1)
         and status = 'waiting' and next_attempt_at <= now()
         and exists (select 1 from subscription s where s.id = subscription_id and s.removed_at is null)
       returning id`,
      [event.subscriptionId, event.caseId],
    );
    const [next] = await this.#load(rows);
    return next;
  }

  override async retryLater(id: string, afterMs: number, problem: string): Promise<void> {
    await this.database.query(
      `update delivery set next_attempt_at = now() + make_interval(secs => $2::double precision / 1000),
         last_problem = $3 where id = $1 and status = 'waiting'`,
      [id, afterMs, problem],
    );
  }

  override async giveUp(id: string, problem: string): Promise<void> {
    await this.database.query(
      `update delivery set status = 'given-up', last_problem = $2 where id = $1 and status = 'waiting'`,
      [id, problem],
    );
  }

  override async forget(deliveredBefore: Instant): Promise<void> {
    await this.database.query(`delete from delivery where status = 'delivered' and delivered_at < $1`, [
      deliveredBefore,
    ]);
  }

  async #load(leased: readonly Row[]): Promise<OutgoingEvent[]> {
    if (leased.length === 0) return [];
    const rows = await this.database.query<Row[]>(
      `select d.*, s.url, s.secret, c.number, extract(epoch from now() - d.recorded_at) * 1000 as age_ms
       from delivery d join subscription s on s.id = d.subscription_id join cases c on c.id = d.case_id
       where d.id = any($1) order by d.position`,
      [leased.map((row) => row['id'])],
    );
    return rows.map((row) => this.#toEvent(row));
  }

  #toEvent(row: Row): OutgoingEvent {
    const secret = row['secret'] as Buffer;
    return {
      id: String(row['id']),
      subscriptionId: String(row['subscription_id']),
      caseId: String(row['case_id']),
      body: bodyOf(row),
      url: String(row['url']),
      // One subscriber whose secret cannot be read must not keep the others from being told.
      secret: this.vault.canOpen(secret) ? this.vault.openText(secret) : null,
      attempt: Number(row['attempts']),
      ageMs: Number(row['age_ms']),
    };
  }
}

const bodyOf = (row: Row): string =>
  JSON.stringify({
    type: row['event'],
    timestamp: formatInstant(row['recorded_at'] as Date),
    data: { ...(row['data'] as Record<string, unknown>), number: Number(row['number']) },
  });
