import type { SuggestedCase, SuggestionStatusWord, SuggestionView } from '@huiying/contract';
import { DomainError, formatInstant, SYSTEM } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';
import { caseNumber } from '../board/board.store.js';
import { INTAKE_LOCK } from './change-together.js';
import { circumstances } from './circumstances.js';
import { lockFiles } from './load-files.js';
import { saveFiles } from './save-files.js';

/** Cut between characters: half of a surrogate pair is no text. */
const FIRST_LINES = /^.{0,400}/su;

/** The cases that go on for the two, while both are on the board. */
const LIVE = `
  select s.*, a.id as a_id, b.id as b_id from case_suggestion s
  join cases a on a.id = surviving_case(s.case_id) and a.closed_at is null and not a.history
  join cases b on b.id = surviving_case(s.other_case_id) and b.closed_at is null and not b.history
  where a.id <> b.id`;
const DECIDED = 'select s.*, s.case_id as a_id, s.other_case_id as b_id from case_suggestion s where true';

export interface SuggestionQuery {
  readonly status: SuggestionStatusWord;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface SuggestionPage {
  readonly items: SuggestionView[];
  readonly nextCursor: string | null;
}

/** 合并建议 as they are read, and the refusal of one; to accept one is to merge its cases. */
export class SuggestionStore {
  constructor(private readonly database: DataSource) {}

  /**
   * The likeliest first. Open ones are shown while both cases are on the board, decided ones newest first.
   * @param query.cursor id of the last one of the page before
   */
  async list({ status, cursor, limit }: SuggestionQuery): Promise<SuggestionPage> {
    const [from, column] = status === 'open' ? [LIVE, 'score'] : [DECIDED, 'decided_at'];
    const found = await this.database.query<Row[]>(
      `${from} and s.status = $1 and ($2::uuid is null or exists (
         select from case_suggestion last where last.id = $2
           and (s.${column} < last.${column} or (s.${column} = last.${column} and s.id > last.id))))
       order by s.${column} desc, s.id limit $3`,
      [status, cursor ?? null, limit + 1],
    );
    const rows = found.slice(0, limit);
    const cases = await this.#cases(rows);
    const items = rows.flatMap((row) => {
      const [one, other] = [cases.get(String(row['a_id'])), cases.get(String(row['b_id']))];
      return one && other ? [toView(row, one, other)] : [];
    });
    return { items, nextCursor: found.length > limit ? String(rows.at(-1)?.['id']) : null };
  }

  /** The cases that a decision on an open suggestion is about. @throws DomainError `no-such-suggestion`, `already-decided` */
  openPair(id: string): Promise<readonly [string, string]> {
    return openPair(this.database.manager, id);
  }

  /** Remembers that two cases are not one event. @throws DomainError `no-such-suggestion`, `already-decided` */
  async reject(id: string, reason: string | null, actor: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [INTAKE_LOCK]);
      const pair = await openPair(manager, id);
      const before = await lockFiles(manager, pair);
      const { now } = await circumstances(manager);
      await manager.query(
        `update case_suggestion set status = 'rejected', decided_at = $2, decided_by = $3, reason = $4 where id = $1`,
        [id, now, actor || SYSTEM, reason],
      );
      const [one, other] = pair;
      const entry = (caseId: string, otherCaseId: string) => ({
        caseId,
        kind: 'merge-rejected',
        effectiveAt: now,
        actor,
        data: { otherCaseId, title: before.get(otherCaseId)?.case.title ?? '', reason },
      });
      const entries = [entry(one, other), entry(other, one)];
      await saveFiles(manager, { before, after: [...before.values()], entries, now });
    });
  }

  async #cases(rows: readonly Row[]): Promise<ReadonlyMap<string, SuggestedCase>> {
    const ids = [...new Set(rows.flatMap((row) => [row['a_id'], row['b_id']]))];
    const cases = await this.database.query<Row[]>(
      `select c.*, r.id as first_id, r.title as first_title, r.text as first_text, r.source_name,
         r.place as first_place, r.published_at
       from cases c left join lateral (
         select * from report where case_id = c.id order by taken_in_at, id limit 1
       ) r on true where c.id = any($1)`,
      [ids],
    );
    return new Map(cases.map((row) => [String(row['id']), toCase(row)]));
  }
}

async function openPair(manager: EntityManager, id: string): Promise<readonly [string, string]> {
  const [row] = await manager.query<Row[]>(
    `select status, surviving_case(case_id) as a, surviving_case(other_case_id) as b from case_suggestion where id = $1`,
    [id],
  );
  if (!row) throw new DomainError('not-found', 'no-such-suggestion', `没有合并建议 ${id}`);
  if (row['status'] !== 'open') throw new DomainError('conflict', 'already-decided', '该合并建议已经处理');
  return [String(row['a']), String(row['b'])];
}

const orNull = (at: unknown): string | null => (at instanceof Date ? formatInstant(at) : null);

const toCase = (row: Row): SuggestedCase => ({
  id: String(row['id']),
  number: caseNumber(row),
  title: String(row['title']),
  severity: row['severity'] as SuggestedCase['severity'],
  provisional: Boolean(row['provisional']),
  reportCount: Number(row['report_count']),
  detectedAt: formatInstant(row['detected_at'] as Date),
  firstPublishedAt: orNull(row['first_published_at']),
  firstReport: row['first_id'] === null ? null : toFirstReport(row),
});

const toFirstReport = (row: Row): NonNullable<SuggestedCase['firstReport']> => ({
  id: String(row['first_id']),
  sourceName: String(row['source_name']),
  title: String(row['first_title']),
  text: FIRST_LINES.exec(String(row['first_text']))?.[0] ?? '',
  place: row['first_place'] as string | null,
  publishedAt: orNull(row['published_at']),
});

const toView = (row: Row, one: SuggestedCase, other: SuggestedCase): SuggestionView => ({
  id: String(row['id']),
  status: row['status'] as SuggestionStatusWord,
  score: Number(row['score']),
  because: row['because'] as string[],
  createdAt: formatInstant(row['created_at'] as Date),
  decidedAt: orNull(row['decided_at']),
  decidedBy: (row['decided_by'] as string | null) ?? null,
  reason: (row['reason'] as string | null) ?? null,
  case: one,
  otherCase: other,
});
