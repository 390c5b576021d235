import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A report keeps its first identity in its row; its further names, and every name of a report that is deleted, are here:
 * what was taken in once never comes back as new. A report without a hash was stored before there were versions.
 */
const NAMES = `
alter table report add column content_hash text;
create table report_name (name text primary key, report_id uuid not null);
create function remember_report_name() returns trigger language plpgsql as $$
begin
  insert into report_name (name, report_id) values (old.identity, old.id) on conflict do nothing;
  return null;
end $$;
create trigger report_remembered after delete on report for each row execute function remember_report_name();
insert into report_name (name, report_id)
  select 'feed:' || s.url || ':' || r.external_id, r.id from report r join source s on s.id = r.source_id
  where r.external_id is not null on conflict do nothing;`;

const VERSIONS = `
create table report_version (
  report_id uuid not null references report (id) on delete cascade,
  version integer not null check (version > 1),
  title text not null,
  text text not null,
  published_at timestamptz,
  published_precision text,
  published_raw text,
  taken_in_at timestamptz not null,
  content_hash text not null,
  severity text not null,
  case_id uuid references cases (id),
  primary key (report_id, version),
  unique (report_id, content_hash)
);
-- reports of a case, by what they were reworded to
create index report_version_of_case on report_version (case_id) where case_id is not null;`;

/** The articles of a feed are named under the address it was first added with, wherever it moves to. */
const FEED_ADDRESSES = `
create table feed_address (url text primary key, named_as text not null);
insert into feed_address select url, url from source;
create function remember_feed_address() returns trigger language plpgsql as $$
begin
  insert into feed_address (url, named_as)
  values (new.url, case when tg_op = 'INSERT' then new.url
                   else coalesce((select named_as from feed_address where url = old.url), new.url) end)
  on conflict do nothing;
  return null;
end $$;
create trigger source_address_remembered after insert or update of url on source
  for each row execute function remember_feed_address();`;

const SUBSCRIBERS = `
create table subscription (
  id uuid primary key,
  url text not null,
  secret bytea not null,
  events text[] not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index subscription_active on subscription (id) where removed_at is null;
create table delivery (
  id uuid primary key,
  position bigint generated always as identity,
  subscription_id uuid not null references subscription (id),
  case_id uuid not null references cases (id),
  event text not null,
  recorded_at timestamptz not null,
  data jsonb not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'given-up')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  delivered_at timestamptz,
  last_problem text
);
-- the earliest delivery of a case that waits, by subscriber; and what waits, for the figures
create index delivery_waiting on delivery (subscription_id, case_id, position) where status = 'waiting';
-- what was delivered long enough ago to be forgotten
create index delivery_done on delivery (delivered_at) where status = 'delivered';`;

export class IdentitiesAndSubscribers1764200000000 implements MigrationInterface {
  readonly name = 'IdentitiesAndSubscribers1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NAMES, VERSIONS, FEED_ADDRESSES, SUBSCRIBERS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('identities and versions are not taken down: restore a backup instead');
  }
}
