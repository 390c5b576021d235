import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a report is about and who should answer it, with the reasons, beside its level. */
const DOMAINS = `
alter table cases add column domain text;
alter table cases add column domain_finding jsonb;
alter table cases add column focus jsonb not null default '[]';
alter table cases add column unit_proposal jsonb;
alter table report add column domain text;
alter table report add column domain_finding jsonb;
-- the cases of one domain, newest first: GET /cases?domain=
create index cases_of_domain on cases (domain, detected_at desc, id);`;

export class DomainsAndProposals1764700000000 implements MigrationInterface {
  readonly name = 'DomainsAndProposals1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOMAINS);
  }

  async down(): Promise<void> {
    throw new Error('proposals that people decided on are not taken down: restore a backup instead');
  }
}
