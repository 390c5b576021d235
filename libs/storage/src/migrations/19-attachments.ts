import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies that were handed in as evidence are kept as the ledger is: by insertion only. */
const ATTACHMENTS = `
create table attachment (
  id uuid primary key,
  name text not null,
  media_type text not null,
  sha256 text not null,
  captured_at timestamptz not null,
  uploaded_by text not null,
  content bytea not null
);
create trigger attachment_append_only before update or delete or truncate on attachment
  for each statement execute function refuse_ledger_change();
alter table response add column attachment jsonb;`;

export class Attachments1766200000000 implements MigrationInterface {
  readonly name = 'Attachments1766200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ATTACHMENTS);
  }

  async down(): Promise<void> {
    throw new Error('evidence is not thrown away: restore a backup instead');
  }
}
