import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { EmbeddedPostgresOptions } from '@huiying/embedded-postgres';

export interface ProcessOptions extends Pick<
  EmbeddedPostgresOptions,
  'dataDir' | 'holder' | 'settings' | 'copyBinariesTo'
> {
  /** the library's index.ts; this checkout's when absent */
  readonly library?: string;
  readonly umask?: number;
  readonly uid?: number;
  readonly gid?: number;
}

interface Started {
  readonly url: string;
  readonly pid: number;
  readonly adopted: boolean;
}

/** Another Node process that holds an embedded PostgreSQL, to be killed as the test likes. */
export interface EmbeddedPostgresProcess {
  readonly child: ChildProcess;
  /** what startEmbeddedPostgres answered; rejects with its error's message */
  readonly started: Promise<Started>;
  /** calls stop() and waits for the end of the process */
  stop(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
}

const LIBRARY = fileURLToPath(new URL('../../libs/embedded-postgres/src/index.ts', import.meta.url));

/** Sources are run as they are: Node strips the types, and the hook leads their `.js` imports to the `.ts` files. */
const PROGRAM = `
import { registerHooks } from 'node:module';
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('./') ? specifier.replace(/\\.js$/, '.ts') : specifier, context),
});
const { library, umask, ...options } = JSON.parse(process.env.OPTIONS);
if (umask !== undefined) process.umask(umask);
const { startEmbeddedPostgres } = await import(library);
const { stop, ...started } = await startEmbeddedPostgres(options).catch((error) => {
  process.send({ error: String(error) });
  process.exit(1);
});
process.send({ started });
process.once('message', async () => {
  await stop();
  process.disconnect();
});
`;

export function startInAnotherProcess({ uid, gid, ...options }: ProcessOptions): EmbeddedPostgresProcess {
  const library = pathToFileURL(options.library ?? LIBRARY).href;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    env: { PATH: process.env['PATH'], OPTIONS: JSON.stringify({ ...options, library }) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  });
  const exit = once(child, 'exit');
  const started = new Promise<Started>((resolve, reject) => {
    child.once('message', (message: { started?: Started; error?: string }) =>
      message.started ? resolve(message.started) : reject(new Error(message.error)),
    );
    child.once('exit', (code, signal) => reject(new Error(`ended before it was started: ${code ?? signal}`)));
  });
  started.catch(() => undefined);
  return {
    child,
    started,
    stop: async () => {
      child.send('stop');
      await exit;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
