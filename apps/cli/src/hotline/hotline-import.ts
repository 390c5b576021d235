import { dateOf, DomainError, type Instant, isAhead, type Taken, type Unit } from '@huiying/core';
import { type HotlineFileRow, type HotlineRow, isOtherCall, type ReportIntake } from '@huiying/intake';
import { messageOf } from '../terminal/message-of.js';
import { hotlineReport, unitNamed } from './hotline-report.js';

export interface ImportSummary {
  readonly takenIn: number;
  readonly duplicates: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
  /** Units that rows name as responsible and nobody knows. */
  readonly unknownUnits: readonly string[];
  /** Rows whose number is known from a call of another day; they are among the refused. */
  readonly otherCalls: readonly number[];
  /** Rows whose number is known from a call of the same day that says something else. */
  readonly sameNumber: readonly number[];
  /** How many rows that were known brought the reply that their case lacked. */
  readonly repliesAdded: number;
  /** Rows whose reply is left out, because another one was recorded. */
  readonly otherReplies: readonly number[];
  /** Rows whose reply is left out, because people work on the case. */
  readonly inHand: readonly number[];
}

interface Entry {
  readonly row: number;
  readonly entry: HotlineRow;
}

const BATCH = 300;
const ACTOR = 'cli';

/** Takes the rows of one spreadsheet in, a batch at a time; what the database refuses is refused row by row. */
export class HotlineImport {
  rowsDone = 0;
  #waiting: Entry[] = [];
  #takenIn = 0;
  #duplicates = 0;
  readonly #refused: { row: number; reason: string }[] = [];
  readonly #unknownUnits = new Set<string>();
  readonly #otherCalls: number[] = [];
  readonly #sameNumber: number[] = [];
  #repliesAdded = 0;
  readonly #otherReplies: number[] = [];
  readonly #inHand: number[] = [];

  constructor(
    private readonly intake: Pick<ReportIntake, 'accept' | 'importHistory'>,
    private readonly units: readonly Unit[],
    private readonly live: boolean,
    private readonly now: Instant,
  ) {}

  async take(row: HotlineFileRow): Promise<void> {
    if ('refused' in row) return this.#refuse(row.row, row.refused);
    const reason = this.#notOfThePast(row.entry);
    if (reason !== undefined) return this.#refuse(row.row, reason);
    this.#waiting.push(row);
    if (this.#waiting.length >= BATCH) await this.#flush();
  }

  #refuse(row: number, reason: string): void {
    this.rowsDone += 1;
    this.#refused.push({ row, reason });
  }

  async finish(): Promise<ImportSummary> {
    await this.#flush();
    return {
      takenIn: this.#takenIn,
      duplicates: this.#duplicates,
      refused: this.#refused.toSorted((a, b) => a.row - b.row),
      unknownUnits: [...this.#unknownUnits],
      otherCalls: this.#otherCalls,
      sameNumber: this.#sameNumber,
      repliesAdded: this.#repliesAdded,
      otherReplies: this.#otherReplies,
      inHand: this.#inHand,
    };
  }

  /** A file holds what was taken down: what has not happened yet is a mistake of the row, whether it is history or arrives now. */
  #notOfThePast({ receivedAt, receivedRaw, reply }: HotlineRow): string | undefined {
    if (reply && reply.repliedAt > this.now) return '答复时间晚于现在，不能作为已经答复';
    return isAhead(receivedAt, this.now) ? `收到的时间晚于现在：${receivedRaw}` : undefined;
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    // An entry that was answered needs no clock, whenever it is told.
    const [settled, arriving] = this.live ? partition(batch) : [batch, []];
    await this.#takeIn(settled, (some) => this.#asHistory(some));
    await this.#takeIn(arriving, (some) => this.#asArriving(some));
    this.rowsDone += batch.length;
  }

  async #takeIn(batch: readonly Entry[], store: (some: readonly Entry[]) => Promise<readonly Taken[]>): Promise<void> {
    if (batch.length === 0) return;
    try {
      this.#count(batch, await store(batch));
    } catch (error) {
      const [only, ...others] = batch;
      if (!only || !isAboutTheRow(error)) throw error;
      if (others.length === 0) this.#refused.push({ row: only.row, reason: `无法存入：${messageOf(error)}` });
      else for (const one of batch) await this.#takeIn([one], store);
    }
  }

  async #asHistory(batch: readonly Entry[]): Promise<readonly Taken[]> {
    const rows = batch.map(({ entry }) => entry);
    const { taken, late } = await this.intake.importHistory(
      rows,
      rows.map((row) => hotlineReport(row, this.units)),
      ACTOR,
    );
    for (const [at, fate] of late) {
      if (fate === 'added') this.#repliesAdded += 1;
      if (fate === 'differs') this.#otherReplies.push(batch[at]?.row ?? 0);
      if (fate === 'in-hand') this.#inHand.push(batch[at]?.row ?? 0);
    }
    return taken;
  }

  #asArriving(batch: readonly Entry[]): Promise<readonly Taken[]> {
    return this.intake.accept(
      batch.map(({ entry }) => hotlineReport(entry, this.units)),
      ACTOR,
    );
  }

  #count(batch: readonly Entry[], taken: readonly Taken[]): void {
    for (const [at, { row, entry }] of batch.entries()) {
      const answer = taken[at];
      if (answer?.status === 'accepted') this.#takenIn += 1;
      else if (answer) this.#countKnown(row, entry, answer);
      if (entry.unitName !== null && !unitNamed(entry.unitName, this.units)) this.#unknownUnits.add(entry.unitName);
    }
  }

  /** A column that is no number of the call would make one of many; who imports has to know. */
  #countKnown(row: number, entry: HotlineRow, known: Extract<Taken, { status: 'duplicate' }>): void {
    const { publishedAt, isReworded } = known.stored;
    if (publishedAt && isOtherCall(known, entry)) {
      this.#otherCalls.push(row);
      const reason = `编号 ${entry.externalId} 已是 ${dateOf(publishedAt)} 收到的另一条来电`;
      this.#refused.push({ row, reason });
      return;
    }
    this.#duplicates += 1;
    if (isReworded && entry.externalId !== null) this.#sameNumber.push(row);
  }
}

const partition = (batch: readonly Entry[]): [Entry[], Entry[]] => [
  batch.filter(({ entry }) => entry.reply !== null),
  batch.filter(({ entry }) => entry.reply === null),
];

/** SQLSTATE classes 22 (a value the database cannot hold) and 23 (a broken constraint); the rest is no row's fault. */
function isAboutTheRow(error: unknown): boolean {
  if (error instanceof DomainError) return true;
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && /^2[23]/.test(error.code);
}
