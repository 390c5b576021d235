import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { callerSecret, type Setup } from '@huiying/settings';
import { backupLines } from '@huiying/storage';
import { withOwnedDatabase } from '../open-database.js';
import type { Terminal } from '../terminal/terminal.js';
import { writeNewFile } from '../whole-file.js';

/** @throws Error when a file of that name is there, or cannot be written */
export async function takeBackup(file: string, setup: Setup, terminal: Terminal): Promise<void> {
  if (await stat(file).catch(() => undefined)) throw isThere(file);
  await withOwnedDatabase(setup, terminal, async (url) => {
    const rows = await writeWhole(file, backupLines(url, callerSecret(setup.environment)));
    const { size } = await stat(file);
    await terminal.line({ out: file, rows, bytes: size });
  });
  terminal.tell('来电人信息以 HUIYING_SECRET 加密；该密钥和 config 目录不在备份中，请另行保管');
}

const isThere = (file: string): Error => new Error(`文件已存在，不覆盖：${file}`);

/** @returns rows */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<number> {
  let last = '';
  async function* withBreaks(): AsyncGenerator<string> {
    for await (const line of lines) {
      last = line;
      yield `${line}\n`;
    }
  }
  try {
    await writeNewFile(file, (sink) => pipeline(withBreaks, createGzip(), sink));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? isThere(file) : error;
  }
  return (JSON.parse(last) as { rows: number }).rows;
}
