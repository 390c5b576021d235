import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each firing asks who covers now: the two range indexes answer that, however far back and ahead a roster goes. */
const ROSTERS = `
create table duty_shift (
  id uuid primary key,
  unit_id text,
  role text not null,
  user_id uuid not null references app_user (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (starts_at < ends_at)
);
create unique index duty_shift_once on duty_shift (user_id, role, coalesce(unit_id, ''), starts_at, ends_at);
create index duty_shift_covers on duty_shift using gist (tstzrange(starts_at, ends_at));
create table absence (
  id uuid primary key,
  user_id uuid not null references app_user (id),
  deputy_id uuid references app_user (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (starts_at < ends_at),
  check (deputy_id <> user_id)
);
create index absence_covers on absence using gist (tstzrange(starts_at, ends_at));`;

export class Rosters1766800000000 implements MigrationInterface {
  readonly name = 'Rosters1766800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROSTERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table absence; drop table duty_shift');
  }
}
