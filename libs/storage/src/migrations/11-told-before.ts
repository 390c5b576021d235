import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Event keys are looked up in memory (see `ToldBefore`): forty index entries a report, and as many searches, cost more
 * than all the rest of taking a report in. Whoever takes reports in reads what others took in since.
 */
const TOLD_BEFORE = `
drop index report_event_keys;
alter table report add column number bigint generated always as identity;
-- what was taken in since: number > $1 order by number, under the lock of the intake
create unique index report_number on report (number);`;

export class ToldBefore1765300000000 implements MigrationInterface {
  readonly name = 'ToldBefore1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOLD_BEFORE);
  }

  async down(): Promise<void> {
    throw new Error('numbers of reports are not taken down: restore a backup instead');
  }
}
