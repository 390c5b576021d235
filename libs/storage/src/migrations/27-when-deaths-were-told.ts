import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the report appeared that gave the number of dead: what appeared before it takes nothing back. */
export class WhenDeathsWereTold1767000000000 implements MigrationInterface {
  readonly name = 'WhenDeathsWereTold1767000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases add column deaths_told_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases drop column deaths_told_at');
  }
}
