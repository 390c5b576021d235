import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a report stays, by its code; the sentence that was stored before is kept for what came before. */
export class InboxFindings1766750000000 implements MigrationInterface {
  readonly name = 'InboxFindings1766750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report add column inbox_finding jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report drop column inbox_finding');
  }
}
