import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A merged case keeps its row and points to the one it was merged into. A deadline that another has taken the place of
 * says which (`merged_to`); one that was taken over from a merged case says from which (`merged_from`).
 */
const MERGED = `
alter table cases
  add column merged_into uuid references cases (id),
  add column merged_at timestamptz,
  add column before_merges jsonb;
alter table deadline add column merged_from uuid, add column merged_to uuid;
-- what was merged into a case, for its page and for whoever follows or undoes a merge
create index cases_merged_into on cases (merged_into) where merged_into is not null;
-- the case that goes on for one that was merged, over however many merges
create function surviving_case(uuid) returns uuid language sql stable as $$
  with recursive up as (
    select id, merged_into from cases where id = $1
    union all
    select c.id, c.merged_into from up join cases c on c.id = up.merged_into
  )
  select id from up where merged_into is null
$$;
-- a case and everything that was merged into it, over however many merges
create function merged_family(uuid) returns setof uuid language sql stable as $$
  with recursive down as (
    select $1 as id
    union all
    select c.id from down join cases c on c.merged_into = down.id
  )
  select id from down
$$;`;

const SUGGESTIONS = `
create table case_suggestion (
  id uuid primary key,
  case_id uuid not null references cases (id),
  other_case_id uuid not null references cases (id),
  report_id uuid references report (id) on delete set null,
  score real not null,
  because jsonb not null,
  status text not null default 'open' check (status in ('open', 'confirmed', 'rejected', 'void')),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  reason text,
  check (case_id <> other_case_id)
);
-- a pair is proposed once, whichever of the two comes first
create unique index case_suggestion_pair
  on case_suggestion (least(case_id, other_case_id), greatest(case_id, other_case_id));
-- whether a pair was proposed before by way of merged cases, and the suggestions of a case
create index case_suggestion_of_case on case_suggestion (case_id);
create index case_suggestion_of_other on case_suggestion (other_case_id);
-- what waits for a decision, the likeliest first
create index case_suggestion_open on case_suggestion (score desc, id) where status = 'open';`;

/** Hot topics count a few weeks of arrivals by case; the index alone answers. */
const ARRIVALS = `create index report_arrivals on report (taken_in_at) include (case_id) where case_id is not null;`;

export class MergedCases1764500000000 implements MigrationInterface {
  readonly name = 'MergedCases1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MERGED, SUGGESTIONS, ARRIVALS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('merges are not taken down: restore a backup instead');
  }
}
