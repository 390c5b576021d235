import { randomBytes, randomUUID } from 'node:crypto';
import type { NewSubscriptionView, SubscriptionView } from '@huiying/contract';
import { CASE_EVENTS, DomainError, formatInstant } from '@huiying/core';
import type { DataSource } from 'typeorm';
import type { CallerVault } from '../../caller-vault.js';
import type { Row } from '../../rows/case-file.row.js';
import { noteInSystemChain } from '../ledger/system-chain.js';

export interface NewSubscription {
  readonly url: string;
  /** Generated when absent. */
  readonly secret?: string | undefined;
  /** Every event when absent. */
  readonly events?: readonly string[] | undefined;
}

const SECRET_BYTES = 32;
const WITH_FIGURES = `
select s.id, s.url, s.events, s.created_at, s.created_by, count(d.id) filter (where d.status = 'waiting') as pending,
  count(d.id) filter (where d.status = 'waiting' and d.last_problem is not null) as failing,
  count(d.id) filter (where d.status = 'given-up') as given_up, max(d.delivered_at) as last_delivered_at,
  (array_agg(d.last_problem order by d.next_attempt_at desc) filter (where d.last_problem is not null))[1] as last_problem
from subscription s left join delivery d on d.subscription_id = s.id
where s.removed_at is null and ($1::uuid is null or s.id = $1) group by s.id order by s.created_at, s.id`;

/** Who is told of events; secrets are stored encrypted, so that they can sign, and shown once. Who changes something, `by`, stands in the ledger. */
export class SubscriptionStore {
  constructor(
    private readonly database: DataSource,
    private readonly vault: CallerVault,
  ) {}

  async list(): Promise<SubscriptionView[]> {
    const rows = await this.database.query<Row[]>(WITH_FIGURES, [null]);
    return rows.map(toView);
  }

  /** @throws DomainError `no-such-subscription` */
  async get(id: string): Promise<SubscriptionView> {
    const [row] = await this.database.query<Row[]>(WITH_FIGURES, [id]);
    if (!row) throw noSuchSubscription(id);
    return toView(row);
  }

  async add(subscription: NewSubscription, by: string): Promise<NewSubscriptionView> {
    const id = randomUUID();
    const secret = subscription.secret ?? `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    const events = [...new Set(subscription.events ?? CASE_EVENTS)];
    const { url } = subscription;
    await this.database.transaction(async (manager) => {
      await manager.query(
        'insert into subscription (id, url, secret, events, created_by) values ($1, $2, $3, $4, $5)',
        [id, url, this.vault.sealText(secret), events, by],
      );
      await noteInSystemChain(manager, [{ kind: 'subscription-added', data: { id, url, events } }], by);
    });
    return { ...(await this.get(id)), secret };
  }

  /**
   * Nothing more is sent, what waits included; the row stays without its secret, since events under way point to it.
   * @throws DomainError `no-such-subscription`
   */
  async remove(id: string, by: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [[removed]] = await manager.query<[{ url: string }[], number]>(
        `update subscription set removed_at = now(), secret = '' where id = $1 and removed_at is null returning url`,
        [id],
      );
      if (!removed) throw noSuchSubscription(id);
      await manager.query('delete from delivery where subscription_id = $1', [id]);
      const { url } = removed;
      await noteInSystemChain(manager, [{ kind: 'subscription-removed', data: { id, url } }], by);
    });
  }
}

const noSuchSubscription = (id: string): DomainError =>
  new DomainError('not-found', 'no-such-subscription', `没有订阅 ${id}`);

const toView = (row: Row): SubscriptionView => ({
  id: String(row['id']),
  url: String(row['url']),
  events: row['events'] as string[],
  createdAt: formatInstant(row['created_at'] as Date),
  createdBy: String(row['created_by']),
  pending: Number(row['pending']),
  failing: Number(row['failing']),
  givenUp: Number(row['given_up']),
  lastDeliveredAt: row['last_delivered_at'] ? formatInstant(row['last_delivered_at'] as Date) : null,
  lastProblem: row['last_problem'] as string | null,
});
