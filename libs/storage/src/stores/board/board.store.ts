import type { BoardCase, BoardDeadline, BoardFigures, PushView } from '@huiying/contract';
import { formatInstant, type Proceedings, type Unit } from '@huiying/core';
import type { DataSource, EntityManager } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';
import { PUSH_COLUMNS, PUSH_REASON, toPushView } from '../pushes/push-view.js';
import { rowToDeadline } from '../../rows/case-file.row.js';
import { toBoardDeadline } from '../cases/deadline-view.js';
import { IS_PENDING } from '../cases/waiting-evidence.js';
import { countedBetween, IS_COUNTED, ledBy } from './history.store.js';

export interface BoardPage {
  readonly now: Date;
  readonly seq: number;
  readonly cases: BoardCase[];
}

export interface LoggedChange {
  readonly seq: number;
  readonly caseIds: string[];
  readonly pushIds: string[];
}

const OPEN = ['running', 'breached'];

/** The live board as one read: what is on it, in the order of urgency, and the number of the last change it shows. */
export class BoardStore {
  readonly #unitNames: ReadonlyMap<string, string>;

  constructor(
    private readonly database: DataSource,
    units: readonly Unit[],
    private readonly office: string,
  ) {
    this.#unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  }

  /** @param only cases to look at; absent: all that are live. A case that is not live any more is left out. */
  page(only?: readonly string[], unitId?: string): Promise<BoardPage> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const [head] = await manager.query<{ now: Date; seq: string }[]>('select now(), seq from board_counter');
      if (!head) throw new Error('board_counter is empty');
      const cases = await manager.query<Row[]>(
        `select * from cases where not history and closed_at is null and merged_into is null
         and ($1::uuid[] is null or id = any($1)) and ${ledBy('$2')}`,
        [only ?? null, unitId ?? null],
      );
      const views = await this.assemble(manager, cases);
      return { now: head.now, seq: Number(head.seq), cases: views.toSorted(byUrgency) };
    });
  }

  /** Board cases of case rows, whether live or not, in the order of the rows. */
  async assemble(manager: EntityManager, cases: readonly Row[]): Promise<BoardCase[]> {
    const ids = cases.map((row) => row['id']);
    const deadlines = await manager.query<Row[]>(
      `select d.*, ${IS_PENDING} as pending
       from deadline d where d.case_id = any($1) and d.status <> 'cancelled' and d.merged_to is null`,
      [ids],
    );
    // Several are called at once: an open call before an acknowledged one, and the same one for whoever looks.
    // A call about what was answered since asks nobody any more.
    const calls = await manager.query<Row[]>(
      `select distinct on (p.case_id) p.*, coalesce(u.display_name, p.acknowledged_by) as acknowledged_name
       from push p left join app_user u on u.username = p.acknowledged_by
       where p.case_id = any($1) and p.kind = 'escalation' and not exists (
         select from deadline d where d.id = p.deadline_id and d.status in ('met', 'answered-late'))
       order by p.case_id, p.scheduled_at desc, p.step desc, p.created_at desc, p.acknowledged_at desc, p.id`,
      [ids],
    );
    const byCase = Map.groupBy(deadlines, (row) => row['case_id']);
    const callOf = new Map(calls.map((row) => [row['case_id'], row]));
    return cases.map((row) => this.#toBoardCase(row, byCase.get(row['id']) ?? [], callOf.get(row['id'])));
  }

  async changesSince(seq: number, limit = 200): Promise<LoggedChange[]> {
    const rows = await this.database.query<{ seq: string; case_ids: string[]; push_ids: string[] }[]>(
      'select seq, case_ids, push_ids from board_change where seq > $1 order by seq limit $2',
      [seq, limit],
    );
    return rows.map((row) => ({ seq: Number(row.seq), caseIds: row.case_ids, pushIds: row.push_ids }));
  }

  async lastSeq(): Promise<number> {
    const [row] = await this.database.query<{ seq: string }[]>('select seq from board_counter');
    return Number(row?.seq ?? 0);
  }

  /** Board pushes with their addressee, for the sockets of that person. */
  async pushes(ids: readonly string[]): Promise<{ recipientId: string; view: PushView }[]> {
    const rows = await this.database.query<Row[]>(
      `select ${PUSH_COLUMNS} from push p ${PUSH_REASON} where p.id = any($1)`,
      [ids],
    );
    return rows.map((row) => ({ recipientId: String(row['recipient_id']), view: toPushView(row) }));
  }

  async figures(): Promise<BoardFigures> {
    const [row] = await this.database.query<Row[]>(FIGURES);
    const n = Number(row?.['month_n'] ?? 0);
    return {
      office: this.office,
      open: Number(row?.['open'] ?? 0),
      drills: Number(row?.['drills'] ?? 0),
      dueToday: Number(row?.['due_today'] ?? 0),
      monthOnTimeRate: n === 0 ? null : Number(row?.['month_on_time']) / n,
      monthN: n,
      inbox: Number(row?.['inbox'] ?? 0),
      suggestions: Number(row?.['suggestions'] ?? 0),
      sourcesHealthy: Number(row?.['sources_healthy'] ?? 0),
      sourcesTotal: Number(row?.['sources_total'] ?? 0),
      lastClosedAt: row?.['last_closed_at'] ? formatInstant(row['last_closed_at'] as Date) : null,
    };
  }

  #toBoardCase(row: Row, deadlines: readonly Row[], call: Row | undefined): BoardCase {
    const unitId = row['lead_unit_id'] as string | null;
    const caseProvisional = Boolean(row['provisional']);
    const proceedings = row['proceedings'] as Proceedings;
    return {
      id: String(row['id']),
      number: caseNumber(row),
      title: String(row['title']),
      severity: row['severity'] as BoardCase['severity'],
      provisional: caseProvisional,
      unit: unitId === null ? null : { id: unitId, name: this.#unitNames.get(unitId) ?? unitId },
      domain: row['domain'] as string | null,
      stage: row['stage'] as BoardCase['stage'],
      reportCount: Number(row['report_count']),
      mergedInto: (row['merged_into'] as string | null) ?? null,
      summary: String(row['summary']),
      occurredAt: row['occurred_at'] ? formatInstant(row['occurred_at'] as Date) : null,
      detectedAt: formatInstant(row['detected_at'] as Date),
      drill: Boolean(row['drill']),
      noAnswer: proceedings.noAnswer !== undefined,
      openFollowUps: (proceedings.progress ?? []).filter(({ coveredBy }) => coveredBy === null).length,
      spokesperson: proceedings.spokesperson?.name ?? null,
      deadlines: deadlines
        .map(({ pending, ...deadline }) => toBoardDeadline(rowToDeadline(deadline), Boolean(pending), caseProvisional))
        .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || byText(a.id, b.id)),
      escalation: call
        ? {
            step: Number(call['step']),
            calledAt: formatInstant(call['scheduled_at'] as Date),
            to: String(call['recipient_name']),
            acknowledgedAt: call['acknowledged_at'] ? formatInstant(call['acknowledged_at'] as Date) : null,
            acknowledgedBy: (call['acknowledged_name'] as string | null) ?? null,
          }
        : null,
      supervision: supervisionOf(proceedings, deadlines),
    };
  }
}

/** While what was ordered last is owed, by whatever deadline of its obligation goes on. */
const supervisionOf = ({ supervisions = [] }: Proceedings, deadlines: readonly Row[]): BoardCase['supervision'] => {
  const last = supervisions.at(-1);
  const ordered = deadlines.find((row) => row['id'] === last?.deadlineId);
  const isOwed = deadlines.some(
    (row) => row['obligation'] === ordered?.['obligation'] && OPEN.includes(String(row['status'])),
  );
  return last && isOwed ? { count: supervisions.length, lastAt: last.at } : null;
};

/** 2026-000123: the year of detection and a running number. */
export const caseNumber = (row: Row): string =>
  `${formatInstant(row['detected_at'] as Date).slice(0, 4)}-${String(row['number']).padStart(6, '0')}`;

const nextDue = (view: BoardCase): number => {
  const open = view.deadlines.filter((d: BoardDeadline) => OPEN.includes(d.status));
  return open.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...open.map((d) => Date.parse(d.dueAt)));
};

/** What is due or was detected at one instant stands in one order for whoever looks, and whenever. */
const byText = (a: string, b: string): number => (a < b ? -1 : 1);

/** Late first (the longest late on top), then by the next due instant; answered cases last, newest first. */
const byUrgency = (a: BoardCase, b: BoardCase): number => {
  const [dueA, dueB] = [nextDue(a), nextDue(b)];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return Date.parse(b.detectedAt) - Date.parse(a.detectedAt) || byText(a.id, b.id);
};

/**
 * What ends with a day is due at 00:00 of the next: it is due on that day, and counts in the month of that day.
 * Written out where they are used: from a row of a subquery the planner could not tell how little they leave to read.
 */
const TODAY = `date_trunc('day', now() at time zone 'Asia/Shanghai')`;
const DAY_END = `(${TODAY} + interval '1 day') at time zone 'Asia/Shanghai'`;
const MONTH_START = `date_trunc('month', ${TODAY}) at time zone 'Asia/Shanghai'`;

const MONTH_END = `(date_trunc('month', ${TODAY}) + interval '1 month') at time zone 'Asia/Shanghai'`;

/** The rate of the month is that of the history, which opens behind it, without what was imported as a record of the past. */
const FIGURES = `
with month as (select count(*) filter (where ${IS_COUNTED}) as n,
                      count(*) filter (where ${IS_COUNTED} and d.status = 'met') as on_time
               from deadline d join cases c on c.id = d.case_id
               where ${countedBetween(MONTH_START, MONTH_END)} and not c.history),
     suggested as (select s.id from case_suggestion s
                   join cases a on a.id = surviving_case(s.case_id) and a.closed_at is null and not a.history
                   join cases b on b.id = surviving_case(s.other_case_id) and b.closed_at is null and not b.history
                   where s.status = 'open' and a.id <> b.id)
select (select count(*) from cases where not history and closed_at is null and merged_into is null and not drill) as open,
       (select count(*) from cases where not history and closed_at is null and merged_into is null and drill) as drills,
       (select count(distinct d.case_id) from cases c join deadline d on d.case_id = c.id
         where not c.history and c.closed_at is null and c.merged_into is null and not c.drill
           and d.status = 'running' and d.due_at <= ${DAY_END}) as due_today,
       (select n from month) as month_n,
       (select on_time from month) as month_on_time,
       (select count(*) from report where case_id is null and dismissed_at is null) as inbox,
       (select count(*) from suggested) as suggestions,
       (select count(*) from source where consecutive_failures = 0) as sources_healthy,
       (select count(*) from source) as sources_total,
       (select max(closed_at) from cases where not history) as last_closed_at`;
