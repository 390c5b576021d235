import type { SecondOpinionView } from '@huiying/contract';
import {
  DomainError,
  formatInstant,
  type LedgerDraft,
  maskCaller,
  type Opinion,
  type OpinionCase,
  OpinionQueue,
  SYSTEM,
} from '@huiying/core';
import type { DataSource } from 'typeorm';
import type { CallerVault } from '../../caller-vault.js';
import { databaseNow } from '../../data-source.js';
import type { Row } from '../../rows/case-file.row.js';
import { storableJson, storableText } from '../../storable.js';
import { lockFiles } from '../cases/load-files.js';
import { saveFiles } from '../cases/save-files.js';

/** What the model is shown of a case: its first reports and what they were reworded to last. */
const SHOWN = `
  (select title, text, caller, taken_in_at from report where case_id = c.id order by taken_in_at, id limit 3)
  union all
  (select v.title, v.text, r.caller, v.taken_in_at from report_version v join report r on r.id = v.report_id
   where v.case_id = c.id order by v.taken_in_at desc limit 2)`;
const WORDING = `
  select md5(string_agg(title || E'\\n' || text, E'\\n' order by taken_in_at, title, text)) as wording
  from (${SHOWN}) shown`;

/** Closed, merged or old cases, and 一般 ones nobody doubts, are not worth a question. */
const WORTH_ASKING = `
  not c.history and c.merged_into is null and c.stage <> 'closed' and c.detected_at > now() - interval '3 days'
  and (c.needs_review or c.severity not in ('none', 'ordinary') or c.strictest not in ('none', 'ordinary'))`;

/** A claim is a row that says "unavailable" until an answer comes; a worker that dies leaves just that. */
export class PgOpinionQueue extends OpinionQueue {
  constructor(
    private readonly database: DataSource,
    private readonly vault: CallerVault,
  ) {
    super();
  }

  override async claim(model: string): Promise<OpinionCase | undefined> {
    const rows = await this.database.query<Row[]>(
      `insert into second_opinion (id, case_id, wording, asked_by, asked_at, model, status)
       select gen_random_uuid(), c.id, w.wording, $1, now(), $2, 'unavailable'
       from cases c cross join lateral (${WORDING}) w
       where ${WORTH_ASKING} and w.wording is not null
         and not exists (select 1 from second_opinion o where o.case_id = c.id and o.wording = w.wording)
       order by c.detected_at desc limit 1
       on conflict (case_id, wording) do nothing returning case_id, wording`,
      [SYSTEM, model],
    );
    return this.#shown(rows[0], SYSTEM);
  }

  override async claimCase(caseId: string, model: string, by: string): Promise<OpinionCase | undefined> {
    const found = await this.database.query<Row[]>('select 1 from cases where id = $1', [caseId]);
    if (found.length === 0) throw new DomainError('not-found', 'no-such-case', `没有事件 ${caseId}`);
    const rows = await this.database.query<Row[]>(
      `insert into second_opinion as o (id, case_id, wording, asked_by, asked_at, model, status)
       select gen_random_uuid(), c.id, w.wording, $2, now(), $3, 'unavailable'
       from cases c cross join lateral (${WORDING}) w where c.id = $1 and w.wording is not null
       on conflict (case_id, wording) do update
         set asked_by = excluded.asked_by, asked_at = excluded.asked_at, model = excluded.model
         where o.status = 'unavailable'
       returning case_id, wording`,
      [caseId, by, model],
    );
    return this.#shown(rows[0], by);
  }

  async #shown(claimed: Row | undefined, askedBy: string): Promise<OpinionCase | undefined> {
    if (!claimed) return undefined;
    const caseId = String(claimed['case_id']);
    const rows = await this.database.query<{ title: string; text: string; caller: Buffer | null }[]>(
      `select shown.title, shown.text, shown.caller from cases c cross join lateral (${SHOWN}) shown
       where c.id = $1 order by shown.taken_in_at`,
      [caseId],
    );
    const callers = rows.map(({ caller }) => (caller ? this.vault.open(caller) : { name: null, phone: null }));
    const masked = (text: string): string => callers.reduce((so, caller) => maskCaller(so, caller), text);
    return {
      caseId,
      wording: String(claimed['wording']),
      askedBy,
      title: masked(rows[0]?.title ?? ''),
      text: masked(rows.map(({ title, text }) => (text.startsWith(title) ? text : `${title}\n${text}`)).join('\n\n')),
    };
  }

  override save(of: OpinionCase, opinion: Opinion): Promise<void> {
    return this.database.transaction(async (manager) => {
      const before = await lockFiles(manager, [of.caseId]);
      const now = await databaseNow(manager);
      const answer = opinion.status === 'answered' ? opinion : undefined;
      await manager.query(
        `update second_opinion set status = $3, answered_at = $4, severity = $5, measures = $6, quotes = $7,
           dropped_quotes = $8, remark = $9, model = $10
         where case_id = $1 and wording = $2 and status = 'unavailable'`,
        [
          of.caseId,
          of.wording,
          opinion.status,
          now,
          answer?.severity ?? null,
          JSON.stringify(answer?.measures ?? {}),
          storableJson(answer?.quotes ?? []),
          answer?.droppedQuotes ?? 0,
          answer?.remark ? storableText(answer.remark) : null,
          opinion.model,
        ],
      );
      const entries: LedgerDraft[] = answer
        ? [{ caseId: of.caseId, kind: 'second-opinion', effectiveAt: now, actor: of.askedBy, data: { ...answer } }]
        : [];
      await saveFiles(manager, { before, after: [...before.values()], entries, now });
    });
  }

  /** Newest first. */
  async ofCase(caseId: string): Promise<SecondOpinionView[]> {
    const rows = await this.database.query<Row[]>(
      'select * from second_opinion where case_id = $1 order by asked_at desc, id limit 20',
      [caseId],
    );
    return rows.map((row) => ({
      id: String(row['id']),
      status: row['answered_at'] === null ? 'asked' : (row['status'] as SecondOpinionView['status']),
      model: String(row['model']),
      askedBy: String(row['asked_by']),
      askedAt: formatInstant(row['asked_at'] as Date),
      severity: row['severity'] as SecondOpinionView['severity'],
      measures: row['measures'] as Record<string, number>,
      quotes: row['quotes'] as string[],
      droppedQuotes: Number(row['dropped_quotes']),
      remark: row['remark'] as string | null,
    }));
  }
}
