import { readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { commandOf, isAlive } from './process-identity.js';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The lines of postmaster.pid we use. `status` is empty while the server is being set up. */
export interface PidFile extends Postmaster {
  readonly status: string;
}

/** A server that recovers from a crash may take minutes, and says so on its port; one that says nothing for this long hangs. */
const SILENCE_MS = 5_000;
const RECOVERY_MS = 600_000;
const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 10_000;

/** PostgreSQL answers this with one byte, S or N, before any sign-in (protocol, "SSLRequest"). */
const SSL_REQUEST = Uint8Array.of(0, 0, 0, 8, 4, 210, 22, 47);
const ANSWERS = ['S', 'N'];

export function pidFilePath(pgData: string): string {
  return join(pgData, 'postmaster.pid');
}

/** `undefined` when there is no such file, or not (yet) with a pid and a port in it. */
export function readPidFile(pgData: string): PidFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFilePath(pgData), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, status: (lines[7] ?? '').trim() } : undefined;
}

/** True when the process runs and is the server of this very directory, not another one that was given the pid since. */
export function isPostmasterOf(pgData: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return commandOf(pid)?.includes('postgres') ?? true;
  try {
    const [cwd, directory] = [statSync(`/proc/${pid}/cwd`), statSync(pgData)];
    return cwd.dev === directory.dev && cwd.ino === directory.ino;
  } catch {
    return false;
  }
}

/** True when a PostgreSQL answers on the port of 127.0.0.1 within `timeoutMs`. */
function answers(port: number, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => settle(false));
    socket.once('connect', () => socket.write(SSL_REQUEST));
    socket.once('data', (bytes) => settle(ANSWERS.includes(bytes.toString('latin1'))));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}

/**
 * Waits for a server that is already there to take connections. False when it ends instead (it was stopping), or when it does not
 * answer on its port at all.
 */
export async function becomesUsable(pgData: string, pid: number): Promise<boolean> {
  const until = performance.now() + RECOVERY_MS;
  let heardAt = performance.now();
  while (performance.now() < until && performance.now() - heardAt < SILENCE_MS) {
    const file = readPidFile(pgData);
    if (file?.pid !== pid || !isAlive(pid)) return false;
    const answered = await answers(file.port, 1_000);
    if (answered && file.status === 'ready') return true;
    if (answered) heardAt = performance.now();
    await delay(50);
  }
  return false;
}

/**
 * Shuts a server down and waits until it is gone: fast (sessions are ended), then immediate (recovered at the next start), then by
 * force. A stopped process (SIGSTOP) is woken first, or no signal would reach it. Works on servers that are not our children.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    { signals: ['SIGCONT', 'SIGINT'], waitMs: FAST_STOP_MS },
    { signals: ['SIGQUIT'], waitMs: IMMEDIATE_STOP_MS },
    { signals: ['SIGKILL'], waitMs: IMMEDIATE_STOP_MS },
  ] as const;
  for (const { signals, waitMs } of steps) {
    for (const signal of signals) send(pid, signal);
    if (await isGoneWithin(pid, waitMs)) return;
  }
  throw new EmbeddedPostgresError('stop-failed', `数据库进程 ${pid} 无法停止`);
}

async function isGoneWithin(pid: number, waitMs: number): Promise<boolean> {
  const until = performance.now() + waitMs;
  while (isAlive(pid)) {
    if (performance.now() > until) return false;
    await delay(20);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
