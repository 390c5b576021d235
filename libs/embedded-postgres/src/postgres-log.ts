import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { giveToFolder } from './account.js';

const ROTATE_AT_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 4096;
const TAIL_LINES = 15;

/**
 * PostgreSQL writes into a file, not a pipe: it has to outlive us. The file is opened here and handed over, so that the account it
 * runs as needs no way to it. The previous file is kept as `.1`.
 */
export class PostgresLog {
  readonly fd: number;
  readonly #path: string;
  readonly #from: number;

  constructor(path: string) {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_AT_BYTES) renameSync(path, `${path}.1`);
    this.#path = path;
    this.fd = openSync(path, 'a', 0o600);
    giveToFolder(path);
    this.#from = statSync(path).size;
  }

  /** The last lines written since this object was made. */
  tail(): string {
    const size = statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
    const from = Math.max(this.#from, size - TAIL_BYTES);
    if (size <= from) return '';
    const bytes = Buffer.alloc(size - from);
    const fd = openSync(this.#path, 'r');
    const read = readSync(fd, bytes, 0, bytes.length, from);
    closeSync(fd);
    return bytes.toString('utf8', 0, read).trim().split('\n').slice(-TAIL_LINES).join('\n');
  }

  close(): void {
    closeSync(this.fd);
  }
}
