import {
  CANDIDATES_PER_REPORT,
  compareAll,
  type ComparableReport,
  type ComparedCase,
  mayBeOne,
  SeenBands,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { answersTo, Statements } from '../statements.js';
import { type KnownReport, KnownReports, MOST_KNOWN, type SignatureOf } from './known-reports.js';

const DAYS = 30;
/** Reports that share words, beside those of nearly the same text. */
const TOLD_ALIKE = 6;
const READ_AT_ONCE = 2_000;
/** Bands are read back to the horizon in steps, so that no batch waits long for a process that has just started. */
const BANDS_READ_AT_ONCE = 20_000;
/** More reports than these may be too many for the memory of bands; it is then begun anew, without those of long ago. */
const MANY_SEEN = 500_000;
/** For more reports than these a plan that was made of a nearly empty database, and kept, costs more than a new one. */
const PLANNED_ANEW_OVER = 8;
const PLANNED_ANEW = 'set local plan_cache_mode = force_custom_plan';
/** What is written afterwards has PostgreSQL look for the case of each row: to plan that anew takes three times as long as to do it. */
const PLANNED_AS_USUAL = 'set local plan_cache_mode = default';
/** Reports of which PostgreSQL looks up what they may repeat, while the next are looked up in memory. */
const ASKED_AT_ONCE = 125;

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

/** What is looked up for some reports. */
interface LookedUp {
  readonly reports: readonly ComparableReport[];
  readonly found: Promise<readonly Found[]>;
}

interface Earlier {
  readonly number: string;
  readonly bands: string;
  readonly is_recent: boolean;
}

interface Numbered {
  readonly id: string;
  readonly number: string;
  /** None of a report that was handed in here. */
  readonly keys: string | null;
  readonly bands: string | null;
}

/**
 * Stored reports that a new one may repeat. Those of nearly the same text are looked up in PostgreSQL where one of their
 * bands was seen at all, those that share words in memory; what other processes took in is read first, which is complete
 * under the lock of the intake.
 */
export class ToldBefore {
  readonly #known = new KnownReports();
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
    for (const report of reports) if (!edited.has(report.id)) this.#known.handIn(report);
    const placeable = reports.filter((report) => report.inboxReason === null);
    if (placeable.length === 0) return new Map();
    const isLong = placeable.length > PLANNED_ANEW_OVER;
    await answersTo([isLong ? manager.query(PLANNED_ANEW) : undefined, this.#catchUp(manager)]);
    await this.#lookBack(manager);
    const sent = new Statements(isLong);
    const lookedUp: LookedUp[] = [];
    for (let from = 0; from < placeable.length; from += ASKED_AT_ONCE) {
      const part = placeable.slice(from, from + ASKED_AT_ONCE);
      const asked = await this.#askedOf(manager, part);
      const found = asked.length === 0 ? Promise.resolve([]) : findAlike(manager, asked);
      await sent.send(found);
      lookedUp.push({ reports: part, found });
    }
    if (isLong) await sent.send(manager.query(PLANNED_AS_USUAL));
    const compared = new Map<string, readonly ComparedCase[]>();
    for (const part of lookedUp) await this.#compareFound(manager, part, compared);
    return compared;
  }

  /** What of the reports has to be looked up in PostgreSQL. */
  async #askedOf(manager: EntityManager, reports: readonly ComparableReport[]): Promise<Asked[]> {
    const told = reports.map(({ askedKeys }) => this.#known.find(askedKeys, TOLD_ALIKE));
    const signatureOf = await this.#known.signaturesOf(manager, told.flat());
    return reports.flatMap((report, i) => this.#asks(report, told[i] ?? [], signatureOf));
  }

  async #compareFound(
    manager: EntityManager,
    { reports, found }: LookedUp,
    compared: Map<string, readonly ComparedCase[]>,
  ): Promise<void> {
    const rows = await found;
    const others = this.#known.get(rows.map((row) => row.id));
    const signatureOf = await this.#known.signaturesOf(manager, others.values());
    const byReport = Map.groupBy(rows, (row) => row.for_id);
    for (const { id, event } of reports) {
      const alike = (byReport.get(id) ?? []).flatMap(({ id: other, case_id: caseId }) => {
        const known = others.get(other);
        const signature = known && signatureOf(known);
        return signature ? [{ caseId, signature }] : [];
      });
      compared.set(id, compareAll(event, alike));
    }
  }

  /** What of a report has to be looked up, if anything: what speaks against a case matters only where something speaks for one. */
  #asks({ id, event, bands }: ComparableReport, told: readonly KnownReport[], signatureOf: SignatureOf): Asked[] {
    const mayRepeat = this.#seenFrom > 0n || this.#seen.hasAny(bands);
    const speaksForOne = (other: KnownReport): boolean => {
      const signature = signatureOf(other);
      return signature !== undefined && mayBeOne(event, signature);
    };
    return mayRepeat || told.some(speaksForOne)
      ? [{ id, bands: mayRepeat ? bands : [], told: told.map((other) => other.id) }]
      : [];
  }

  async #catchUp(manager: EntityManager): Promise<void> {
    if (this.#lastNumber === undefined) {
      this.#lastNumber = await firstKnown(manager);
      this.#seenFrom = this.#lastNumber + 1n;
    }
    for (let isMore = true; isMore;) {
      const handedIn = new Map(this.#known.handedIn);
      const rows: Numbered[] = await manager.query(NEWLY_STORED, [
        String(this.#lastNumber),
        [...handedIn.keys()],
        READ_AT_ONCE,
      ]);
      for (const { id, keys, bands } of rows) {
        const own = handedIn.get(id);
        this.#seen.add(own?.bands ?? numbersOf(bands));
        this.#known.learn(id, own?.eventKeys ?? numbersOf(keys));
      }
      this.#seenCount += rows.length;
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
    for (const { bands } of rows) this.#seen.add(numbersOf(bands));
    this.#seenCount += rows.length;
    const earliest = rows.at(-1);
    const isMore = rows.length === BANDS_READ_AT_ONCE && earliest?.is_recent;
    this.#seenFrom = isMore ? BigInt(earliest.number) : 0n;
    if (!isMore) this.#mostSeen = Math.max(MANY_SEEN, 2 * this.#seenCount);
  }
}

const findAlike = (manager: EntityManager, asked: readonly Asked[]): Promise<Found[]> =>
  manager.query<Found[]>(ALIKE, [JSON.stringify(asked), DAYS, CANDIDATES_PER_REPORT]);

/** Numbers follow each other nearly without gaps. */
async function firstKnown(manager: EntityManager): Promise<bigint> {
  const [row] = await manager.query<{ last: string | null }[]>('select max(number) as last from report');
  return BigInt(row?.last ?? 0) - BigInt(MOST_KNOWN);
}

/** An array of PostgreSQL as text: {1,-2}. */
const numbersOf = (array: string | null): number[] =>
  array === null || array === '{}' ? [] : array.slice(1, -1).split(',').map(Number);

const NEWLY_STORED = `
  select id, number, case when is_own then null else event_keys::text end as keys,
    case when is_own then null else bands::text end as bands
  from report, lateral (select id = any($2) as is_own) own where number > $1 order by number limit $3`;

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
