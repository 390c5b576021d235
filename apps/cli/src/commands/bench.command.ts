import { Argument, type Command } from 'commander';
import { loadSetup } from '@huiying/settings';
import type { Terminal } from '../terminal/terminal.js';

export function addBenchCommand(program: Command, terminal: Terminal): void {
  program
    .command('bench')
    .description('在本机测量：每个被测系统一行，同场对照，最后一行是比值；用临时数据库，不碰已有数据')
    .addArgument(new Argument('<name>', '测什么').choices(['intake']))
    .action(async () => {
      const { benchIntake } = await import('../bench/intake-bench.js');
      await benchIntake(loadSetup(process.env), terminal);
    });
}
