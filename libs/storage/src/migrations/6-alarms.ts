import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person must know of the monitoring itself. `called_as` is the alarm that the call goes by: its own id, or that
 * of the first of several that are told in one. A push belongs either to a deadline of a case or to an alarm.
 */
const ALARMS = `
create table alarm (
  id uuid primary key,
  kind text not null,
  subject text not null,
  data jsonb not null,
  raised_at timestamptz not null,
  cleared_at timestamptz,
  called_as uuid,
  called_at timestamptz,
  clearing_told_at timestamptz
);
-- an alarm is raised again only after it was cleared
create unique index alarm_open on alarm (kind, subject) where cleared_at is null;
-- alarms that somebody is still to be told of, at each tick
create index alarm_untold on alarm (raised_at) where clearing_told_at is null;
-- the alarms that one call told of
create index alarm_called_as on alarm (called_as) where called_as is not null;
alter table push
  alter column case_id drop not null,
  alter column deadline_id drop not null,
  add column alarm_id uuid references alarm (id),
  add constraint push_has_one_reason check (
    (case_id is not null and deadline_id is not null and alarm_id is null)
    or (case_id is null and deadline_id is null and alarm_id is not null));
-- one push of a kind to a person over a channel, whoever tells of the alarm
create unique index push_of_alarm on push (alarm_id, kind, recipient_id, channel) where alarm_id is not null;`;

export class Alarms1764600000000 implements MigrationInterface {
  readonly name = 'Alarms1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ALARMS);
  }

  async down(): Promise<void> {
    throw new Error('alarms and their calls are not taken down: restore a backup instead');
  }
}
