import {
  fieldUnlike,
  type LedgerEntry,
  type RecordFields,
  type RecordKind,
  SYSTEM_CHAIN,
  type ToldRecord,
  ToldRecords,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { type Row, rowToFields } from '../../rows/case-file.row.js';
import { caseNumber } from '../board/board.store.js';
import { WORDING_SHA256 } from '../reports/hash-wordings.js';
import type { Broken, UnlikeRecord } from './broken.js';

/** Cases whose records are read at a time. */
const PAGE = 500;
const MOST = 100;

/** What an entry gives as an id may be anything. */
const IDS = `any(array(select id::uuid from unnest($1::text[]) id where id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))`;

const STANDING: Readonly<Record<RecordKind, string>> = {
  deadline: `select id, case_id, obligation, deliverable, status, started_at, due_at, answered_at
    from deadline where case_id = ${IDS}`,
  response: `select id, case_id, deliverable, published_at, captured_at, channel, publisher, url, attachment, summary,
    elements, spokesperson, started_at, transcript_url, status, submitted_by, confirmed_by, reason
    from response where case_id = ${IDS}`,
  report: `select id, ${WORDING_SHA256} as sha256 from report where id = ${IDS}
    union all select report_id, ${WORDING_SHA256} from report_version where report_id = ${IDS}`,
};

interface Told extends ToldRecord {
  readonly chain: string;
}

type Found = Omit<Broken, 'record'> & { readonly record: Omit<UnlikeRecord, 'caseNumber'> };

/**
 * Compares what the figures are read from with what the entries of its case tell of it: deadlines, responses, and the
 * words of reports. One page of cases is in memory.
 */
export class RecordCheck {
  readonly #found: Found[] = [];
  #page = new Map<string, ToldRecords>();

  constructor(private readonly manager: EntityManager) {}

  /** @param entry the next one, in the order of chains and within each */
  async take(entry: LedgerEntry): Promise<void> {
    const { caseId } = entry;
    if (caseId === SYSTEM_CHAIN) return;
    const known = this.#page.get(caseId);
    if (!known && this.#page.size >= PAGE) await this.#comparePage();
    const records = known ?? new ToldRecords();
    this.#page.set(caseId, records);
    records.take(entry);
  }

  /** The first hundred that differ. */
  async result(): Promise<readonly Broken[]> {
    await this.#comparePage();
    const found = this.#found.slice(0, MOST);
    const rows = await this.manager.query<Row[]>(`select id, number, detected_at from cases where id = ${IDS}`, [
      found.map(({ chain }) => chain),
    ]);
    const numbers = new Map(rows.map((row) => [String(row['id']), caseNumber(row)]));
    return found.map(({ record, ...at }) => ({
      ...at,
      record: { caseNumber: numbers.get(at.chain) ?? at.chain, ...record },
    }));
  }

  async #comparePage(): Promise<void> {
    const chains = [...this.#page.keys()];
    const told = [...this.#page].flatMap(([chain, records]) => records.all().map((each): Told => ({ ...each, chain })));
    this.#page = new Map();
    if (chains.length === 0 || this.#found.length >= MOST) return;
    const reports = told.filter(({ record }) => record === 'report');
    for (const record of ['deadline', 'response'] as const)
      this.#compare(
        told.filter((each) => each.record === record),
        await this.#standing(record, chains),
        record,
      );
    const ids = reports.map(({ id }) => id);
    this.#compare(reports, await this.#standing('report', ids));
  }

  /** By id: one row, or as many as a report has wordings. */
  async #standing(record: RecordKind, ids: readonly string[]): Promise<ReadonlyMap<string, readonly RecordFields[]>> {
    const rows = ids.length > 0 ? await this.manager.query<Row[]>(STANDING[record], [ids]) : [];
    return Map.groupBy(rows.map(rowToFields), ({ id }) => String(id));
  }

  /** @param untold what no entry tells of is a flaw in records of this kind */
  #compare(told: readonly Told[], standing: ReadonlyMap<string, readonly RecordFields[]>, untold?: RecordKind): void {
    for (const each of told) {
      const fields = (standing.get(each.id) ?? []).map((is) => fieldUnlike(each, is));
      if (fields.includes(undefined)) continue;
      const [field] = fields;
      const { chain, seq, kind, record, id } = each;
      const flaw = field === undefined ? 'record-missing' : 'record-changed';
      this.#found.push({ chain, seq, flaw, kind, record: { record, id, field: field ?? null } });
    }
    const known = new Set(told.map(({ id }) => id));
    if (untold === undefined) return;
    for (const [id, [row]] of standing)
      if (!known.has(id)) {
        const record = { record: untold, id, field: null };
        this.#found.push({ chain: String(row?.['caseId']), seq: 0, flaw: 'record-inserted', kind: null, record });
      }
  }
}
