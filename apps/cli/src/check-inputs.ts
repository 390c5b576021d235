import { buffer } from 'node:stream/consumers';
import { FETCH_FAILURES } from '@huiying/core';
import { checkFeed, feedCheckInputs, type FeedCheckLine, type FeedCheckOptions } from '@huiying/intake';
import type { Terminal } from './terminal/terminal.js';

/** The input itself could not be had, as against bytes that are no feed: that is an answer. */
const NOT_HAD: ReadonlySet<string> = new Set([...FETCH_FAILURES, 'http-error', 'not-modified', 'unreadable-file']);

/** A line for each input, whatever it holds. */
export async function checkInputs(
  inputs: readonly string[],
  options: FeedCheckOptions,
  terminal: Terminal,
): Promise<void> {
  for (const input of inputs) {
    for await (const line of linesOf(input, options, terminal)) await print(line, terminal);
  }
}

async function* linesOf(input: string, options: FeedCheckOptions, terminal: Terminal): AsyncGenerator<FeedCheckLine> {
  if (input === '-') yield await checkFeed('-', await buffer(terminal.stdin), options);
  else yield* feedCheckInputs([input], options);
}

async function print(line: FeedCheckLine, terminal: Terminal): Promise<void> {
  const [problem] = line.problems;
  if (!line.ok && problem && NOT_HAD.has(problem.code))
    terminal.fail(`${line.input} 无法读取（${problem.code}）：${problem.detail}`);
  await terminal.line(line);
}
