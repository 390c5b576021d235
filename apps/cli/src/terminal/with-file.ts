import { createWriteStream } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Terminal } from './terminal.js';

/**
 * A spreadsheet is read by its end first: standard input (`-`) goes into a file of its own.
 * @throws Error of the system when the file is not there, before anything is begun for it
 */
export async function withFile<T>(file: string, terminal: Terminal, read: (path: string) => Promise<T>): Promise<T> {
  if (file !== '-') {
    await access(file);
    return read(file);
  }
  const folder = await mkdtemp(join(tmpdir(), 'huiying-import-'));
  try {
    const path = join(folder, 'input');
    await pipeline(terminal.stdin, createWriteStream(path, { mode: 0o600 }));
    return await read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
