import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASSESSMENT = `
alter table response add column assessment jsonb;
-- cases with a response that says little, as a person decided or, until then, as the rules suggest (GET /cases?perfunctory)
create index response_perfunctory on response (case_id)
  where coalesce(assessment #>> '{decided,perfunctory}', assessment ->> 'perfunctory') = 'true';`;

/** Remarks of an outside model. \`wording\` tells what it was shown: each wording of a case is shown once. */
const SECOND_OPINION = `
create table second_opinion (
  id uuid primary key,
  case_id uuid not null references cases (id),
  wording text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  model text not null,
  status text not null check (status in ('answered', 'unavailable')),
  severity text,
  measures jsonb not null default '{}',
  quotes jsonb not null default '[]',
  dropped_quotes integer not null default 0,
  remark text,
  unique (case_id, wording)
);
-- the remarks of one case, newest first
create index second_opinion_of_case on second_opinion (case_id, asked_at);`;

export class WhatRepliesSay1764900000000 implements MigrationInterface {
  readonly name = 'WhatRepliesSay1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ASSESSMENT, SECOND_OPINION]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('what people decided of replies is not taken down: restore a backup instead');
  }
}
