import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const OLDEST_MAJOR = 24;
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program on the Node that comes with the project, where the one that was called is older: npm puts ours on the
 * path of whatever it runs, a shell does not. Signals and the exit code go through.
 */
export async function onPackagedNode(program: () => Promise<void>, version = process.versions.node): Promise<void> {
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return program();
  const { resolve } = createRequire(import.meta.url);
  const packaged = join(dirname(resolve('node/package.json')), 'bin', 'node');
  const child = spawn(packaged, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exit(code ?? 1);
}
