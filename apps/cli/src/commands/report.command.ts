import { type Instant, periodEndOf, type RecordedInstant } from '@huiying/core';
import { loadSetup } from '@huiying/settings';
import { type Command, Option } from 'commander';
import { outputFile, recordedInstant } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage-error.js';
import { wordOption } from '../terminal/word-option.js';

const KEYS = ['unit', 'severity', 'month'] as const;
const FORMATS = ['json', 'csv', 'xlsx'] as const;

interface ReportOptions {
  readonly from: RecordedInstant;
  readonly to: RecordedInstant;
  readonly by?: (typeof KEYS)[number];
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
}

export function defineReport(command: Command, terminal: Terminal): void {
  command
    .requiredOption('--from <D>', '从哪一天起（含当日）', recordedInstant)
    .requiredOption('--to <D>', '到哪一天止（含当日，至 24:00）', recordedInstant)
    .addOption(wordOption('--by <key>', '按什么分组；不写则只有合计', KEYS))
    .addOption(new Option('--format <format>', '格式；json 为每组一行').choices(FORMATS).default('json'))
    .option('--out <file>', '写入文件；xlsx 必须给出', outputFile)
    .action(async (options: ReportOptions) => {
      const period = periodOf(options.from, options.to);
      if (options.format === 'xlsx' && options.out === undefined) throw new UsageError('xlsx 格式必须给出选项 --out');
      const setup = loadSetup(process.env);
      const { printReport } = await import('../print-report.js');
      await printReport({ ...options, ...period }, setup, terminal);
    });
}

/** Both days included. @returns the first instant and the first one after. @throws UsageError when it is empty */
export function periodOf(from: RecordedInstant, to: RecordedInstant): { from: Instant; to: Instant } {
  const end = periodEndOf(to);
  if (from.at >= end) throw new UsageError('--from 晚于 --to');
  return { from: from.at, to: end };
}
