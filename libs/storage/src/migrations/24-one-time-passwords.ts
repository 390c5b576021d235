import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which passwords their people have not chosen yet. Of those from before nobody knows; they are taken as chosen. */
export class OneTimePasswords1766700000000 implements MigrationInterface {
  readonly name = 'OneTimePasswords1766700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app_user add column password_is_one_time boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app_user drop column password_is_one_time');
  }
}
