import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked of the few cases that are live, or were closed last, is not to be looked for among all there ever were. */
const INDEXES = `
-- the live board and its figures: neither history, nor closed, nor merged
create index cases_on_board on cases (id) where not history and closed_at is null and merged_into is null;
-- the figures of the board: when a case was closed last
create index cases_closed on cases (closed_at) where not history and closed_at is not null;
-- the history: how many cases of drills it leaves out
create index cases_of_drills on cases (id) where drill;`;

export class WhatLiesBehind1766000000000 implements MigrationInterface {
  readonly name = 'WhatLiesBehind1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index cases_on_board, cases_closed, cases_of_drills');
  }
}
