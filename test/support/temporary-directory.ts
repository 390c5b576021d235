import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** Where it may be written and its programs run. */
const USABLE = / \/dev\/shm tmpfs rw\b(?!\S*\bnoexec\b)/u;
const MOUNTS = '/proc/self/mounts';
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * Where the specs keep their files: in memory if there is room, since a database is some hundred of them, made and removed
 * for most specs; else in the system's own temporary directory.
 */
export function temporaryDirectory(): string {
  if (!existsSync(MOUNTS) || !USABLE.test(readFileSync(MOUNTS, 'utf8'))) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ROOM_BYTES ? MEMORY : tmpdir();
}
