import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { callerSecret, type Setup } from '@huiying/settings';
import { backupLines } from '@huiying/storage';
import { withOwnedDatabase } from '../open-database.js';
import type { Terminal } from '../terminal/terminal.js';

/** @throws Error when a file of that name is there, or cannot be written */
export async function takeBackup(file: string, setup: Setup, terminal: Terminal): Promise<void> {
  if (await stat(file).catch(() => undefined)) throw new Error(`文件已存在，不覆盖：${file}`);
  await withOwnedDatabase(setup, terminal, async (url) => {
    const rows = await writeWhole(file, backupLines(url, callerSecret(setup.environment)));
    const { size } = await stat(file);
    await terminal.line({ out: file, rows, bytes: size });
  });
  terminal.tell('来电人信息以 HUIYING_SECRET 加密；该密钥和 config 目录不在备份中，请另行保管');
}

/** A file of that name is a whole backup: until the last line is on the disk it has another. @returns rows */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<number> {
  const unfinished = `${file}.part`;
  let last = '';
  async function* withBreaks(): AsyncGenerator<string> {
    for await (const line of lines) {
      last = line;
      yield `${line}\n`;
    }
  }
  try {
    await pipeline(withBreaks, createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return (JSON.parse(last) as { rows: number }).rows;
}
