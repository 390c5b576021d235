import {
  type CaseFile,
  CaseStore,
  type ChosenCase,
  type Circumstances,
  type ComparedCase,
  type DecideReport,
  DomainError,
  type JointOutcome,
  type JudgedReport,
  type KnownCases,
  type Outcome,
  type PlacedByPerson,
  type Placement,
  type Placing,
  type Settled,
  type StoredReport,
  type Taken,
} from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import type { CallerVault } from '../../caller-vault.js';
import { Arrivals, findDismissed } from '../reports/arrivals.js';
import { changeTogether, INTAKE_LOCK } from './change-together.js';
import { DueCases } from './due-cases.js';
import { circumstances } from './circumstances.js';
import { changeReport, lockReport, saveStanding } from '../reports/change-report.js';
import { lockFiles } from './load-files.js';
import { hashStoredWordings, hashWordings } from '../reports/hash-wordings.js';
import { reportToRow } from '../reports/report-row.js';
import { saveVersions } from '../reports/report-versions.js';
import { saveFiles } from './save-files.js';
import { saveLessons } from '../reports/save-lessons.js';
import type { ToldBefore } from '../reports/told-before.js';
import { Turns } from '../../turns.js';

/** One that has the lock of the intake, and one that the server gives it to next: more would only keep connections. */
const AT_THE_LOCK = 2;

export class PgCaseStore extends CaseStore {
  private readonly intake = new Turns(AT_THE_LOCK);
  private readonly due: DueCases;

  constructor(
    private readonly database: DataSource,
    private readonly vault: CallerVault,
    private readonly told: ToldBefore,
  ) {
    super();
    this.due = new DueCases(database);
  }

  override change<O extends Outcome>(
    caseId: string,
    decide: (file: CaseFile, at: Circumstances) => O | Promise<O>,
  ): Promise<O> {
    return this.database.transaction(async (manager) => {
      const before = await lockFiles(manager, [caseId]);
      const file = before.get(caseId);
      if (!file) throw new DomainError('not-found', 'no-such-case', `没有事件 ${caseId}`);
      const at = await circumstances(manager);
      const outcome = await decide(file, at);
      await saveLessons(manager, outcome.lessons ?? [], at.now, this.vault);
      await saveFiles(manager, { before, after: [outcome.file], entries: outcome.entries, now: at.now });
      return outcome;
    });
  }

  override changeTogether<O extends JointOutcome>(
    caseIds: readonly string[],
    decide: (files: ReadonlyMap<string, CaseFile>, at: Circumstances) => O,
  ): Promise<O> {
    return this.atTheLock((manager) => changeTogether(manager, caseIds, decide));
  }

  override async caseOf(what: 'response' | 'push' | 'deadline', id: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ case_id: string | null }[]>(`select case_id from ${what} where id = $1`, [
      id,
    ]);
    return row?.case_id ?? undefined;
  }

  override async takeIn(
    reports: readonly JudgedReport[],
    place: (fresh: readonly JudgedReport[], known: KnownCases, at: Circumstances) => Placing,
  ): Promise<readonly Taken[]> {
    await this.told.readBeforehand(this.database.manager);
    return this.atTheLock(async (manager) => {
      // Sent together, answered in this order: what is read is read under the lock.
      const [, at, arrivals] = await Promise.all([
        manager.query('select pg_advisory_xact_lock($1)', [INTAKE_LOCK]),
        circumstances(manager),
        Arrivals.of(manager, reports),
      ]);
      const { placeable, edited } = arrivals;
      const [compared, dismissed] = await Promise.all([
        this.told.compare(manager, placeable, edited),
        findDismissed(manager, placeable),
      ]);
      const similar = [...compared.values()]
        .flat()
        .filter(isForOneEvent)
        .map(({ caseId }) => caseId);
      const own = [...edited.values()].flatMap(({ caseId }) => caseId ?? []);
      const files = await lockFiles(manager, [...new Set([...similar, ...own])]);
      const placing = place(placeable, { compared, files, edited, dismissed }, at);
      const isEdit = ({ report }: Placement): boolean => edited.has(report.id);
      const reportRows = placing.placements
        .filter((placement) => !isEdit(placement))
        .map((placement) => reportToRow(placement, at.now, this.vault));
      const { suggestions } = placing;
      const entries = hashWordings(
        placing.entries,
        placing.placements.map(({ report }) => report),
      );
      await saveFiles(manager, { before: files, after: placing.files, reportRows, entries, suggestions, now: at.now });
      await saveVersions(manager, placing.placements.filter(isEdit), at.now);
      await arrivals.saveNames(manager);
      const placed = new Map(placing.placements.map((p) => [p.report.id, isEdit(p) ? { ...p, reason: 'edited' } : p]));
      return reports.map((report) => answer(report, arrivals, placed));
    });
  }

  override placeStored(
    reportId: string,
    caseId: string | undefined,
    place: (chosen: ChosenCase | undefined, at: Circumstances, report: StoredReport) => PlacedByPerson,
    reason: string,
  ): Promise<string> {
    return this.atTheLock(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [INTAKE_LOCK]);
      const report = await lockReport(manager, reportId);
      if (report.caseId !== null) throw new DomainError('conflict', 'has-a-case', '该信息已归入事件');
      const goesOn = caseId && (await survivingCase(manager, caseId));
      const later = goesOn ? await laterCases(manager, goesOn) : [];
      const before = await lockFiles(manager, goesOn ? [goesOn, ...later] : []);
      if (caseId && !goesOn) throw new DomainError('not-found', 'no-such-case', `没有事件 ${caseId}`);
      const at = await circumstances(manager);
      const chosen = goesOn ? before.get(goesOn) : undefined;
      const {
        file,
        entries,
        lessons = [],
        standing,
      } = place(chosen && { file: chosen, later: later.flatMap((id) => before.get(id) ?? []) }, at, report);
      await saveLessons(manager, lessons, at.now, this.vault);
      const told = await hashStoredWordings(manager, entries);
      await saveFiles(manager, { before, after: [file], entries: told, now: at.now });
      const placed = {
        caseId: file.case.id,
        decision: before.has(file.case.id) ? 'joined' : 'opened',
        reason,
        dismissedAs: null,
      } as const;
      await saveStanding(manager, report, { ...standing, ...placed }, at.now);
      return file.case.id;
    });
  }

  override changeReport(reportId: string, decide: DecideReport): Promise<void> {
    return this.atTheLock(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [INTAKE_LOCK]);
      await changeReport(manager, reportId, decide, this.vault);
    });
  }

  override settleDue(limit: number, decide: (file: CaseFile, at: Circumstances) => Outcome): Promise<Settled> {
    return this.due.settle(limit, decide);
  }

  override nextDueInMs(): Promise<number | undefined> {
    return this.due.nextInMs();
  }

  /** Whoever waits for a lock that is held for seconds must not take the connections of those who only read. */
  private atTheLock<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.intake.run(() => this.database.transaction(work));
  }
}

const isForOneEvent = ({ comparison }: ComparedCase): boolean => comparison.decision !== 'new';

/** What is given to a merged case goes to the one that goes on for it. */
async function survivingCase(manager: EntityManager, caseId: string): Promise<string | undefined> {
  const [row] = await manager.query<{ id: string | null }[]>('select surviving_case($1) as id', [caseId]);
  return row?.id ?? undefined;
}

/** Those that go on from a case, or what they were merged into. */
async function laterCases(manager: EntityManager, caseId: string): Promise<readonly string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select surviving_case(id) as id from cases
     where proceedings ? 'linkedTo' and proceedings ->> 'linkedTo' = $1 order by detected_at, id`,
    [caseId],
  );
  return [...new Set(rows.map(({ id }) => id))];
}

function answer(report: JudgedReport, arrivals: Arrivals, placed: ReadonlyMap<string, Placement>): Taken {
  const placement = placed.get(arrivals.placedAs(report)?.id ?? '');
  if (placement && !arrivals.isRepetition(report)) return { status: 'accepted', placement };
  const known = arrivals.knownAs(report);
  return {
    status: 'duplicate',
    identity: report.incoming.identity,
    reportId: known?.id ?? placement?.report.id ?? '',
    caseId: known?.case_id ?? placement?.caseId ?? null,
    stored: arrivals.storedAs(report),
  };
}
