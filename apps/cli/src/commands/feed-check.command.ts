import { readEnvironment } from '@huiying/settings';
import type { Command } from 'commander';
import { timeZone } from '../terminal/option-values.js';
import type { Terminal } from '../terminal/terminal.js';

interface FeedCheckOptions {
  readonly contentType?: string;
  readonly tz?: string;
}

export function defineFeedCheck(command: Command, terminal: Terminal): void {
  command
    .argument('<inputs...>', '文件、文件夹（其中每个文件）、网址，- 为标准输入')
    .option('--content-type <type>', '按此 Content-Type 读')
    .option('--tz <zone>', '没有写明时区的时间属于哪个时区', timeZone)
    .action(async (inputs: readonly string[], { contentType, tz }: FeedCheckOptions) => {
      const { feedAllowPrivate } = readEnvironment(process.env);
      const { checkInputs } = await import('../check-inputs.js');
      await checkInputs(inputs, { contentType, timeZone: tz, fetch: { allowPrivate: feedAllowPrivate } }, terminal);
    });
}
