import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who left stay in what they did: their access is withdrawn, their account kept. */
export class WithdrawnAccess1766600000000 implements MigrationInterface {
  readonly name = 'WithdrawnAccess1766600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app_user add column withdrawn_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app_user drop column withdrawn_at');
  }
}
