import type { Instant } from '../time/instant.js';

export const PERIOD_UNITS = ['second', 'minute', 'hour', 'day', 'working-day'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export interface Period {
  readonly value: number;
  readonly unit: PeriodUnit;
  /** Close of business `HH:MM` at which the days of a day period end; absent, 24:00. */
  readonly endsAt?: string;
}

/**
 * 中止: a period of days does not count from `from` until `to`. Its own first day still counts and its last does not, as
 * with every period of days (民法典 201): a day counts when the deadline was not paused as the day began.
 */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
  /** 依据: the clause and the event, e.g. `征求第三方意见（政府信息公开条例第三十三条）`. */
  readonly basis: string;
}

/** 延长: days added to the limit, in the limit's own unit. */
export interface Extension {
  readonly by: Period;
  readonly basis: string;
}

/** What has changed a period of days since it started. Periods of hours take neither. */
export interface PeriodChanges {
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
}

/** Days that differ from Monday-to-Friday, and the years whose State Council notice is loaded. */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: string;
  readonly years: ReadonlySet<number>;
  /** Dates `YYYY-MM-DD` off although they may be weekdays (holidays). */
  readonly off: ReadonlySet<string>;
  /** Dates worked although they are weekend days (调休). */
  readonly work: ReadonlySet<string>;
  /** What a date of `off` or `work` is named after (春节); only explanations read it. */
  readonly names?: ReadonlyMap<string, string>;
}

export interface TraceStep {
  /**
   * start, clock-hours, extended, first-day-excluded, day-off, paused, make-up-workday, counted, rolled, end-of-day,
   * calendar-missing, due. Of working days every day is a step; of natural days the last counted one and those paused.
   */
  readonly step: string;
  readonly at: Instant;
  readonly note?: string;
}

export interface DueDate {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** The period with its extensions. */
  readonly limit: Period;
  /** True when the count crosses into a year whose holiday notice is not loaded. */
  readonly provisional: boolean;
  readonly trace: readonly TraceStep[];
}
