import { EventClusters, HEADING_LENGTH, headingOf } from '@huiying/core';
import type { Command } from 'commander';
import { readPost } from '../classified-post.js';
import { type Answer, answerLines } from '../terminal/answer-lines.js';
import type { Terminal } from '../terminal/terminal.js';

export function defineCluster(command: Command, terminal: Terminal): void {
  command
    .argument('[files...]', '文件，- 或不写为标准输入；几个文件按先后算作一份')
    .action(async (files: readonly string[]) => {
      const clusters = new EventClusters();
      await answerLines(files, terminal, (value) => place(value, clusters));
    });
}

/** What was read stays in memory to be compared with. */
function place(value: unknown, clusters: EventClusters): Answer {
  const read = readPost(value);
  if ('mistake' in read) return read;
  const { title, text, publishedAt } = read.report;
  const heading = title?.trim() ? title : headingOf(text, HEADING_LENGTH);
  const taken = clusters.take({ title: heading, text, place: placeOf(value), publishedAt: publishedAt ?? null });
  return { line: { id: read.id, ...taken }, doubt: read.doubt };
}

function placeOf(value: unknown): string | null {
  const { place: named } = value as { readonly place?: unknown };
  return typeof named === 'string' ? named : null;
}
