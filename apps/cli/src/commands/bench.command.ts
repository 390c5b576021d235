import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import { loadSetup } from '@huiying/settings';
import type { Terminal } from '../terminal/terminal.js';

/** Labelled texts of our own. */
const OWN_RECORDS = join('test', 'judgement');

type Bench = (options: { readonly data: string }, terminal: Terminal) => Promise<void>;

const BENCHES: Readonly<Record<string, Bench>> = {
  intake: async (_, terminal) => {
    const { benchIntake } = await import('../bench/intake-bench.js');
    await benchIntake(loadSetup(process.env), terminal);
  },
  judgement: async ({ data }, terminal) => {
    const { benchJudgement } = await import('../bench/judgement/judgement-bench.js');
    await benchJudgement(data, loadSetup(process.env), terminal);
  },
};

export function addBenchCommand(program: Command, terminal: Terminal): void {
  program
    .command('bench')
    .description('在本机测量：每个被测系统一行，同场对照，最后一行是比值；用临时数据库，不碰已有数据')
    .addArgument(new Argument('<name>', '测什么').choices(Object.keys(BENCHES)))
    .option('--data <folder>', 'judgement：已标注记录所在的文件夹', OWN_RECORDS)
    .action((name: string, options: { readonly data: string }) => BENCHES[name]?.(options, terminal));
}
