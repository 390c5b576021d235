import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
create table browser_subscription (
  endpoint text primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null default now()
);
-- a call by web push: every browser of one person
create index browser_subscription_of_user on browser_subscription (user_id);`;

export class BrowserSubscriptions1765950000000 implements MigrationInterface {
  readonly name = 'BrowserSubscriptions1765950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table browser_subscription');
  }
}
