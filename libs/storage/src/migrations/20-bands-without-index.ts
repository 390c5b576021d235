import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bands are looked up in memory as event keys are (see `ToldBefore`): sixteen index entries a report cost a third of
 * what it takes to store one. A release that looks them up here would read the whole table for each report: it stops.
 */
const NO_INDEX = `
drop index if exists report_bands;
update engine_version set version = 2;`;

export class BandsWithoutIndex1766300000000 implements MigrationInterface {
  readonly name = 'BandsWithoutIndex1766300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NO_INDEX);
  }

  async down(): Promise<void> {
    throw new Error('what is looked up in memory is not taken down: restore a backup instead');
  }
}
