import { type BrowserSubscription, BrowserSubscriptions } from '@huiying/core';
import type { DataSource } from 'typeorm';

/** Each of them is asked at every call of the person, all at the same time. */
const MOST_OF_A_PERSON = 20;

export class PgBrowserSubscriptions extends BrowserSubscriptions {
  constructor(private readonly database: DataSource) {
    super();
  }

  override of(userId: string): Promise<BrowserSubscription[]> {
    return this.database.query(
      'select endpoint, p256dh, auth from browser_subscription where user_id = $1 order by created_at, endpoint',
      [userId],
    );
  }

  /** A browser calls one person: the last who asked for it there. Of a person's browsers the last that were added are kept. */
  async add(userId: string, { endpoint, p256dh, auth }: BrowserSubscription): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `insert into browser_subscription (endpoint, user_id, p256dh, auth) values ($1, $2, $3, $4)
         on conflict (endpoint) do update set user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth,
           created_at = excluded.created_at`,
        [endpoint, userId, p256dh, auth],
      );
      await manager.query(
        `delete from browser_subscription where user_id = $1 and endpoint <> $2 and endpoint in (
           select endpoint from browser_subscription where user_id = $1 order by created_at desc, endpoint offset $3)`,
        [userId, endpoint, MOST_OF_A_PERSON],
      );
    });
  }

  override async remove(endpoint: string): Promise<void> {
    await this.database.query('delete from browser_subscription where endpoint = $1', [endpoint]);
  }

  /** Nothing when the browser calls somebody else by now. */
  async removeOwn(userId: string, endpoint: string): Promise<void> {
    await this.database.query('delete from browser_subscription where endpoint = $1 and user_id = $2', [
      endpoint,
      userId,
    ]);
  }
}
