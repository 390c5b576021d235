import type { HistoryCounts, HistoryFigures, HistoryRow } from '@huiying/contract';
import { type Instant, isGraver, type Severity, type Unit } from '@huiying/core';
import type { DataSource } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';
import { IS_HELD_BACK } from '../cases/waiting-evidence.js';

export type HistoryKey = 'unit' | 'severity' | 'month';

export interface HistoryQuery {
  /** Due after this instant ... */
  readonly from: Instant;
  /** ... and up to this one: 24:00 of a day belongs to that day. */
  readonly to: Instant;
  readonly by: HistoryKey;
  readonly severity?: string | undefined;
  readonly unitId?: string | undefined;
  /** Only what was imported as a record of the past, or only what was not; all without it. */
  readonly imported?: boolean | undefined;
}

const KEY_SQL: Record<HistoryKey, string> = {
  unit: `coalesce(c.lead_unit_id, '')`,
  severity: 'c.severity',
  // A working-day period ends at 24:00 of its last day, which is 00:00 of the next.
  month: `to_char((d.due_at - interval '1 millisecond') at time zone 'Asia/Shanghai', 'YYYY-MM')`,
};

const SEVERITY_ZH: Record<string, string> = {
  'especially-serious': '特别重大',
  serious: '重大',
  'relatively-serious': '较大',
  ordinary: '一般',
  none: '不分级',
};

/** A case nobody was asked to answer is a row of its own under this key. */
const UNASSIGNED = 'unassigned';

/** Cases that the unit of a parameter leads, those that none leads where it is `unassigned`; all without it. */
export const ledBy = (unitId: string): string =>
  `(${unitId}::text is null or coalesce(lead_unit_id, '${UNASSIGNED}') = ${unitId})`;

/** Cases `c` that were imported as a record of the past, or those that were not, as a parameter says; all without it. */
export const ofThePast = (imported: string): string => `(${imported}::boolean is null or c.history = ${imported})`;

/** Deadlines `d` of cases `c` that count between two parameters: the figures and the list of their cases must not differ. */
export const countedBetween = (from: string, to: string): string =>
  `d.due_at > ${from} and d.due_at <= ${to} and (d.due_at <= now() or d.status in ('met', 'cancelled'))
   and d.merged_to is null
   and (d.status <> 'cancelled' or c.proceedings #> '{noAnswer,deadlineIds}' ? d.id::text)
   and not c.drill`;

/** A local cadence of going on to publish, which no law counts. */
const IS_FOLLOW_UP = `d.deliverable = 'follow-up'`;

/** Of those: what the rate is of. Follow-ups, what is not answered by decision and what waiting evidence holds back stand beside it. */
export const IS_COUNTED = `(not ${IS_FOLLOW_UP} and d.status <> 'cancelled' and not ${IS_HELD_BACK})`;

const STANDING = `case when ${IS_HELD_BACK} then 'pending' else d.status end`;

/**
 * Response times of every deadline due in the period, of those still ahead the answered ones: percentiles are true ones
 * (continuous), with n beside them; open overdue deadlines count as missed; cancelled ones and drills do not count, and
 * what is not answered by decision, waits for a confirmation or is a follow-up stands beside. What was merged counts once: a deadline whose place another has taken
 * is counted there, with the same due time.
 */
export class HistoryStore {
  readonly #unitNames: ReadonlyMap<string, string>;

  constructor(
    private readonly database: DataSource,
    units: readonly Unit[],
  ) {
    this.#unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  }

  async responseTimes(query: HistoryQuery): Promise<{ rows: HistoryRow[]; total: HistoryRow; drillsLeftOut: number }> {
    const raw = await this.database.query<Row[]>(
      `with due as (
         select ${KEY_SQL[query.by]} as key,
                case when ${IS_FOLLOW_UP} then ${STANDING} end as follow_up,
                case when not ${IS_FOLLOW_UP} then ${STANDING} end as status,
                case when ${IS_COUNTED} then d.answered_at end as answered_at,
                case when ${IS_COUNTED} then d.handling_due_at end as handling_due_at,
                case when ${IS_COUNTED} and d.answered_at is not null -- greatest() passes over nulls
                  then extract(epoch from greatest(d.answered_at - d.started_at, interval '0')) * 1000 end as statutory_ms,
                case when ${IS_COUNTED} and d.answered_at is not null -- greatest() passes over nulls
                  then extract(epoch from greatest(d.answered_at - d.handling_started_at, interval '0')) * 1000 end as handling_ms
         from deadline d join cases c on c.id = d.case_id
         where ${countedBetween('$1', '$2')}
           and ($3::text is null or c.severity = $3) and ${ledBy('$4')} and ${ofThePast('$5')}
       )
       select key, grouping(key) as is_total, count(*) filter (where status not in ('cancelled', 'pending')) as n,
         count(*) filter (where status = 'cancelled') as no_answer,
         count(*) filter (where status = 'pending') as pending_confirmation,
         count(*) filter (where follow_up not in ('cancelled', 'pending')) as follow_up_n,
         count(*) filter (where follow_up = 'met') as follow_up_on_time,
         count(*) filter (where follow_up = 'answered-late') as follow_up_late,
         count(*) filter (where follow_up in ('running', 'breached')) as follow_up_open,
         count(*) filter (where status = 'met') as on_time,
         count(*) filter (where status = 'answered-late') as late,
         count(*) filter (where status in ('running', 'breached')) as open_overdue,
         percentile_cont(array[0.5, 0.9, 0.95]) within group (order by statutory_ms) as statutory,
         max(statutory_ms) as statutory_max,
         count(*) filter (where handling_due_at <= now() or answered_at is not null) as handling_n,
         count(*) filter (where answered_at <= handling_due_at) as handling_on_time,
         count(*) filter (where answered_at > handling_due_at) as handling_late,
         count(*) filter (where answered_at is null and handling_due_at <= now()) as handling_open,
         percentile_cont(array[0.5, 0.9, 0.95]) within group (order by handling_ms) as handling,
         max(handling_ms) as handling_max
       from due group by grouping sets ((key), ()) order by is_total, key`,
      [query.from, query.to, query.severity ?? null, query.unitId ?? null, query.imported ?? null],
    );
    const rows = raw.map((row) => this.#toHistoryRow(row, query.by));
    const isTotal = (index: number): boolean => Number(raw[index]?.['is_total']) === 1;
    const total = rows.find((_, index) => isTotal(index));
    if (!total) throw new Error('the history query returned no total');
    const groups = rows.filter((_, index) => !isTotal(index));
    if (query.by === 'severity') groups.sort((a, b) => (isGraver(a.key as Severity, b.key as Severity) ? -1 : 1));
    return { rows: groups, total, drillsLeftOut: await this.#drills(query) };
  }

  /** Cases of drills that had a deadline due in the period: said, not counted. */
  async #drills({ from, to, severity, unitId, imported }: HistoryQuery): Promise<number> {
    const [row] = await this.database.query<{ n: string }[]>(
      `select count(distinct c.id) as n from deadline d join cases c on c.id = d.case_id
       where c.drill and d.due_at > $1 and d.due_at <= $2 and d.due_at <= now() and d.status <> 'cancelled'
         and ($3::text is null or c.severity = $3) and ${ledBy('$4')} and ${ofThePast('$5')}`,
      [from, to, severity ?? null, unitId ?? null, imported ?? null],
    );
    return Number(row?.n ?? 0);
  }

  #toHistoryRow(row: Row, by: HistoryKey): HistoryRow {
    const key = Number(row['is_total']) === 1 ? 'total' : String(row['key']) || UNASSIGNED;
    return {
      key,
      label: this.#labelOf(key, by),
      noAnswer: Number(row['no_answer']),
      pendingConfirmation: Number(row['pending_confirmation']),
      followUp: counts(row['follow_up_n'], row['follow_up_on_time'], row['follow_up_late'], row['follow_up_open']),
      ...figures(row['n'], row['on_time'], row['late'], row['open_overdue'], row['statutory'], row['statutory_max']),
      handling: figures(
        row['handling_n'],
        row['handling_on_time'],
        row['handling_late'],
        row['handling_open'],
        row['handling'],
        row['handling_max'],
      ),
    };
  }

  #labelOf(key: string, by: HistoryKey): string {
    if (key === 'total') return '合计';
    if (key === UNASSIGNED) return '未交办';
    if (by === 'severity') return SEVERITY_ZH[key] ?? key;
    return by === 'unit' ? (this.#unitNames.get(key) ?? key) : key;
  }
}

const ms = (value: unknown): number | null =>
  value === null || value === undefined ? null : Math.round(Number(value));

function counts(n: unknown, onTime: unknown, late: unknown, openOverdue: unknown): HistoryCounts {
  const [all, met] = [Number(n), Number(onTime)];
  const rate = all === 0 ? null : met / all;
  return { n: all, onTime: met, late: Number(late), openOverdue: Number(openOverdue), rate };
}

function figures(
  n: unknown,
  onTime: unknown,
  late: unknown,
  openOverdue: unknown,
  percentiles: unknown,
  max: unknown,
): HistoryFigures {
  const [p50, p90, p95] = (percentiles as unknown[] | null) ?? [];
  return {
    ...counts(n, onTime, late, openOverdue),
    p50Ms: ms(p50),
    p90Ms: ms(p90),
    p95Ms: ms(p95),
    maxMs: ms(max),
  };
}
