import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A timer belongs to a deadline, which belongs to a case: checking the case once more for each of a thousand timers of
 * a batch takes as long as writing them.
 */
const ONE_PARENT = 'alter table timer drop constraint timer_case_id_fkey';

export class TimersWithOneParent1764400000000 implements MigrationInterface {
  readonly name = 'TimersWithOneParent1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ONE_PARENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table timer add constraint timer_case_id_fkey foreign key (case_id) references cases (id)',
    );
  }
}
