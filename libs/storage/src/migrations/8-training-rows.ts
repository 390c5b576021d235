import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person's corrections teach, text and label as a classifier learns them. The text is a masked copy: it holds no
 * caller, and it stays when its report is deleted, so nothing refers to the report by a foreign key.
 */
const TRAINING_ROWS = `
create table training_row (
  id uuid primary key,
  kind text not null check (kind in ('domain', 'concern', 'ours', 'severity', 'handling-class', 'unit', 'same-event')),
  title text not null,
  text text not null,
  label text not null,
  previous text,
  report_id uuid,
  case_id uuid,
  created_by text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
-- the export of one kind, in the order in which it was taught
create index training_row_of_kind on training_row (kind, created_at);
-- how many corrections no training has been given yet
create index training_row_unused on training_row (kind) where used_at is null;`;

/** What a person set stays set and says who; a report of the inbox that a person has seen stays there, marked. */
const CORRECTED = `
alter table cases add column corrected jsonb not null default '{}';
alter table report add column concern_by text;
alter table report add column dismissed_at timestamptz;
alter table report add column dismissed_as text check (dismissed_as in ('not-ours', 'no-concern'));
-- the same words told again: content_hash = any($1)
create index report_dismissed on report (content_hash) where dismissed_at is not null;`;

export class TrainingRows1764800500000 implements MigrationInterface {
  readonly name = 'TrainingRows1764800500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TRAINING_ROWS, CORRECTED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('what people taught is not taken down: restore a backup instead');
  }
}
