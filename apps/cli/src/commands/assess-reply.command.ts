import { assessReply } from '@huiying/core';
import type { Command } from 'commander';
import { assessedLine, readAnsweredQuestion } from '../assessed-reply.js';
import { type Answer, answerLines } from '../terminal/answer-lines.js';
import type { Terminal } from '../terminal/terminal.js';

export function defineAssessReply(command: Command, terminal: Terminal): void {
  command
    .argument('[files...]', '文件，- 或不写为标准输入')
    .action((files: readonly string[]) => answerLines(files, terminal, assess));
}

function assess(value: unknown): Answer {
  const read = readAnsweredQuestion(value);
  return 'mistake' in read ? read : { line: assessedLine(read.id, assessReply(read.question, read.reply)) };
}
