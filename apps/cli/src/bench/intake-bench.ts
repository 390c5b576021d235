import type { Setup } from '@huiying/settings';
import type { Terminal } from '../terminal/terminal.js';
import { benchFeeds } from './feed-bench.js';
import { benchPipeline } from './pipeline-bench.js';

/** `bench intake`: reading feeds beside rss-parser and feedsmith, then reports through the pipeline beside a raw insert. */
export async function benchIntake(setup: Setup, terminal: Terminal): Promise<void> {
  terminal.tell('读订阅源……');
  const feeds = await benchFeeds();
  for (const line of feeds.lines) await terminal.line(line);
  terminal.tell('信息走完整个流程……');
  const pipeline = await benchPipeline(setup);
  for (const line of pipeline.lines) await terminal.line(line);
  await terminal.line({ bench: 'intake', ratios: { pipelineToRawInsert: pipeline.ratio, ...feeds.ratios } });
}
