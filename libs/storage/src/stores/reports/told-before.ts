import {
  CANDIDATES_PER_REPORT,
  compareAll,
  type ComparableReport,
  type ComparedCase,
  EventIndex,
  type EventSignature,
  eventSignatureOf,
  mayBeOne,
  SeenBands,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';

const DAYS = 30;
/** Reports that share words, beside those of nearly the same text. */
const TOLD_ALIKE = 6;
/** Reports of which the words are known: at most about 50 MB, and 150 MB for what they are compared by. */
const MOST_KNOWN = 50_000;
const READ_AT_ONCE = 2_000;
/** Bands are read back to the horizon in steps, so that no batch waits long for a process that has just started. */
const BANDS_READ_AT_ONCE = 20_000;
/** More reports than these may be too many for the memory of bands; it is then begun anew, without those of long ago. */
const MANY_SEEN = 500_000;
/** For more reports than these a plan that was made of a nearly empty database, and kept, costs more than a new one. */
const PLANNED_ANEW_OVER = 8;
/** Characters of a text whose signature is kept. */
const LONGEST_KEPT = 4_000;

interface Asked {
  readonly id: string;
  /** None, where none of them was seen. */
  readonly bands: readonly number[];
  readonly told: readonly string[];
}

interface Found {
  readonly for_id: string;
  readonly id: string;
  /** The case that goes on for it, where it was merged. */
  readonly case_id: string;
}

interface Banded {
  readonly number: string;
  readonly bands: string;
}

interface Earlier extends Banded {
  readonly is_recent: boolean;
}

interface Numbered extends Banded {
  readonly id: string;
  readonly keys: string;
}

interface Wording {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
  readonly published_at: Date | null;
}

/**
 * Stored reports that a new one may repeat. Those of nearly the same text are looked up in PostgreSQL where one of their
 * bands was seen at all, those that share words in memory; what other processes took in is read first, which is complete
 * under the lock of the intake. A report keeps its first wording, so what was once read of it stays true.
 */
export class ToldBefore {
  readonly #words = new EventIndex<string>(MOST_KNOWN);
  /** Of those of which the words are known, as far as they were compared before. */
  readonly #signatures = new Map<string, EventSignature>();
  #lastNumber: bigint | undefined;
  #seen = new SeenBands();
  #seenCount = 0;
  #mostSeen = MANY_SEEN;
  /** The bands of all reports from this number on were seen; 0 when those of thirty days were. */
  #seenFrom = 0n;

  /** By report id: the cases of reports that share a band or an event key with it, as far as they speak for or against one event. */
  async compare(
    manager: EntityManager,
    reports: readonly ComparableReport[],
    edited: ReadonlyMap<string, unknown>,
  ): Promise<ReadonlyMap<string, readonly ComparedCase[]>> {
    // One in the inbox may be given a case by a person.
    for (const { id, event } of reports) if (!edited.has(id)) this.#keep(id, event);
    this.#forget();
    const placeable = reports.filter((report) => report.inboxReason === null);
    if (placeable.length === 0) return new Map();
    await this.#catchUp(manager);
    await this.#lookBack(manager);
    const told = placeable.map(({ askedKeys }) => this.#words.find(askedKeys, TOLD_ALIKE));
    const signatures = await this.#signaturesOf(manager, new Set(told.flat()));
    const asked = placeable.flatMap((report, i) => this.#asks(report, told[i] ?? [], signatures));
    const found = asked.length === 0 ? [] : await findAlike(manager, asked);
    const repeated = await this.#signaturesOf(manager, new Set(found.map(({ id }) => id)));
    const byReport = Map.groupBy(found, (one) => one.for_id);
    const compared = placeable.map(({ id, event }): [string, readonly ComparedCase[]] => {
      const known = (byReport.get(id) ?? []).flatMap(({ id: other, case_id: caseId }) => {
        const signature = repeated.get(other);
        return signature ? [{ caseId, signature }] : [];
      });
      return [id, compareAll(event, known)];
    });
    return new Map(compared);
  }

  /** Those that were not kept are made again. */
  async #signaturesOf(manager: EntityManager, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, EventSignature>> {
    const signatures = new Map<string, EventSignature>();
    const unread: string[] = [];
    for (const id of ids) {
      const kept = this.#signatures.get(id);
      if (kept) signatures.set(id, kept);
      else unread.push(id);
    }
    if (unread.length === 0) return signatures;
    const rows = await manager.query<Wording[]>(
      'select id, title, text, place, published_at from report where id = any($1)',
      [unread],
    );
    for (const { id, title, text, place, published_at: publishedAt } of rows) {
      const signature = eventSignatureOf({ title, text, place, publishedAt });
      signatures.set(id, signature);
      this.#keep(id, signature);
    }
    return signatures;
  }

  /** What of a report has to be looked up, if anything: what speaks against a case matters only where something speaks for one. */
  #asks(
    { id, event, bands }: ComparableReport,
    told: readonly string[],
    signatures: ReadonlyMap<string, EventSignature>,
  ): Asked[] {
    const mayRepeat = this.#seenFrom > 0n || this.#seen.hasAny(bands);
    const speaksForOne = (other: string): boolean => {
      const signature = signatures.get(other);
      return signature !== undefined && mayBeOne(event, signature);
    };
    return mayRepeat || told.some(speaksForOne) ? [{ id, bands: mayRepeat ? bands : [], told }] : [];
  }

  #keep(id: string, signature: EventSignature): void {
    if (signature.contentKey.length <= LONGEST_KEPT) this.#signatures.set(id, signature);
  }

  /** The oldest go first. */
  #forget(): void {
    for (const id of this.#signatures.keys()) {
      if (this.#signatures.size <= MOST_KNOWN) return;
      this.#signatures.delete(id);
    }
  }

  async #catchUp(manager: EntityManager): Promise<void> {
    if (this.#lastNumber === undefined) {
      this.#lastNumber = await firstKnown(manager);
      this.#seenFrom = this.#lastNumber + 1n;
    }
    for (let isMore = true; isMore;) {
      const rows: Numbered[] = await manager.query(
        'select id, number, event_keys::text as keys, bands::text from report where number > $1 order by number limit $2',
        [String(this.#lastNumber), READ_AT_ONCE],
      );
      for (const { id, keys } of rows) this.#words.add(numbersOf(keys), id);
      this.#see(rows);
      this.#lastNumber = BigInt(rows.at(-1)?.number ?? this.#lastNumber);
      isMore = rows.length === READ_AT_ONCE;
    }
  }

  /** What was taken in before this process started, a step further back with every batch. */
  async #lookBack(manager: EntityManager): Promise<void> {
    if (this.#seenFrom <= 0n && this.#seenCount > this.#mostSeen) {
      this.#seen = new SeenBands();
      this.#seenCount = 0;
      this.#seenFrom = (this.#lastNumber ?? 0n) + 1n;
    }
    if (this.#seenFrom <= 0n) return;
    const rows = await manager.query<Earlier[]>(EARLIER_BANDS, [String(this.#seenFrom), DAYS, BANDS_READ_AT_ONCE]);
    this.#see(rows);
    const earliest = rows.at(-1);
    const isMore = rows.length === BANDS_READ_AT_ONCE && earliest?.is_recent;
    this.#seenFrom = isMore ? BigInt(earliest.number) : 0n;
    if (!isMore) this.#mostSeen = Math.max(MANY_SEEN, 2 * this.#seenCount);
  }

  #see(rows: readonly Banded[]): void {
    for (const { bands } of rows) this.#seen.add(numbersOf(bands));
    this.#seenCount += rows.length;
  }
}

async function findAlike(manager: EntityManager, asked: readonly Asked[]): Promise<Found[]> {
  if (asked.length > PLANNED_ANEW_OVER) await manager.query('set local plan_cache_mode = force_custom_plan');
  return manager.query<Found[]>(ALIKE, [JSON.stringify(asked), DAYS, CANDIDATES_PER_REPORT]);
}

/** Numbers follow each other nearly without gaps. */
async function firstKnown(manager: EntityManager): Promise<bigint> {
  const [row] = await manager.query<{ last: string | null }[]>('select max(number) as last from report');
  return BigInt(row?.last ?? 0) - BigInt(MOST_KNOWN);
}

/** An array of PostgreSQL as text: {1,-2}. */
const numbersOf = (array: string): number[] => (array === '{}' ? [] : array.slice(1, -1).split(',').map(Number));

/** Numbers follow time: looking for recent ones alone would walk through all the old ones behind them. */
const EARLIER_BANDS = `
  select number, bands::text, taken_in_at > now() - make_interval(days => $2) as is_recent
  from report where number < $1 order by number desc limit $3`;

/** The reports with a case that share most bands, and those that are asked for. */
const ALIKE = `
  select q.id as for_id, report.id,
    case when merged_into is null then case_id else surviving_case(case_id) end as case_id
  from jsonb_to_recordset($1::jsonb) as q (id uuid, bands integer[], told uuid[])
  cross join lateral (
    (select near.id from report near join cases on cases.id = near.case_id and not cases.history
     where near.bands && q.bands and near.case_id is not null and near.taken_in_at > now() - make_interval(days => $2)
     order by (select count(*) from unnest(near.bands) band where band = any(q.bands)) desc, taken_in_at desc limit $3)
    union
    select unnest(q.told)
  ) alike
  join report on report.id = alike.id and taken_in_at > now() - make_interval(days => $2)
  join cases on cases.id = case_id and not cases.history`;
