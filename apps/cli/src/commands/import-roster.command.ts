import { loadSetup } from '@huiying/settings';
import { type Command, Option } from 'commander';
import { timeOfDay } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage-error.js';
import { unitOf } from './user.command.js';

interface RosterOptions {
  readonly unit?: string;
  readonly morning: number;
  readonly evening: number;
}

const EIGHT = 8 * 60;
const TWENTY = 20 * 60;

export function defineImportRoster(command: Command, terminal: Terminal): void {
  command
    .argument('<file>', '文件，- 为标准输入')
    .option('--unit <id>', '未写单位的行属于哪个单位；不给则按各人所在单位')
    .addOption(timeOption('--morning <HH:MM>', '早上交接班时刻：白班自此、夜班至此，全天班自此至次日', EIGHT, '08:00'))
    .addOption(timeOption('--evening <HH:MM>', '晚上交接班时刻：白班至此、夜班自此', TWENTY, '20:00'))
    .action(async (file: string, { unit, morning, evening }: RosterOptions) => {
      if (morning >= evening) throw new UsageError('--morning 应早于 --evening');
      const setup = loadSetup(process.env);
      const unitId = unitOf(unit, setup.configuration.units);
      const { importRoster } = await import('../roster/import-roster.js');
      await importRoster({ file, unitId, handover: { morning, evening } }, setup, terminal);
    });
}

const timeOption = (flags: string, about: string, minutes: number, shown: string): Option =>
  new Option(flags, about).default(minutes, shown).argParser(timeOfDay);
