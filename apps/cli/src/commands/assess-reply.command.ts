import { createReadStream } from 'node:fs';
import { assessReply } from '@huiying/core';
import type { Command } from 'commander';
import { assessedLine, readAnsweredQuestion } from '../assessed-reply.js';
import { readJsonLines } from '../terminal/json-lines.js';
import { messageOf } from '../terminal/message-of.js';
import { OutputClosed, type Terminal } from '../terminal/terminal.js';

export function defineAssessReply(command: Command, terminal: Terminal): void {
  command.argument('[files...]', '文件，- 或不写为标准输入').action(async (files: readonly string[]) => {
    for (const file of files.length > 0 ? files : ['-']) await assessFile(file, terminal);
  });
}

/** Line by line; a bad line is named, the rest goes on. */
async function assessFile(file: string, terminal: Terminal): Promise<void> {
  const chunks: AsyncIterable<Uint8Array> = file === '-' ? terminal.stdin : createReadStream(file);
  const name = file === '-' ? '标准输入' : file;
  try {
    for await (const line of readJsonLines(chunks)) {
      const where = `${name} 第 ${line.line} 行`;
      const read = 'mistake' in line ? line : readAnsweredQuestion(line.value);
      if ('mistake' in read) terminal.fail(`${where}：${read.mistake}`);
      else await terminal.line(assessedLine(read.id, assessReply(read.question, read.reply)));
    }
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    terminal.fail(`${name} 无法读取：${messageOf(error)}`);
  }
}
