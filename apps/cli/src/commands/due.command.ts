import { addPeriod, formatInstant, type Instant, type Period, PERIOD_UNITS, type WorkingCalendar } from '@huiying/core';
import { loadCalendar, readEnvironment } from '@huiying/settings';
import { type Command, Option } from 'commander';
import { refusedAsUsage } from '../terminal/refused-as-usage.js';
import { recordedInstant, wholeNumber } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';
import { type ShownStep, showTrace } from '../show-trace.js';

interface DueOptions {
  readonly calendar: string;
  readonly from: ReturnType<typeof recordedInstant>;
  readonly amount: number;
  readonly unit: Period['unit'];
}

export interface DueLine {
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly trace: readonly ShownStep[];
}

export function addDueCommand(program: Command, terminal: Terminal): void {
  program
    .command('due')
    .description('从某一时刻起算的时限何时届满')
    .requiredOption('--from <T>', '起算的时间或日期', recordedInstant)
    .requiredOption('--amount <N>', '时限的长短，不小于 1 的整数', wholeNumber)
    .addOption(new Option('--unit <unit>', '单位').choices(PERIOD_UNITS).makeOptionMandatory())
    .option('--calendar <id>', '工作日历', 'cn')
    .action(async ({ calendar, from, amount, unit }: DueOptions) => {
      const days = loadCalendar(readEnvironment(process.env).configDir, calendar);
      await terminal.line(refusedAsUsage(() => dueLine(from.at, { value: amount, unit }, days)));
    });
}

/** @throws DomainError `period-value`, `period-start` */
export function dueLine(from: Instant, period: Period, calendar: WorkingCalendar): DueLine {
  const { dueAt, provisional, trace } = addPeriod(from, period, calendar);
  return { dueAt: formatInstant(dueAt), provisional, trace: showTrace(trace) };
}
