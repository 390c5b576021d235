import type { PushView } from '@huiying/contract';
import { foldedText, formatInstant, Outbox, type OutgoingPush } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { pageOf, placeOf } from '../page.js';
import type { Row } from '../../rows/case-file.row.js';
import { PUSH_COLUMNS, PUSH_REASON, toPushView } from './push-view.js';

/** Several calls that come late are one: a stop of a day must not ring a telephone a hundred times. */
const FOLD_FROM = 4;
const IS_STALE = `p.deadline_id is not null and p.scheduled_at < now() - interval '10 minutes'`;
const FOLD = `
with lead as (select distinct on (recipient_id, channel) id, recipient_id, channel from push p
              where id = any($1) and ${IS_STALE} order by recipient_id, channel, scheduled_at, id),
     same as (select p.id, lead.id as lead from push p join lead using (recipient_id, channel)
              where p.id <> lead.id and ${IS_STALE} and p.status = 'queued' and p.told_in is null
                and (p.id = any($1) or p.attempts = 0) for update of p skip locked)
update push p set told_in = same.lead from same
where p.id = same.id and same.lead in (select lead from same group by lead having count(*) >= ${FOLD_FROM - 1})
returning p.id`;

const IS_QUEUED = `status = 'queued'`;
const SENT = `status = 'sent', sent_at = now(), last_problem = null`;
/** $2: the problem. */
const REFUSED = `status = 'refused', last_problem = $2`;
const LEASE = `interval '60 seconds'`;
const WITH_REASON = `select ${PUSH_COLUMNS}, u.email, u.phone, (select count(*) from push other where other.told_in = p.id) as folded
  from p ${PUSH_REASON} left join app_user u on u.id = p.recipient_id and u.withdrawn_at is null order by p.scheduled_at, p.id`;

export interface PushPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Pushes are sent after the commit that wrote them; a lease that runs out makes one visible to every worker again. */
export class PgOutbox extends Outbox {
  constructor(private readonly database: DataSource) {
    super();
  }

  override async claim(limit: number): Promise<OutgoingPush[]> {
    const [rows] = await this.database.query<[Row[], number]>(
      `update push set attempts = attempts + 1, next_attempt_at = now() + ${LEASE}
       where id in (select id from push where status = 'queued' and told_in is null and next_attempt_at <= now()
                    order by next_attempt_at limit $1 for update skip locked)
       returning id`,
      [limit],
    );
    if (rows.length === 0) return [];
    const claimed = rows.map((row) => String(row['id']));
    const [folded] = await this.database.query<[Row[], number]>(FOLD, [claimed]);
    const told = new Set(folded.map((row) => row['id']));
    const ids = claimed.filter((id) => !told.has(id));
    const views = await this.database.query<Row[]>(`with p as (select * from push where id = any($1)) ${WITH_REASON}`, [
      ids,
    ]);
    return views.map(toOutgoing);
  }

  override async markSent(ids: readonly string[]): Promise<void> {
    await this.#settle(ids, `${SENT} where status <> 'sent'`);
    await this.#settle(await this.#toldWith(ids), `${SENT} where ${IS_QUEUED}`);
  }

  override async retryLater(id: string, afterMs: number, problem: string): Promise<void> {
    await this.database.query(
      `update push set next_attempt_at = now() + make_interval(secs => $2::double precision / 1000), last_problem = $3
       where id = $1 and status = 'queued'`,
      [id, afterMs, problem],
    );
  }

  override async refuse(id: string, problem: string): Promise<void> {
    await this.#settle([id], `${REFUSED} where ${IS_QUEUED}`, problem);
    await this.#settle(await this.#toldWith([id]), `${REFUSED} where ${IS_QUEUED}`, problem);
  }

  async #toldWith(leads: readonly string[]): Promise<string[]> {
    const told = await this.database.query<{ id: string }[]>(
      `select id from push where told_in = any($1) and ${IS_QUEUED}`,
      [leads],
    );
    return told.map(({ id }) => id);
  }

  /** In one statement what nobody holds, each other by itself: whoever changes a case holds several, and waits for one that is held here. */
  async #settle(ids: readonly string[], change: string, ...values: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const free = `id in (select id from push where id = any($1) for update skip locked)`;
    const [settled] = await this.database.query<[Row[], number]>(`update push set ${change} and ${free} returning id`, [
      ids,
      ...values,
    ]);
    const done = new Set(settled.map((row) => row['id']));
    for (const id of ids.filter((one) => !done.has(one))) {
      await this.database.query(`update push set ${change} and id = $1`, [id, ...values]);
    }
  }

  async get(id: string): Promise<PushView | undefined> {
    const [row] = await this.database.query<Row[]>(`with p as (select * from push where id = $1) ${WITH_REASON}`, [id]);
    return row && toPushView(row);
  }

  /** Pushes of one person, newest first; `open` = neither acknowledged nor obsolete. */
  async pushesOf(
    recipientId: string | null,
    onlyOpen: boolean,
    { cursor, limit }: PushPage,
  ): Promise<{ items: PushView[]; nextCursor: string | null }> {
    const { at, id } = placeOf(cursor);
    const rows = await this.database.query<Row[]>(
      `select ${PUSH_COLUMNS} from push p ${PUSH_REASON}
       where ($1::uuid is null or p.recipient_id = $1)
         and (not $2 or (p.acknowledged_at is null and p.status <> 'obsolete'
                         and ((d.status in ('running', 'breached') and c.closed_at is null) or p.kind = 'alarm-cleared'
                              or exists (select 1 from alarm a where a.called_as = p.alarm_id and a.cleared_at is null))))
         and ($3::timestamptz is null or (p.scheduled_at, p.id) < ($3, $4::uuid))
       order by p.scheduled_at desc, p.id desc limit $5`,
      [recipientId, onlyOpen, at, id, limit + 1],
    );
    const page = pageOf(rows, limit, 'scheduled_at');
    return { items: page.rows.map(toPushView), nextCursor: page.nextCursor };
  }
}

const toOutgoing = (row: Row): OutgoingPush => ({
  channel: String(row['channel']),
  message: {
    id: String(row['id']),
    caseId: (row['case_id'] as string | null) ?? null,
    step: Number(row['step']),
    kind: String(row['kind']),
    severity: (row['severity'] as string | null) ?? 'none',
    text: foldedText(String(row['text']), Number(row['folded'])),
    recipient: String(row['recipient_name']),
    dueAt: row['due_at'] ? formatInstant(row['due_at'] as Date) : null,
    acknowledgeBy: row['acknowledge_by'] ? formatInstant(row['acknowledge_by'] as Date) : null,
    attempt: Number(row['attempts']),
  },
  to: {
    userId: String(row['recipient_id']),
    email: (row['email'] as string | null) ?? null,
    phone: (row['phone'] as string | null) ?? null,
  },
});
