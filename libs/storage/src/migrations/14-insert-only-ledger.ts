import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Heads of chains are advanced by the entries themselves, with the rights of the tables' owner: whoever writes entries
 * needs no right to write heads. What has been sealed at the end of a day is kept likewise, by insertion only.
 */
const INSERT_ONLY_LEDGER = `
create function advance_ledger_head() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  insert into ledger_head (chain, seq, hash)
  select distinct on (chain) chain, seq, hash from fresh order by chain, seq desc
  on conflict (chain) do update set seq = excluded.seq, hash = excluded.hash where ledger_head.seq < excluded.seq;
  return null;
end $$;
create trigger ledger_entry_advances_head after insert on ledger_entry referencing new table as fresh
  for each statement execute function advance_ledger_head();
create trigger ledger_head_only_advances before update on ledger_head
  for each row when (new.chain <> old.chain or new.seq < old.seq or (new.seq = old.seq and new.hash <> old.hash))
  execute function refuse_ledger_change();
create trigger ledger_head_stays before delete or truncate on ledger_head
  for each statement execute function refuse_ledger_change();

create table ledger_day_head (
  number integer primary key,
  day text not null,
  taken_at timestamptz not null,
  chains integer not null,
  entries bigint not null,
  grown integer not null,
  grown_hash text not null,
  previous_hash text not null,
  hash text not null
);
create table ledger_day_line (
  chain text not null,
  seq integer not null,
  hash text not null,
  head integer not null,
  primary key (chain, seq)
);
-- a head's lines in order, when it is checked or handed out: head = $1 order by chain
create index ledger_day_line_of_head on ledger_day_line (head, chain);
create trigger ledger_day_head_append_only before update or delete or truncate on ledger_day_head
  for each statement execute function refuse_ledger_change();
create trigger ledger_day_line_append_only before update or delete or truncate on ledger_day_line
  for each statement execute function refuse_ledger_change();`;

export class InsertOnlyLedger1765700000000 implements MigrationInterface {
  readonly name = 'InsertOnlyLedger1765700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INSERT_ONLY_LEDGER);
  }

  async down(): Promise<void> {
    throw new Error('the walls around the ledger are not taken down: restore a backup instead');
  }
}
