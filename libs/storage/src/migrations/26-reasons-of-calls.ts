import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why somebody is called, as a code and its figures; the sentence that was sent is kept beside it. */
export class ReasonsOfCalls1766900000000 implements MigrationInterface {
  readonly name = 'ReasonsOfCalls1766900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table push add column reason jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table push drop column reason');
  }
}
