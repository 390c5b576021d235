import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every report that arrives looks up the similar ones, and each look-up reads the index's whole list of pending
 * entries: 4 ms each after 5,000 reports. Without the list an entry costs more when it is written, once.
 */
const NO_PENDING_LIST = `
alter index report_bands set (fastupdate = off);
select gin_clean_pending_list('report_bands');`;

export class SimilarReportsAtOnce1764300000000 implements MigrationInterface {
  readonly name = 'SimilarReportsAtOnce1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NO_PENDING_LIST);
  }

  async down(): Promise<void> {
    throw new Error('a setting of an index is not taken down: restore a backup instead');
  }
}
