import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of one event in other words find each other by their event keys, beside the bands of near-equal texts. */
const EVENT_KEYS = `
alter table report add column event_keys integer[] not null default '{}';
-- reports that may tell of the same event and have a case: event_keys && $1 (without pending list, see report_bands)
create index report_event_keys on report using gin (event_keys) with (fastupdate = off) where case_id is not null;`;

export class EventKeys1765000000000 implements MigrationInterface {
  readonly name = 'EventKeys1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EVENT_KEYS);
  }

  async down(): Promise<void> {
    throw new Error('the keys of events are not taken down: restore a backup instead');
  }
}
