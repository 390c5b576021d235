import { createReadStream } from 'node:fs';
import { type ClusteredReport, EventClusters, type EventReport, HEADING_LENGTH, headingOf } from '@huiying/core';
import type { Command } from 'commander';
import { readPost } from '../classified-post.js';
import { readJsonLines } from '../terminal/json-lines.js';
import { messageOf } from '../terminal/message-of.js';
import { OutputClosed, type Terminal } from '../terminal/terminal.js';

export function defineCluster(command: Command, terminal: Terminal): void {
  command
    .argument('[files...]', '文件，- 或不写为标准输入；几个文件按先后算作一份')
    .action(async (files: readonly string[]) => {
      const clusters = new EventClusters();
      for (const file of files.length > 0 ? files : ['-']) await clusterFile(file, clusters, terminal);
    });
}

/** One line in, one line out, in order; what was read stays in memory to be compared with. */
async function clusterFile(file: string, clusters: EventClusters, terminal: Terminal): Promise<void> {
  const chunks: AsyncIterable<Uint8Array> = file === '-' ? terminal.stdin : createReadStream(file);
  const name = file === '-' ? '标准输入' : file;
  try {
    for await (const read of readJsonLines(chunks)) {
      const where = `${name} 第 ${read.line} 行`;
      if ('mistake' in read) terminal.fail(`${where}：${read.mistake}`);
      else await clusterOne(read.value, where, clusters, terminal);
    }
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    terminal.fail(`${name} 无法读取：${messageOf(error)}`);
  }
}

async function clusterOne(value: unknown, where: string, clusters: EventClusters, terminal: Terminal): Promise<void> {
  const read = readPost(value);
  if ('mistake' in read) {
    terminal.fail(`${where}：${read.mistake}`);
    return;
  }
  if (read.doubt) terminal.tell(`${where}：${read.doubt}`);
  const { title, text, publishedAt } = read.report;
  const heading = title?.trim() ? title : headingOf(text, HEADING_LENGTH);
  const taken = take({ title: heading, text, place: placeOf(value), publishedAt: publishedAt ?? null }, clusters);
  if ('mistake' in taken) terminal.fail(`${where}：${taken.mistake}`);
  else await terminal.line({ id: read.id, ...taken });
}

function placeOf(value: unknown): string | null {
  const { place } = value as { readonly place?: unknown };
  return typeof place === 'string' ? place : null;
}

/** One text that cannot be judged must not cost the others theirs. */
function take(report: EventReport, clusters: EventClusters): ClusteredReport | { readonly mistake: string } {
  try {
    return clusters.take(report);
  } catch (error) {
    return { mistake: `无法判断：${messageOf(error)}` };
  }
}
