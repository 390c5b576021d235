import { registrableDomain } from '@huiying/core';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SOURCE = `
alter table source
  add column domain text not null default '',
  add column answered_domain text,
  add column status text not null default 'active' check (status in ('active', 'paused')),
  add column failure_weight double precision not null default 0,
  add column pace double precision not null default 1,
  add column known_share double precision,
  add column body_hash text,
  add column full_fetch_at timestamptz,
  add column validators_lied_at timestamptz,
  add column redirect_to text,
  add column redirect_seen integer not null default 0,
  add column recent_items_at timestamptz[] not null default '{}',
  add column silent_noted_at timestamptz;
-- whether a worker waits for an answer from a domain
create index source_asked on source (domain) where leased_until is not null;
-- a domain's sources share its holds and its tokens
create table source_domain (
  domain text primary key,
  tokens double precision not null,
  refilled_at timestamptz not null,
  held_until timestamptz,
  spread_ms double precision not null default 0
);`;

const ATTEMPTS = `
create table source_attempt (
  id bigint generated always as identity primary key,
  source_id uuid not null references source (id) on delete cascade,
  at timestamptz not null,
  outcome text not null,
  detail text not null,
  failed boolean not null,
  http_status integer,
  new_items integer not null,
  items integer,
  took_ms integer,
  retry_after_ms double precision,
  next_poll_at timestamptz not null,
  next_poll_reason text not null
);
-- the history of one source, newest first
create index source_attempt_of_source on source_attempt (source_id, id);
create table monitoring (id integer primary key check (id = 1), blind_since timestamptz);
insert into monitoring values (1, null);`;

export class SourceHealth1764100000000 implements MigrationInterface {
  readonly name = 'SourceHealth1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SOURCE, ATTEMPTS]) await runner.query(part);
    const sources = (await runner.query('select id, url from source')) as { id: string; url: string }[];
    for (const { id, url } of sources) {
      await runner.query('update source set domain = $2 where id = $1', [id, registrableDomain(url)]);
    }
  }

  async down(): Promise<void> {
    throw new Error('the history of the sources is not taken down: restore a backup instead');
  }
}
