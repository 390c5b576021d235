import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reach1765900000000 implements MigrationInterface {
  readonly name = 'Reach1765900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app_user add column email text, add column phone text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app_user drop column email, drop column phone');
  }
}
