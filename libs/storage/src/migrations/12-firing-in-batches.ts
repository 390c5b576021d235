import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A deadline and the head of a chain change in columns that no index holds: with room in their page, no index is
 * touched. A push belongs to a deadline, which belongs to a case: the case is not checked once more for each push.
 */
const FIRING = `
alter table deadline set (fillfactor = 70);
alter table ledger_head set (fillfactor = 70);
alter table push drop constraint push_case_id_fkey;`;

/** Which way of firing timers the schema is made for; a binary that knows another one stands still. */
const VERSION = `
create table engine_version (id integer primary key check (id = 1), version integer not null);
insert into engine_version values (1, 1);`;

/** What was told to its addressee in another push, which tells of several at once. */
const TOLD_IN = `
alter table push add column told_in uuid;
create index push_told_in on push (told_in) where told_in is not null;`;

export class FiringInBatches1765400000000 implements MigrationInterface {
  readonly name = 'FiringInBatches1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FIRING, VERSION, TOLD_IN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('which push told of which is not taken down: restore a backup instead');
  }
}
