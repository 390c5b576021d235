import type { Instant } from '../time/instant.js';

export const PERIOD_UNITS = ['second', 'minute', 'hour', 'day', 'working-day'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export interface Period {
  readonly value: number;
  readonly unit: PeriodUnit;
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
  /** start, clock-hours, first-day-excluded, day-off, make-up-workday, counted, rolled, end-of-day, calendar-missing, due */
  readonly step: string;
  readonly at: Instant;
  readonly note?: string;
}

export interface DueDate {
  readonly dueAt: Instant;
  /** True when the count crosses into a year whose holiday notice is not loaded. */
  readonly provisional: boolean;
  readonly trace: readonly TraceStep[];
}
