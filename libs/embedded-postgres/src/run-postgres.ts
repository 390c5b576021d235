import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Account } from './account.js';

export interface RunAs {
  readonly account: Account | undefined;
  /** the cluster's directory */
  readonly cwd: string;
  /** file descriptors for the child, from 0 */
  readonly stdio: ('ignore' | 'pipe' | number)[];
  /** in a session of its own, so that Ctrl-C in a terminal reaches us and not PostgreSQL */
  readonly detached?: boolean;
}

/** Our own settings stay out: the account PostgreSQL runs as could read our secrets there, and PG* variables would steer it. */
const ENVIRONMENT = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'];

export function runPostgres(binary: string, args: readonly string[], as: RunAs): ChildProcess {
  const env: NodeJS.ProcessEnv = { TZ: 'UTC' };
  for (const name of ENVIRONMENT) if (process.env[name] !== undefined) env[name] = process.env[name];
  return spawn(binary, args, { cwd: as.cwd, env, stdio: as.stdio, detached: as.detached ?? false, ...as.account });
}

/** Resolves when the process has ended or could not be started: its exit code, or why there is none. Never rejects. */
export function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? `signal ${signal}`));
  });
}

/**
 * How to name the cluster's directory to a binary. Under another account the parents of the directory may be closed (a checkout in
 * /root): the working directory is entered before the account is changed, and /proc/self/cwd leads back to it without the parents.
 */
export function dataDirArgument(pgData: string, account: Account | undefined): string {
  return account !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : pgData;
}
