import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Most reports with their reasons are longer than the 2 kB above which they would be packed, which takes as long as writing them. */
const NOT_PACKED = `alter table report set (toast_tuple_target = 4080);`;

/**
 * A report and a deadline are written with their case, by whoever holds its lock. Looking the case up once more for each
 * takes a fifth as long as storing the report; instead none can be taken away.
 */
const NO_SECOND_LOOK = `
alter table report drop constraint report_case_id_fkey;
alter table deadline drop constraint deadline_case_id_fkey;
create trigger case_stays before delete or truncate on cases
  for each statement execute function refuse_removal();`;

export class FewerWritesOfAReport1766350000000 implements MigrationInterface {
  readonly name = 'FewerWritesOfAReport1766350000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NOT_PACKED, NO_SECOND_LOOK]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('a look at each case is not put back: restore a backup instead');
  }
}
