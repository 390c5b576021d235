import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A timer that has fired or was cancelled is not kept: the ledger says what happened, and nothing asks the row again. */
const ENDED = `delete from timer where state not in ('armed', 'held')`;

/**
 * A timer and a push are written together with their deadline, by whoever holds the lock of the case. Looking the
 * deadline up once more for each of a thousand of them takes as long as writing them; instead none can be taken away.
 */
const NO_SECOND_LOOK = `
alter table timer drop constraint timer_deadline_id_fkey;
alter table push drop constraint push_deadline_id_fkey;
create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are not removed: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger deadline_stays before delete or truncate on deadline
  for each statement execute function refuse_removal();`;

/** What makes a push unique also finds those of a case. */
const ONE_INDEX = `
alter table push drop constraint push_deadline_id_timer_key_recipient_id_channel_key;
alter table push add constraint push_once unique (case_id, deadline_id, timer_key, recipient_id, channel);
drop index push_of_case;`;

export class FewerWritesOfAFiring1766100000000 implements MigrationInterface {
  readonly name = 'FewerWritesOfAFiring1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ENDED, NO_SECOND_LOOK, ONE_INDEX]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('timers that have ended are not made up again: restore a backup instead');
  }
}
