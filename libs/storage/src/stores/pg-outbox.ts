import type { PushView } from '@huiying/contract';
import { formatInstant, Outbox, type OutgoingPush } from '@huiying/core';
import type { DataSource } from 'typeorm';
import type { Row } from '../rows/case-file.row.js';
import { toPushView } from './push-view.js';

const LEASE = `interval '60 seconds'`;
const WITH_CASE = `select p.*, c.title as case_title, c.severity, d.due_at from p
  join cases c on c.id = p.case_id join deadline d on d.id = p.deadline_id order by p.scheduled_at, p.id`;

/** Pushes are sent after the commit that wrote them; a lease that runs out makes one visible to every worker again. */
export class PgOutbox extends Outbox {
  constructor(private readonly database: DataSource) {
    super();
  }

  override async claim(limit: number): Promise<OutgoingPush[]> {
    const [rows] = await this.database.query<[Row[], number]>(
      `update push set attempts = attempts + 1, next_attempt_at = now() + ${LEASE}
       where id in (select id from push where status = 'queued' and next_attempt_at <= now()
                    order by next_attempt_at limit $1 for update skip locked)
       returning id`,
      [limit],
    );
    const ids = rows.map((row) => row['id']);
    if (ids.length === 0) return [];
    const views = await this.database.query<Row[]>(`with p as (select * from push where id = any($1)) ${WITH_CASE}`, [
      ids,
    ]);
    return views.map(toOutgoing);
  }

  override async markSent(id: string): Promise<void> {
    await this.database.query(
      `update push set status = 'sent', sent_at = now(), last_problem = null where id = $1 and status <> 'sent'`,
      [id],
    );
  }

  override async retryLater(id: string, afterMs: number, problem: string): Promise<void> {
    await this.database.query(
      `update push set next_attempt_at = now() + make_interval(secs => $2::double precision / 1000), last_problem = $3
       where id = $1 and status = 'queued'`,
      [id, afterMs, problem],
    );
  }

  override async refuse(id: string, problem: string): Promise<void> {
    await this.database.query(
      `update push set status = 'refused', last_problem = $2 where id = $1 and status = 'queued'`,
      [id, problem],
    );
  }

  async get(id: string): Promise<PushView | undefined> {
    const [row] = await this.database.query<Row[]>(`with p as (select * from push where id = $1) ${WITH_CASE}`, [id]);
    return row && toPushView(row);
  }

  /** Pushes of one person, newest first; `open` = neither acknowledged nor obsolete. */
  async pushesOf(recipientId: string | null, onlyOpen: boolean): Promise<PushView[]> {
    const rows = await this.database.query<Row[]>(
      `select p.*, c.title as case_title, c.severity, d.due_at from push p
       join cases c on c.id = p.case_id join deadline d on d.id = p.deadline_id
       where ($1::uuid is null or p.recipient_id = $1)
         and (not $2 or (p.acknowledged_at is null and p.status <> 'obsolete'
                         and d.status in ('running', 'breached') and c.closed_at is null))
       order by p.scheduled_at desc, p.id limit 200`,
      [recipientId, onlyOpen],
    );
    return rows.map(toPushView);
  }
}

const toOutgoing = (row: Row): OutgoingPush => ({
  channel: String(row['channel']),
  message: {
    id: String(row['id']),
    caseId: String(row['case_id']),
    step: Number(row['step']),
    kind: String(row['kind']),
    severity: String(row['severity']),
    text: String(row['text']),
    recipient: String(row['recipient_name']),
    dueAt: formatInstant(row['due_at'] as Date),
    acknowledgeBy: row['acknowledge_by'] ? formatInstant(row['acknowledge_by'] as Date) : null,
    attempt: Number(row['attempts']),
  },
});
