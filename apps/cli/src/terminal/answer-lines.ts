import { createReadStream } from 'node:fs';
import { readJsonLines } from './json-lines.js';
import { messageOf } from './message-of.js';
import { OutputClosed, type Terminal } from './terminal.js';

/** `doubt` names what was there and could not be used. */
export type Answer = { readonly line: object; readonly doubt?: string | undefined } | { readonly mistake: string };

/**
 * One line in, one line out, in order, of any number of files (none: standard input) of any length. A bad line is named,
 * and so is one that cannot be judged; the rest goes on.
 */
export async function answerLines(
  files: readonly string[],
  terminal: Terminal,
  answer: (value: unknown) => Answer,
): Promise<void> {
  for (const file of files.length > 0 ? files : ['-']) await answerFile(file, terminal, answer);
}

async function answerFile(file: string, terminal: Terminal, answer: (value: unknown) => Answer): Promise<void> {
  const chunks: AsyncIterable<Uint8Array> = file === '-' ? terminal.stdin : createReadStream(file);
  const name = file === '-' ? '标准输入' : file;
  try {
    for await (const read of readJsonLines(chunks)) {
      const where = `${name} 第 ${read.line} 行`;
      const answered = 'mistake' in read ? read : attempt(answer, read.value);
      if ('mistake' in answered) {
        terminal.fail(`${where}：${answered.mistake}`);
        continue;
      }
      if (answered.doubt) terminal.tell(`${where}：${answered.doubt}`);
      await terminal.line(answered.line);
    }
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    terminal.fail(`${name} 无法读取：${messageOf(error)}`);
  }
}

function attempt(answer: (value: unknown) => Answer, value: unknown): Answer {
  try {
    return answer(value);
  } catch (error) {
    return { mistake: `无法判断：${messageOf(error)}` };
  }
}
