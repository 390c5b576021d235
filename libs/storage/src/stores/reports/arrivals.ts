import {
  type Dismissal,
  editableContent,
  type EditedReport,
  type IncomingReport,
  type JudgedReport,
  madeOnce,
  mayBeEdited,
  namesOf,
  type StoredWording,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { upsert } from '../../upsert.js';
import { sha256 } from '../ledger/append-ledger.js';

/** A report that was taken in before, under one of its names. */
interface KnownReport {
  readonly name: string;
  readonly id: string;
  readonly case_id: string | null;
  /** The case that goes on for it, where it was merged. */
  readonly surviving_case_id: string | null;
  readonly published_at: Date | null;
  /** Of every wording so far; empty when the report itself is no more. */
  readonly hashes: readonly string[];
}

const hashOf = madeOnce(({ title, text }: IncomingReport): string => sha256(editableContent(title, text)));

/** Asked for more than once while a report is taken in. */
export const contentHash = ({ incoming }: JudgedReport): string => hashOf(incoming);

/** A batch, sorted into what is new, what is known with other words, and what is known as it is. */
export class Arrivals {
  /** New and edited reports in order of arrival; an edited one bears the id under which it is stored. */
  readonly placeable: JudgedReport[] = [];
  readonly edited = new Map<string, EditedReport>();
  /** For every report handed in: the one of `placeable` that it is, or is a repetition of. */
  readonly #standsFor = new Map<JudgedReport, JudgedReport>();
  readonly #byName = new Map<string, JudgedReport>();
  readonly #newNames = new Map<string, string>();

  private constructor(private readonly known: ReadonlyMap<string, KnownReport>) {}

  static async of(manager: EntityManager, reports: readonly JudgedReport[]): Promise<Arrivals> {
    const arrivals = new Arrivals(await findKnown(manager, reports));
    for (const report of reports) arrivals.#sort(report);
    return arrivals;
  }

  /** What a report is placed as, when it is; absent for a repetition of what was stored. */
  placedAs(report: JudgedReport): JudgedReport | undefined {
    return this.#standsFor.get(report);
  }

  isRepetition(report: JudgedReport): boolean {
    const placed = this.#standsFor.get(report);
    return placed === undefined || placed.incoming !== report.incoming;
  }

  knownAs(report: JudgedReport): KnownReport | undefined {
    const name = namesOf(report.incoming).find((each) => this.known.has(each));
    return name === undefined ? undefined : this.known.get(name);
  }

  /** What is stored under one of its names, or is being stored with the same batch. */
  storedAs(report: JudgedReport): StoredWording {
    const known = this.knownAs(report);
    if (known) return { publishedAt: known.published_at, isReworded: isReworded(report, known) };
    const twin = this.#standsFor.get(report) ?? report;
    return {
      publishedAt: twin.incoming.published?.at ?? null,
      isReworded: contentHash(twin) !== contentHash(report),
    };
  }

  async saveNames(manager: EntityManager): Promise<void> {
    const rows = [...this.#newNames].map(([name, reportId]) => ({ name, report_id: reportId }));
    await upsert(manager, 'report_name', ['name'], rows);
  }

  #sort(report: JudgedReport): void {
    const names = namesOf(report.incoming);
    const known = this.knownAs(report);
    const twin = names.map((name) => this.#byName.get(name)).find((each) => each !== undefined);
    if (twin) {
      this.#standsFor.set(report, twin);
    } else if (!known) {
      this.#place(report, report);
    } else if (mayBeEdited(report.incoming) && isReworded(report, known)) {
      this.edited.set(known.id, { caseId: known.surviving_case_id, publishedAt: known.published_at });
      this.#place(report, { ...report, id: known.id });
    }
    const id = known?.id ?? twin?.id ?? report.id;
    const unheard = names.filter((name) => !this.known.has(name) && !this.#newNames.has(name));
    // The identity of a new report is in its own row.
    const further = known || twin ? unheard : unheard.filter((name) => name !== report.incoming.identity);
    for (const name of further) if (!this.#isIdentity(name)) this.#newNames.set(name, id);
  }

  #isIdentity(name: string): boolean {
    return this.#byName.get(name)?.incoming.identity === name;
  }

  #place(report: JudgedReport, placed: JudgedReport): void {
    this.placeable.push(placed);
    this.#standsFor.set(report, placed);
    for (const name of namesOf(report.incoming)) this.#byName.set(name, placed);
  }
}

const isReworded = (report: JudgedReport, { hashes }: KnownReport): boolean =>
  hashes.length > 0 && !hashes.includes(contentHash(report));

async function findKnown(
  manager: EntityManager,
  reports: readonly JudgedReport[],
): Promise<ReadonlyMap<string, KnownReport>> {
  const rows = await manager.query<KnownReport[]>(
    `with named as (
       select identity as name, id from report where identity = any($1)
       union all
       select name, report_id from report_name where name = any($1)
     )
     select distinct on (named.name) named.name, named.id, coalesce(last.case_id, report.case_id) as case_id,
       case when c.merged_into is null then c.id else surviving_case(c.id) end as surviving_case_id,
       coalesce(last.published_at, report.published_at) as published_at,
       array_remove(coalesce(last.hashes, '{}') || report.content_hash, null) as hashes
     from named
     left join report on report.id = named.id
     left join lateral (
       select (array_agg(case_id order by version desc) filter (where case_id is not null))[1] as case_id,
         (array_agg(published_at order by version desc))[1] as published_at, array_agg(content_hash) as hashes
       from report_version where report_id = report.id
     ) last on true
     left join cases c on c.id = coalesce(last.case_id, report.case_id)`,
    [reports.flatMap((report) => namesOf(report.incoming))],
  );
  return new Map(rows.map((row) => [row.name, row]));
}

/** By report id: those that say, word for word, what a person dismissed; the latest dismissal counts. */
export async function findDismissed(
  manager: EntityManager,
  reports: readonly JudgedReport[],
): Promise<ReadonlyMap<string, Dismissal>> {
  const hashes = reports.map(contentHash);
  const rows = await manager.query<{ content_hash: string; dismissed_as: Dismissal }[]>(
    `select distinct on (content_hash) content_hash, dismissed_as from report
     where dismissed_at is not null and content_hash = any($1) order by content_hash, dismissed_at desc`,
    [hashes],
  );
  const byHash = new Map(rows.map((row) => [row.content_hash, row.dismissed_as]));
  return new Map(
    reports.flatMap((report, i): [string, Dismissal][] => {
      const as = byHash.get(hashes[i] ?? '');
      return as === undefined ? [] : [[report.id, as]];
    }),
  );
}
