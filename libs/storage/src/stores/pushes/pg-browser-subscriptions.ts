import { type BrowserSubscription, BrowserSubscriptions } from '@huiying/core';
import type { DataSource } from 'typeorm';

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

  /** A browser calls one person: the last who asked for it there. */
  async add(userId: string, { endpoint, p256dh, auth }: BrowserSubscription): Promise<void> {
    await this.database.query(
      `insert into browser_subscription (endpoint, user_id, p256dh, auth) values ($1, $2, $3, $4)
       on conflict (endpoint) do update set user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth`,
      [endpoint, userId, p256dh, auth],
    );
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
