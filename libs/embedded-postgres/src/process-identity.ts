import { execFileSync } from 'node:child_process';
import { readText } from './read-text.js';

/** Field 22 of /proc/<pid>/stat, counted from the state that follows the command in parentheses. */
const START_TICKS = 19;

/** True while the process runs. A zombie counts as gone: where pid 1 does not reap, it would otherwise live for ever. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !['Z', 'X'].includes(procStat(pid)?.[0] ?? '');
}

/** Tells a process from a later one with the same pid; the same string for as long as it runs. `undefined`: not to be had. */
export function processIdentity(pid: number): string | undefined {
  const ticks = procStat(pid)?.[START_TICKS];
  if (ticks !== undefined) return `${readText('/proc/sys/kernel/random/boot_id')?.trim()}:${ticks}`;
  if (process.platform === 'linux' || process.platform === 'win32') return undefined;
  return psColumn(pid, 'lstart');
}

/** The command line as `ps` shows it, where there is a `ps`. */
export function commandOf(pid: number): string | undefined {
  return psColumn(pid, 'command');
}

function procStat(pid: number): string[] | undefined {
  const text = readText(`/proc/${pid}/stat`);
  return text
    ?.slice(text.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
}

function psColumn(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}
