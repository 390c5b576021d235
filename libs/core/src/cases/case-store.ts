import type { ReportOutcome, ReportStanding, StoredReport } from '../corrections/correct-report.js';
import type { IncomingReport, JudgedReport, Placement } from '../reports/report.js';
import type { Instant } from '../time/instant.js';
import type { CaseFile, Circumstances, Outcome } from './case-file.js';
import type { JointOutcome } from './joint-outcome.js';
import type { KnownCases, Placing } from './place-reports.js';
import type { Publication } from './publication-left.js';

/** What happened to a report that was handed in. */
export type Taken =
  | { readonly status: 'accepted'; readonly placement: Placement }
  | {
      readonly status: 'duplicate';
      readonly identity: IncomingReport['identity'];
      readonly reportId: string;
      readonly caseId: string | null;
      readonly stored: StoredWording;
    };

/** What is stored under the name of a duplicate. */
export interface StoredWording {
  readonly publishedAt: Instant | null;
  /** In other words than those handed in, layout apart. */
  readonly isReworded: boolean;
}

/** What one transaction settled. */
export interface Settled {
  /** How many. */
  readonly cases: number;
  /** As `nextDueInMs` says right after it. */
  readonly nextInMs: number | undefined;
  /** Under which numbers it was announced to the board. */
  readonly changes: readonly number[];
}

/** What several transactions settled. */
export const settledTogether = (parts: readonly Settled[], nextInMs: number | undefined): Settled => ({
  cases: parts.reduce((sum, { cases }) => sum + cases, 0),
  nextInMs,
  changes: parts.flatMap(({ changes }) => changes),
});

/** The case that a person gives a report to. */
export interface ChosenCase {
  readonly file: CaseFile;
  /** Those that were opened since for new facts, the first first. */
  readonly later: readonly CaseFile[];
}

export interface PlacedByPerson extends Outcome {
  readonly standing?: Partial<ReportStanding>;
}

export type DecideReport = (
  report: StoredReport,
  file: CaseFile | undefined,
  at: Circumstances,
  publications: readonly Publication[],
) => ReportOutcome;

/** Where cases are kept. Each method is one transaction: load under lock, decide, save with ledger and outbox. */
export abstract class CaseStore {
  /** @throws DomainError `no-such-case` */
  abstract change<O extends Outcome>(
    caseId: string,
    decide: (file: CaseFile, at: Circumstances) => O | Promise<O>,
  ): Promise<O>;

  /**
   * The same for several cases at once, none of which a report can join meanwhile. The files are those of the cases
   * asked for, of those they were merged into, and of whatever else was merged into these.
   * @throws DomainError `no-such-case`, `not-of-this-case`, `nothing-left`
   */
  abstract changeTogether<O extends JointOutcome>(
    caseIds: readonly string[],
    decide: (files: ReadonlyMap<string, CaseFile>, at: Circumstances) => O,
  ): Promise<O>;

  /** The case that a response, a push or a deadline belongs to, or undefined. */
  abstract caseOf(what: 'response' | 'push' | 'deadline', id: string): Promise<string | undefined>;

  /**
   * Takes a batch in: reports that are stored already under one of their names are answered as duplicates, `place`
   * decides on the rest. A feed item or pushed report that is known with other words is a new version of the same
   * report: it keeps its id, is handed to `place` among `known.edited` and answered as accepted, reason `edited`.
   * @returns one answer per report, in order
   */
  abstract takeIn(
    reports: readonly JudgedReport[],
    place: (fresh: readonly JudgedReport[], known: KnownCases, at: Circumstances) => Placing,
  ): Promise<readonly Taken[]>;

  /**
   * Gives a stored report that is still in the inbox a case: `caseId` to join, absent to open one.
   * @returns the case's id
   * @throws DomainError `no-such-report`, `has-a-case`, `no-such-case`
   */
  abstract placeStored(
    reportId: string,
    caseId: string | undefined,
    place: (chosen: ChosenCase | undefined, at: Circumstances, report: StoredReport) => PlacedByPerson,
    reason: string,
  ): Promise<string>;

  /**
   * Changes what was made of a stored report, under its lock and that of its case, if it has one; `publications` are
   * those of that case.
   * @throws DomainError `no-such-report`
   */
  abstract changeReport(reportId: string, decide: DecideReport): Promise<void>;

  /**
   * Claims up to `limit` cases with something due and saves what `decide` makes of each; cases that another worker
   * holds are passed over.
   */
  abstract settleDue(limit: number, decide: (file: CaseFile, at: Circumstances) => Outcome): Promise<Settled>;

  /** Milliseconds until the next armed timer is due, negative when one is due already; undefined when none is armed. */
  abstract nextDueInMs(): Promise<number | undefined>;
}
