import {
  type Candidate,
  type CaseFile,
  CaseStore,
  type Circumstances,
  DomainError,
  type JudgedReport,
  type KnownCases,
  type LedgerDraft,
  type Outcome,
  type Person,
  type Placement,
  type Placing,
  type Taken,
} from '@huiying/core';
import type { FixedClock } from './fixed-clock.js';

/** Cases in maps: every decision sees what PostgreSQL would show it, and a decision that throws leaves no trace. */
export class MemoryCaseStore extends CaseStore {
  readonly entries: LedgerDraft[] = [];
  readonly #files = new Map<string, CaseFile>();
  readonly #reports = new Map<string, Placement>();

  constructor(
    private readonly clock: FixedClock,
    private readonly people: readonly Person[] = [],
  ) {
    super();
  }

  override async change<O extends Outcome>(
    caseId: string,
    decide: (file: CaseFile, at: Circumstances) => O | Promise<O>,
  ): Promise<O> {
    const outcome = await decide(this.#load(caseId), this.#circumstances());
    this.#save([outcome.file], outcome.entries);
    return outcome;
  }

  override caseOf(what: 'response' | 'push', id: string): Promise<string | undefined> {
    const holds = (file: CaseFile): boolean =>
      (what === 'response' ? file.responses : file.pushes).some((record) => record.id === id);
    return Promise.resolve([...this.#files.values()].find(holds)?.case.id);
  }

  override async takeIn(
    reports: readonly JudgedReport[],
    place: (fresh: readonly JudgedReport[], known: KnownCases, at: Circumstances) => Placing,
  ): Promise<readonly Taken[]> {
    const stored = new Map(this.#reports);
    const first = new Map<string, JudgedReport>();
    for (const report of reports) {
      const { identity } = report.incoming;
      if (!stored.has(identity) && !first.has(identity)) first.set(identity, report);
    }
    const fresh = [...first.values()];
    const placing = place(fresh, this.#known(fresh), this.#circumstances());
    for (const placement of placing.placements) {
      this.#reports.set(placement.report.incoming.identity, placement);
    }
    this.#save(placing.files, placing.entries);
    return reports.map((report): Taken => {
      const { identity } = report.incoming;
      const placement = this.#reports.get(identity);
      if (!placement) throw new Error(`the placing left out ${identity}`);
      if (placement.report === report) return { status: 'accepted', placement };
      return { status: 'duplicate', identity, reportId: placement.report.id, caseId: placement.caseId };
    });
  }

  override async placeStored(
    reportId: string,
    caseId: string | undefined,
    place: (file: CaseFile | undefined, at: Circumstances) => Outcome,
    reason: string,
  ): Promise<string> {
    const placement = [...this.#reports.values()].find(({ report }) => report.id === reportId);
    if (!placement) throw new DomainError('not-found', 'no-such-report', `没有舆情信息 ${reportId}`);
    if (placement.caseId !== null) throw new DomainError('conflict', 'has-a-case', '该信息已归入事件');
    const { file, entries } = place(caseId === undefined ? undefined : this.#load(caseId), this.#circumstances());
    this.#save([file], entries);
    const decision = caseId === undefined ? 'opened' : 'joined';
    this.#reports.set(placement.report.incoming.identity, { ...placement, decision, caseId: file.case.id, reason });
    return file.case.id;
  }

  override async settleDue(limit: number, decide: (file: CaseFile, at: Circumstances) => Outcome): Promise<number> {
    const { now } = this.#circumstances();
    const due = [...this.#files.values()].filter((file) =>
      file.timers.some((t) => t.state === 'armed' && t.fireAt < now),
    );
    const outcomes = due.slice(0, limit).map((file) => decide(this.#load(file.case.id), this.#circumstances()));
    const files = outcomes.map((outcome) => outcome.file);
    const entries = outcomes.flatMap((outcome) => outcome.entries);
    this.#save(files, entries);
    return outcomes.length;
  }

  override async nextDueInMs(): Promise<number | undefined> {
    const armed = [...this.#files.values()].flatMap((file) => file.timers.filter((t) => t.state === 'armed'));
    if (armed.length === 0) return undefined;
    return Math.min(...armed.map((t) => t.fireAt.getTime())) + 1 - this.clock.instant.getTime();
  }

  #circumstances(): Circumstances {
    return { now: this.clock.instant, people: this.people };
  }

  /** A file is loaded with the timers that may still fire, as from PostgreSQL. */
  #load(caseId: string): CaseFile {
    const file = this.#files.get(caseId);
    if (!file) throw new DomainError('not-found', 'no-such-case', `没有事件 ${caseId}`);
    return { ...file, timers: file.timers.filter((t) => t.state === 'armed' || t.state === 'held') };
  }

  #save(files: readonly CaseFile[], entries: readonly LedgerDraft[]): void {
    for (const file of files) this.#files.set(file.case.id, file);
    this.entries.push(...entries);
  }

  #known(reports: readonly JudgedReport[]): KnownCases {
    const candidates = new Map(reports.map((report) => [report.id, this.#candidatesOf(report)]));
    const caseIds = new Set([...candidates.values()].flat().map((candidate) => candidate.caseId));
    return { candidates, files: new Map([...caseIds].map((id) => [id, this.#load(id)])) };
  }

  #candidatesOf(report: JudgedReport): Candidate[] {
    return [...this.#reports.values()].flatMap(({ report: other, caseId }) => {
      if (caseId === null || !other.bands.some((band) => report.bands.includes(band))) return [];
      const { title, text } = other.incoming;
      return [{ reportId: other.id, caseId, contentKey: other.contentKey, title, text, takenInAt: this.clock.instant }];
    });
  }
}
