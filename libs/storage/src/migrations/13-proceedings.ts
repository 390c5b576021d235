import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people record of the handling of a case; consultations and linked cases stood in the ledger alone before. */
const PROCEEDINGS = `
alter table cases add column proceedings jsonb not null default '{}';
update cases c set proceedings = c.proceedings || jsonb_build_object('consultation', jsonb_build_object(
    'heldAt', to_jsonb(e.effective_at), 'parties', e.data -> 'parties', 'conclusion', e.data -> 'conclusion'))
  from (select distinct on (chain) chain, effective_at, data from ledger_entry where kind = 'consultation-held'
        order by chain, seq desc) e
  where e.chain = c.id::text;
update cases c set proceedings = c.proceedings || jsonb_build_object('linkedTo', e.data -> 'caseId')
  from ledger_entry e where e.kind = 'case-linked' and e.chain = c.id::text;
-- the cases that go on from a closed one, for its page
create index cases_linked_to on cases ((proceedings ->> 'linkedTo')) where proceedings ? 'linkedTo';`;

/** What changed a period of days since it started, and the close of business that its days end at. */
const CHANGED_PERIODS = `
alter table deadline add column changes jsonb not null default '{}', add column limit_ends_at text;`;

export class Proceedings1765600000000 implements MigrationInterface {
  readonly name = 'Proceedings1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PROCEEDINGS, CHANGED_PERIODS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('what people recorded is not taken down: restore a backup instead');
  }
}
