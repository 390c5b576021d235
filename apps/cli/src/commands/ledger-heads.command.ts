import { pipeline } from 'node:stream/promises';
import { loadSetup } from '@huiying/settings';
import type { Command } from 'commander';
import { day, outputFile } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';

interface Options {
  readonly now?: boolean;
  readonly since?: string;
  readonly out?: string;
}

export function defineLedgerHeads(command: Command, terminal: Terminal): void {
  command
    .option('--now', '先对此刻为止的全部台账作一次封存')
    .option('--since <D>', '只要这一天及以后的（不写则全部）', day)
    .option('--out <FILE>', '写入文件；不写则写到标准输出', outputFile)
    .action(async ({ now, since, out }: Options) => {
      const { withStores } = await import('../open-database.js');
      const { replaceFile } = await import('../whole-file.js');
      await withStores(loadSetup(process.env), terminal, async ({ dayHeads }) => {
        if (now) await dayHeads.takeNow();
        const [last] = await dayHeads.latest(1);
        if (!last) return terminal.fail('尚无日封：每天零点后由后台封存，或加 --now');
        const lines = dayHeads.fileLines(since);
        if (out === undefined) for await (const line of lines) await terminal.text(line);
        else await replaceFile(out, (sink) => pipeline(lines, sink));
        terminal.tell(`最后一条日封：第 ${last.number} 号 ${last.day}，${last.entries} 条，${last.hash}`);
      });
    });
}
