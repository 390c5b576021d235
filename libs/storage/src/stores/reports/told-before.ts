import {
  BandTable,
  CANDIDATES_PER_REPORT,
  compareAll,
  type ComparableReport,
  type ComparedCase,
  type EventSignature,
  mayBeOne,
  MOST_WITH_BANDS,
} from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { answersTo, Statements } from '../statements.js';
import {
  type KnownReport,
  KnownReports,
  MOST_KNOWN,
  signatureFrom,
  type SignatureOf,
  type Wording,
} from './known-reports.js';

const DAYS = 30;
/** Reports that share words, beside those of nearly the same text. */
const TOLD_ALIKE = 4;
/** More than are compared: of some there is no case, or only one that is history. */
const SHARE_BANDS = 256;
const READ_AT_ONCE = 2_000;
/** For more reports than these a plan that was made of a nearly empty database, and kept, costs more than a new one. */
const PLANNED_ANEW_OVER = 8;
const PLANNED_ANEW = 'set local plan_cache_mode = force_custom_plan';
/** What is written afterwards has PostgreSQL look for the case of each row: to plan that anew takes three times as long as to do it. */
const PLANNED_AS_USUAL = 'set local plan_cache_mode = default';
/** Reports whose candidates PostgreSQL looks up while those of the next are found in memory. */
const ASKED_AT_ONCE = 250;

/** What a report may repeat, the most alike first. */
interface Candidates {
  readonly report: ComparableReport;
  readonly alike: readonly KnownReport[];
  readonly told: readonly KnownReport[];
}

/** A candidate that has a case; with its words, where they were asked for. */
interface Standing extends Wording {
  /** The case that goes on for it, where it was merged. */
  readonly case_id: string;
}

/** What is looked up for some reports. */
interface LookedUp {
  readonly asked: readonly Candidates[];
  readonly standing: Promise<readonly Standing[]>;
}

interface Numbered {
  readonly id: string;
  readonly number: string;
}

interface KeyRow {
  readonly id: string;
  readonly bands: string;
  /** None of a report that is not known by its words. */
  readonly keys: string | null;
}

interface StoredKeys {
  readonly bands: readonly number[];
  readonly eventKeys?: readonly number[] | undefined;
}

const NO_KEYS: StoredKeys = { bands: [] };

/**
 * Stored reports that a new one may repeat: those of nearly the same text and those that share words are found in memory,
 * their cases in PostgreSQL. What other processes took in is read first, which is complete under the lock of the intake.
 */
export class ToldBefore {
  readonly #known = new KnownReports();
  readonly #bands = new BandTable();
  #blocks = 0;
  #lastNumber: number | undefined;
  /** Reports from this number on are known by their words. */
  #knownFrom = 0;
  #beforehand: Promise<void> | undefined;

  /** Reads what a process that starts has to know, so that nobody waits for it at the lock of the intake; once. */
  readBeforehand(manager: EntityManager): Promise<void> {
    this.#beforehand ??= this.#catchUp(manager).catch((error: unknown) => {
      this.#beforehand = undefined;
      throw error;
    });
    return this.#beforehand;
  }

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
    const sent = new Statements(isLong);
    const lookedUp: LookedUp[] = [];
    for (let from = 0; from < placeable.length; from += ASKED_AT_ONCE) {
      const asked = await this.#candidatesOf(manager, placeable.slice(from, from + ASKED_AT_ONCE));
      if (asked.length === 0) continue;
      const standing = findStanding(manager, asked);
      await sent.send(standing);
      lookedUp.push({ asked, standing });
    }
    if (isLong) await sent.send(manager.query(PLANNED_AS_USUAL));
    const compared = new Map<string, readonly ComparedCase[]>();
    for (const { id } of placeable) compared.set(id, []);
    for (const { asked, standing } of lookedUp) compareFound(asked, await standing, compared);
    return compared;
  }

  /** Of those reports for which a case has to be looked up at all. */
  async #candidatesOf(manager: EntityManager, reports: readonly ComparableReport[]): Promise<Candidates[]> {
    const told = reports.map(({ askedKeys }) => this.#known.find(askedKeys, TOLD_ALIKE));
    const signatureOf = await this.#known.signaturesOf(manager, told.flat());
    return reports.flatMap((report, i) => this.#candidates(report, told[i] ?? [], signatureOf));
  }

  /** What speaks against a case matters only where something speaks for one. */
  #candidates(report: ComparableReport, told: readonly KnownReport[], signatureOf: SignatureOf): Candidates[] {
    const alike = this.#bands.find(report.bands, SHARE_BANDS).map((number) => this.#known.get(number));
    const speaksForOne = (other: KnownReport): boolean => {
      const signature = signatureOf(other);
      return signature !== undefined && mayBeOne(report.event, signature);
    };
    return alike.length > 0 || told.some(speaksForOne) ? [{ report, alike, told }] : [];
  }

  async #catchUp(manager: EntityManager): Promise<void> {
    this.#lastNumber ??= await this.#beginAt(manager);
    for (let isMore = true; isMore;) {
      const stored: Numbered[] = await manager.query(NEWLY_STORED, [this.#lastNumber, READ_AT_ONCE]);
      const keysOf = await this.#keysOf(manager, stored);
      for (const { id, number } of stored) {
        this.#lastNumber = Number(number);
        const { bands, eventKeys } = keysOf(id);
        this.#bands.add(this.#lastNumber, bands);
        if (eventKeys) this.#known.learn(id, this.#lastNumber, eventKeys);
      }
      isMore = stored.length === READ_AT_ONCE;
    }
    if (this.#bands.blocks <= this.#blocks) return;
    this.#bands.forgetBefore((await endsOf(manager)).first);
    this.#blocks = this.#bands.blocks;
  }

  /** Those of what others took in, or what was taken in before the process started, are read. */
  async #keysOf(manager: EntityManager, stored: readonly Numbered[]): Promise<(id: string) => StoredKeys> {
    const handedIn = new Map(this.#known.handedIn);
    const unknown = stored.filter(({ id }) => !handedIn.has(id)).map(({ number }) => number);
    if (unknown.length === 0) return (id) => handedIn.get(id) ?? NO_KEYS;
    const rows: KeyRow[] = await manager.query(KEYS, [unknown, this.#knownFrom]);
    const read = new Map(rows.map((row) => [row.id, keysFrom(row)]));
    return (id) => handedIn.get(id) ?? read.get(id) ?? NO_KEYS;
  }

  async #beginAt(manager: EntityManager): Promise<number> {
    const { first, last } = await endsOf(manager);
    // Numbers follow each other nearly without gaps.
    this.#knownFrom = last + 1 - MOST_KNOWN;
    return Math.max(first - 1, last - MOST_WITH_BANDS);
  }
}

/** Numbers of reports: the first that is not too old, and the last. */
async function endsOf(manager: EntityManager): Promise<{ readonly first: number; readonly last: number }> {
  const [row] = await manager.query<{ first: string | null; last: string | null }[]>(ENDS, [DAYS]);
  const last = Number(row?.last ?? 0);
  return { first: Number(row?.first ?? last + 1), last };
}

function findStanding(manager: EntityManager, asked: readonly Candidates[]): Promise<Standing[]> {
  const unread = new Map<number, boolean>();
  for (const { alike, told } of asked) {
    for (const { number, signature } of [...alike, ...told]) {
      unread.set(number, signature === undefined || unread.get(number) === true);
    }
  }
  return manager.query<Standing[]>(STANDING, [[...unread.keys()], [...unread.values()], DAYS]);
}

function compareFound(
  asked: readonly Candidates[],
  rows: readonly Standing[],
  compared: Map<string, readonly ComparedCase[]>,
): void {
  const standing = new Map(rows.map((row) => [Number(row.number), row]));
  const made = new Map<number, EventSignature>();
  const signatureOf = (known: KnownReport, row: Standing): EventSignature => {
    const signature = known.signature ?? made.get(known.number) ?? signatureFrom(row, known);
    made.set(known.number, signature);
    return signature;
  };
  for (const { report, alike, told } of asked) {
    const hasCase = ({ number }: KnownReport): boolean => standing.has(number);
    const others = new Set([...alike.filter(hasCase).slice(0, CANDIDATES_PER_REPORT), ...told]);
    const known = [...others].flatMap((other) => {
      const row = standing.get(other.number);
      return row ? [{ caseId: row.case_id, signature: signatureOf(other, row) }] : [];
    });
    compared.set(report.id, compareAll(report.event, known));
  }
}

const keysFrom = ({ bands, keys }: KeyRow): StoredKeys => ({
  bands: numbersOf(bands),
  eventKeys: keys === null ? undefined : numbersOf(keys),
});

/** An array of PostgreSQL as text: {1,-2}. */
const numbersOf = (array: string): number[] => (array === '{}' ? [] : array.slice(1, -1).split(',').map(Number));

const NEWLY_STORED = 'select id, number from report where number > $1 order by number limit $2';

const KEYS = `
  select id, bands::text, case when number >= $2 then event_keys::text end as keys from report where number = any($1)`;

/** Numbers follow time: what was taken in first of the days asked for has one of the least, with a case or without. */
const ENDS = `
  with recent as (select now() - make_interval(days => $1) as from_)
  select max(number) as last, least(
    (select number from report, recent where case_id is not null and taken_in_at > from_ order by taken_in_at limit 1),
    (select number from report, recent where case_id is null and taken_in_at > from_ order by taken_in_at limit 1)
  ) as first
  from report`;

/** Those with a case, and the words of which nothing is known. */
const STANDING = `
  select asked.number, case when merged_into is null then case_id else surviving_case(case_id) end as case_id,
    case when is_unread then report.title end as title, case when is_unread then report.text end as text,
    case when is_unread then report.place end as place,
    case when is_unread then report.published_at end as published_at
  from unnest($1::bigint[], $2::boolean[]) as asked (number, is_unread)
  join report on report.number = asked.number
  join cases on cases.id = case_id and not cases.history
  where taken_in_at > now() - make_interval(days => $3)`;
