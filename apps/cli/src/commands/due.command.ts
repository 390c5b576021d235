import {
  addPeriod,
  elapsedOf,
  formatInstant,
  type Instant,
  type Period,
  PERIOD_UNITS,
  type PeriodChanges,
  type WorkingCalendar,
} from '@huiying/core';
import { calendarIds, loadCalendar, readEnvironment } from '@huiying/settings';
import type { Command } from 'commander';
import { refusedAsUsage } from '../terminal/refused-as-usage.js';
import { interval, recordedInstant, wholeNumber } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage-error.js';
import { wordOption } from '../terminal/word-option.js';
import { type ShownStep, showTrace } from '../show-trace.js';

interface DueOptions {
  readonly calendar: string;
  readonly from: ReturnType<typeof recordedInstant>;
  readonly amount: number;
  readonly unit: Period['unit'];
  readonly endsAt?: string;
  readonly pause: readonly { readonly from: Instant; readonly to: Instant }[];
  readonly extend?: number;
  readonly at?: ReturnType<typeof recordedInstant>;
}

export interface DueLine {
  readonly dueAt: string;
  readonly provisional: boolean;
  /** How much of the limit has passed at the asked instant, in its own time and unit. */
  readonly elapsed?: number;
  readonly trace: readonly ShownStep[];
}

export function defineDue(command: Command, terminal: Terminal): void {
  command
    .requiredOption('--from <T>', '起算的时间或日期', recordedInstant)
    .requiredOption('--amount <N>', '时限的长短，不小于 1 的整数', wholeNumber)
    .addOption(wordOption('--unit <unit>', '时限的单位', PERIOD_UNITS).makeOptionMandatory())
    .option('--calendar <id>', '工作日历', 'cn')
    .option('--ends-at <HH:MM>', '按日计算的时限在最后一日的下班时间届满，例如 17:30')
    .option('--pause <FROM/TO>', '中止的起止时间，可多次给出；只用于按日计算的时限', intervals, [])
    .option('--extend <N>', '延长多少日', wholeNumber)
    .option('--at <T>', '另给出到这一时刻已用去多少', recordedInstant)
    .action(async (options: DueOptions) => {
      const days = calendarOf(readEnvironment(process.env).configDir, options.calendar);
      await terminal.line(refusedAsUsage(() => dueLine(options, days), OPTIONS));
    });
}

const OPTIONS = {
  from: '--from',
  value: '--amount',
  endsAt: '--ends-at',
  pauses: '--pause',
  extensions: '--extend',
} as const;

function calendarOf(configDir: string, id: string): WorkingCalendar {
  const known = calendarIds(configDir);
  if (known.includes(id)) return loadCalendar(configDir, id);
  throw new UsageError(`没有日历 --calendar ${JSON.stringify(id)}，可用：${known.join('、')}`);
}

const intervals = (text: string, before: DueOptions['pause']): DueOptions['pause'] => [...before, interval(text)];

function changesOf({ unit, pause, extend }: DueOptions): PeriodChanges {
  return {
    pauses: pause.map((each) => ({ ...each, basis: '依参数' })),
    extensions: extend === undefined ? [] : [{ by: { value: extend, unit }, basis: '依参数' }],
  };
}

/** @throws DomainError as addPeriod */
function dueLine(options: DueOptions, calendar: WorkingCalendar): DueLine {
  const { from, amount, unit, endsAt, at } = options;
  const period: Period = { value: amount, unit, ...(endsAt !== undefined && { endsAt }) };
  const due = addPeriod(from.at, period, calendar, changesOf(options));
  return {
    dueAt: formatInstant(due.dueAt),
    provisional: due.provisional,
    ...(at && { elapsed: elapsedOf(due, at.at) }),
    trace: showTrace(due.trace),
  };
}
