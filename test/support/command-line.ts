import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { run } from '../../apps/cli/src/run.js';
import { Terminal } from '../../apps/cli/src/terminal/terminal.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));

/** What a command of `huiying` printed, and its exit code. */
export interface CommandAnswer {
  readonly status: number;
  /** Standard output where it is JSON Lines; else empty. */
  readonly lines: Record<string, unknown>[];
  readonly out: string;
  /** standard error */
  readonly said: string;
}

type Env = Readonly<Record<string, string>>;

/** `huiying` as a process of its own, with nothing in its environment but PATH and `env`. */
export const startCommand = (argv: readonly string[], env: Env = {}): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [MAIN, ...argv], { env: { PATH: process.env['PATH'], ...env } });

/** The same until it ends. */
export async function commandInProcess(
  argv: readonly string[],
  env: Env = {},
  input: string | Uint8Array = '',
): Promise<CommandAnswer> {
  const child = startCommand(argv, env);
  child.stdin.end(input);
  const [out, said, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return answerOf(Number(status), out, said);
}

/** The same within this process, with its environment and `env`: most commands take less time than a process takes to start. */
export async function command(
  argv: readonly string[],
  env: Env = {},
  input: string | Uint8Array = '',
): Promise<CommandAnswer> {
  const before = { ...process.env };
  Object.assign(process.env, env);
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const [out, said] = [text(stdout), text(stderr)];
  const status = await run(argv, new Terminal({ stdin, stdout, stderr }));
  stdout.end();
  stderr.end();
  for (const name of Object.keys(env)) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  return answerOf(status, await out, await said);
}

function answerOf(status: number, out: string, said: string): CommandAnswer {
  const lines = out.startsWith('{') ? out.trim().split('\n') : [];
  return { status, lines: lines.map((line) => JSON.parse(line) as CommandAnswer['lines'][0]), out, said };
}
