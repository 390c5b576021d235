import type { MigrationInterface, QueryRunner } from 'typeorm';

const PEOPLE = `
create table app_user (
  id uuid primary key,
  username text not null unique,
  display_name text,
  role text not null check (role in ('officer', 'leader', 'reviewer', 'admin')),
  unit_id text,
  password_hash text not null,
  created_at timestamptz not null default now()
);
create table session (
  token_hash text primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  expires_at timestamptz not null
);
create table api_key (
  id uuid primary key,
  name text not null unique,
  role text not null check (role = 'intake'),
  token_hash text not null unique,
  created_at timestamptz not null default now()
);`;

const SOURCES = `
create table source (
  id uuid primary key,
  url text not null unique,
  name text not null,
  scope text not null check (scope in ('local', 'wide')),
  interval_minutes integer not null check (interval_minutes > 0),
  time_zone text,
  encoding text,
  unit_id text,
  created_at timestamptz not null default now(),
  next_poll_at timestamptz not null default now(),
  next_poll_reason text not null default 'new',
  leased_until timestamptz,
  last_attempt_at timestamptz,
  last_outcome text,
  last_detail text,
  last_success_at timestamptz,
  last_new_item_at timestamptz,
  consecutive_failures integer not null default 0,
  etag text,
  last_modified text
);
-- the worker's queue of polls: next_poll_at <= now()
create index source_next_poll on source (next_poll_at);`;

const CASES = `
create table cases (
  id uuid primary key,
  number bigint generated always as identity unique,
  title text not null,
  summary text not null,
  origin text not null,
  drill boolean not null,
  history boolean not null,
  stage text not null,
  severity text not null,
  strictest text not null,
  provisional boolean not null,
  needs_review boolean not null,
  event_type text,
  handling_class text,
  measures jsonb not null,
  because jsonb not null,
  occurred_at timestamptz,
  occurred_precision text,
  first_published_at timestamptz,
  first_published_precision text,
  detected_at timestamptz not null,
  assigned_at timestamptz,
  closed_at timestamptz,
  lead_unit_id text,
  supporting_unit_ids jsonb not null,
  report_count integer not null
);
-- the live board: every case that is neither history nor closed
create index cases_live on cases (id) where not history and closed_at is null;
create index cases_listed on cases (detected_at desc, id);
create table report (
  id uuid primary key,
  identity text not null unique,
  origin text not null,
  scope text not null,
  source_id uuid,
  source_name text not null,
  external_id text,
  channel text,
  url text,
  title text not null,
  text text not null,
  published_at timestamptz,
  published_precision text,
  published_raw text,
  occurred_at timestamptz,
  occurred_precision text,
  place text,
  caller bytea,
  taken_in_at timestamptz not null,
  severity text not null,
  concern text not null,
  because jsonb not null,
  bands integer[] not null,
  decision text not null,
  reason text,
  case_id uuid references cases (id)
);
-- similar reports that have a case: bands && $1
create index report_bands on report using gin (bands) where case_id is not null;
create index report_of_case on report (case_id) where case_id is not null;
-- the inbox, newest first
create index report_inbox on report (taken_in_at desc, id) where case_id is null;`;

const DEADLINES = `
create table deadline (
  id uuid primary key,
  case_id uuid not null references cases (id),
  epoch integer not null,
  obligation text not null,
  deliverable text not null,
  pack_id text not null,
  pack_version text not null,
  calendar_version text not null,
  citation jsonb not null,
  limit_value numeric not null,
  limit_unit text not null,
  basis text not null,
  presumed boolean not null,
  provisional boolean not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  handling_started_at timestamptz not null,
  handling_due_at timestamptz not null,
  trace jsonb not null,
  ladder jsonb not null,
  status text not null,
  breached_at timestamptz,
  answered_at timestamptz,
  recorded_late boolean not null,
  cancelled_reason text,
  unique (case_id, obligation, epoch)
);
-- the response-time history: due in a period
create index deadline_due on deadline (due_at);
create table timer (
  deadline_id uuid not null references deadline (id),
  case_id uuid not null references cases (id),
  key text not null,
  fire_at timestamptz not null,
  state text not null,
  primary key (deadline_id, key)
);
-- the sweep: armed timers that are due, earliest first
create index timer_armed on timer (fire_at) where state = 'armed';
create index timer_open_of_case on timer (case_id) where state in ('armed', 'held');
create table response (
  id uuid primary key,
  case_id uuid not null references cases (id),
  deliverable text not null,
  published_at timestamptz not null,
  captured_at timestamptz not null,
  channel text not null,
  publisher text not null,
  url text,
  summary text not null,
  elements jsonb not null,
  spokesperson text,
  started_at timestamptz,
  transcript_url text,
  quality_flags jsonb not null,
  status text not null,
  submitted_by text not null,
  confirmed_by text,
  reason text
);
create index response_of_case on response (case_id);`;

const OUTBOX = `
create table push (
  id uuid primary key,
  case_id uuid not null references cases (id),
  deadline_id uuid not null references deadline (id),
  timer_key text not null,
  step integer not null,
  kind text not null,
  recipient_id uuid not null,
  recipient_name text not null,
  channel text not null,
  text text not null,
  status text not null,
  scheduled_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  acknowledge_by timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_problem text,
  unique (deadline_id, timer_key, recipient_id, channel)
);
create index push_of_case on push (case_id);
-- the outbox: queued pushes whose next attempt is due
create index push_queued on push (next_attempt_at) where status = 'queued';
create index push_open on push (recipient_id) where acknowledged_at is null;
create table board_counter (id integer primary key check (id = 1), seq bigint not null);
insert into board_counter values (1, 0);
create table board_change (
  seq bigint primary key,
  at timestamptz not null,
  case_ids uuid[] not null,
  push_ids uuid[] not null
);`;

const LEDGER = `
create table ledger_entry (
  chain text not null,
  seq integer not null,
  kind text not null,
  effective_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (chain, seq)
);
create table ledger_head (chain text primary key, seq integer not null, hash text not null);
create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function refuse_ledger_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
  for each statement execute function refuse_ledger_change();`;

export class Foundation1764000000000 implements MigrationInterface {
  readonly name = 'Foundation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PEOPLE, SOURCES, CASES, DEADLINES, OUTBOX, LEDGER]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('the foundation is not taken down: restore a backup instead');
  }
}
