import {
  compareAll,
  type CaseFile,
  CaseStore,
  type ChosenCase,
  type Circumstances,
  type DecideReport,
  type Dismissal,
  DomainError,
  type EditedReport,
  type JointOutcome,
  type JudgedReport,
  type KnownCases,
  type KnownReport,
  type LedgerDraft,
  type Lesson,
  type Outcome,
  type Person,
  type PlacedByPerson,
  type Placement,
  type Placing,
  type ReportStanding,
  type Settled,
  type StoredReport,
  type Taken,
} from '@huiying/core';
import type { FixedClock } from './fixed-clock.js';
import { hasNameOf, ReportWordings, sharesKey } from './report-wordings.js';

/** Cases in maps: every decision sees what PostgreSQL would show it, and a decision that throws leaves no trace. */
export class MemoryCaseStore extends CaseStore {
  readonly entries: LedgerDraft[] = [];
  readonly lessons: Lesson[] = [];
  readonly #files = new Map<string, CaseFile>();
  /** By report id, as they came. */
  readonly #reports = new Map<string, Placement>();
  /** What people said of reports, by report id. */
  readonly #said = new Map<string, Pick<StoredReport, 'concern' | 'concernBy' | 'dismissedAs'>>();
  readonly #wordings = new ReportWordings();

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
    this.#save([outcome.file], outcome.entries, outcome.lessons);
    return outcome;
  }

  override async changeTogether<O extends JointOutcome>(
    caseIds: readonly string[],
    decide: (files: ReadonlyMap<string, CaseFile>, at: Circumstances) => O,
  ): Promise<O> {
    const roots = caseIds.flatMap((id) => [id, this.#load(id).case.mergedInto ?? id]);
    const related = [...this.#files.values()].filter(
      ({ case: kase }) => roots.includes(kase.id) || roots.includes(kase.mergedInto ?? ''),
    );
    const files = new Map(related.map(({ case: kase }) => [kase.id, this.#load(kase.id)]));
    const outcome = decide(files, this.#circumstances());
    if (outcome.moved) this.#move(outcome.moved);
    this.#save(outcome.files, outcome.entries);
    return outcome;
  }

  override caseOf(what: 'response' | 'push' | 'deadline', id: string): Promise<string | undefined> {
    const holds = (file: CaseFile): boolean =>
      ({ response: file.responses, push: file.pushes, deadline: file.deadlines })[what].some(
        (record) => record.id === id,
      );
    return Promise.resolve([...this.#files.values()].find(holds)?.case.id);
  }

  override async takeIn(
    reports: readonly JudgedReport[],
    place: (fresh: readonly JudgedReport[], known: KnownCases, at: Circumstances) => Placing,
  ): Promise<readonly Taken[]> {
    const known = new Map(reports.map((report) => [report, this.#find(report)]));
    const placeable: JudgedReport[] = [];
    const edited = new Map<string, EditedReport>();
    for (const report of reports) {
      const stored = known.get(report);
      if (placeable.some((other) => hasNameOf(other, report))) continue;
      if (!stored) placeable.push(report);
      else if (this.#wordings.isReworded(stored.report.id, report)) {
        const { published } = stored.report.incoming;
        edited.set(stored.report.id, {
          caseId: stored.caseId && this.#surviving(stored.caseId),
          publishedAt: published?.at ?? null,
        });
        placeable.push({ ...report, id: stored.report.id });
      }
    }
    const placing = place(placeable, { ...this.#known(placeable, edited), edited }, this.#circumstances());
    for (const placement of placing.placements) this.#keep(placement, edited.has(placement.report.id));
    this.#save(placing.files, placing.entries);
    for (const report of reports) this.#wordings.learnNames(report);
    return reports.map((report): Taken => {
      const placement = placing.placements.find((p) => p.report.incoming === report.incoming);
      const reason = placement && edited.has(placement.report.id) ? 'edited' : (placement?.reason ?? null);
      if (placement) return { status: 'accepted', placement: { ...placement, reason } };
      const stored = this.#find(report);
      if (!stored) throw new Error(`the placing left out ${report.incoming.identity}`);
      const { identity } = report.incoming;
      const { id } = stored.report;
      const wording = this.#wordings.storedAs(stored.report, report);
      return { status: 'duplicate', identity, reportId: id, caseId: stored.caseId, stored: wording };
    });
  }

  override async placeStored(
    reportId: string,
    caseId: string | undefined,
    place: (chosen: ChosenCase | undefined, at: Circumstances, report: StoredReport) => PlacedByPerson,
    reason: string,
  ): Promise<string> {
    const report = this.#stored(reportId);
    if (report.caseId !== null) throw new DomainError('conflict', 'has-a-case', '该信息已归入事件');
    const before = caseId === undefined ? undefined : this.#load(this.#surviving(caseId));
    const later = [...this.#files.values()]
      .filter(({ case: { proceedings } }) => before && proceedings.linkedTo === before.case.id)
      .map(({ case: { id } }) => this.#load(this.#surviving(id)));
    const chosen = before && { file: before, later };
    const { file, entries, lessons, standing } = place(chosen, this.#circumstances(), report);
    const decision = this.#files.has(file.case.id) ? 'joined' : 'opened';
    this.#save([file], entries, lessons);
    this.#stand(reportId, { ...standing, decision, caseId: file.case.id, reason, dismissedAs: null });
    return file.case.id;
  }

  override async changeReport(reportId: string, decide: DecideReport): Promise<void> {
    const report = this.#stored(reportId);
    const before = report.caseId === null ? undefined : this.#load(report.caseId);
    const publications = [...this.#reports.values()]
      .filter(({ caseId }) => before !== undefined && caseId === before.case.id)
      .map(({ report: { id, incoming } }) => ({ reportId: id, published: incoming.published }));
    const { file, entries, lessons, standing } = decide(report, before, this.#circumstances(), publications);
    this.#save(file ? [file] : [], entries, lessons);
    this.#stand(reportId, standing);
  }

  override async settleDue(limit: number, decide: (file: CaseFile, at: Circumstances) => Outcome): Promise<Settled> {
    const { now } = this.#circumstances();
    const isDue = (file: CaseFile): boolean => file.timers.some((t) => t.state === 'armed' && t.fireAt < now);
    const due = [...this.#files.values()].filter(isDue);
    const outcomes = due.slice(0, limit).map((file) => decide(this.#load(file.case.id), this.#circumstances()));
    for (const { file, entries } of outcomes) this.#save([file], entries);
    return { cases: outcomes.length, nextInMs: await this.nextDueInMs(), changes: [] };
  }

  override async nextDueInMs(): Promise<number | undefined> {
    const armed = [...this.#files.values()].flatMap((file) => file.timers.filter((t) => t.state === 'armed'));
    const nextMs = Math.min(...armed.map((t) => t.fireAt.getTime())) + 1;
    return armed.length === 0 ? undefined : nextMs - this.clock.instant.getTime();
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

  /** The case that goes on for one that was merged. */
  #surviving(caseId: string): string {
    const into = this.#files.get(caseId)?.case.mergedInto ?? null;
    return into === null ? caseId : this.#surviving(into);
  }

  #move({ reportIds, fromCaseId, toCaseId }: NonNullable<JointOutcome['moved']>): void {
    const own = [...this.#reports.values()].filter(({ caseId }) => caseId === fromCaseId);
    const moved = own.filter(({ report }) => reportIds.includes(report.id));
    if (moved.length < reportIds.length) {
      throw new DomainError('conflict', 'not-of-this-case', '有的信息不属于该事件', 'reportIds');
    }
    if (moved.length === own.length) {
      throw new DomainError('conflict', 'nothing-left', '不能拆出全部信息，至少留下一条', 'reportIds');
    }
    for (const placement of moved) this.#reports.set(placement.report.id, { ...placement, caseId: toCaseId });
  }

  #save(files: readonly CaseFile[], entries: readonly LedgerDraft[], lessons: readonly Lesson[] = []): void {
    for (const file of files) this.#files.set(file.case.id, file);
    this.entries.push(...entries);
    this.lessons.push(...lessons);
  }

  #stored(reportId: string): StoredReport {
    const placement = this.#reports.get(reportId);
    if (!placement) throw new DomainError('not-found', 'no-such-report', `没有舆情信息 ${reportId}`);
    const { report, caseId, decision, reason } = placement;
    const said = this.#said.get(reportId) ?? {
      concern: report.judgement.concern,
      concernBy: null,
      dismissedAs: null,
    };
    return { id: reportId, origin: report.incoming.origin, caseId, decision, reason, ...said };
  }

  #stand(reportId: string, change: Partial<ReportStanding>): void {
    const { caseId, decision, reason, concern, concernBy, dismissedAs } = { ...this.#stored(reportId), ...change };
    const placement = this.#reports.get(reportId);
    if (placement) this.#reports.set(reportId, { ...placement, caseId, decision, reason });
    this.#said.set(reportId, { concern, concernBy, dismissedAs });
  }

  #find(report: JudgedReport): Placement | undefined {
    return this.#reports.get(this.#wordings.idOf(report) ?? '');
  }

  /** The first wording of a report stays; a further one may give it a case. */
  #keep(placement: Placement, isEdit: boolean): void {
    const { id, incoming } = placement.report;
    const stored = this.#reports.get(id);
    const placed = stored?.caseId === null && placement.caseId !== null ? placement : undefined;
    if (!isEdit) this.#reports.set(id, placement);
    else if (stored && placed) this.#reports.set(id, { ...stored, decision: placed.decision, caseId: placed.caseId });
    this.#wordings.keep(id, incoming);
  }

  #known(reports: readonly JudgedReport[], edited: ReadonlyMap<string, EditedReport>): KnownCases {
    const compared = new Map(reports.map((report) => [report.id, compareAll(report.event, this.#reportsLike(report))]));
    const own = [...edited.values()].flatMap(({ caseId }) => caseId ?? []);
    const caseIds = new Set([...[...compared.values()].flat().map(({ caseId }) => caseId), ...own]);
    const dismissed = new Map(reports.flatMap((report) => this.#dismissalOf(report)));
    return { compared, dismissed, files: new Map([...caseIds].map((id) => [id, this.#load(id)])) };
  }

  #dismissalOf({ id, incoming }: JudgedReport): [string, Dismissal][] {
    const same = [...this.#reports.keys()].filter((other) => this.#wordings.hold(other, incoming));
    const as = same.map((other) => this.#stored(other).dismissedAs).find((each) => each !== null);
    return as ? [[id, as]] : [];
  }

  #reportsLike(report: JudgedReport): KnownReport[] {
    return [...this.#reports.values()].flatMap(({ report: other, caseId }) =>
      caseId === null || !sharesKey(other, report) ? [] : [{ caseId: this.#surviving(caseId), signature: other.event }],
    );
  }
}
