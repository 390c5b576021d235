import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../../worker/src/main.js', import.meta.url));
/** Linux counts the time of a process in hundredths of a second. */
const TICK_MS = 10;

/** The built worker as a process of its own, as an office runs it. */
export class WorkerProcess {
  #stderr = '';

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
  }

  static start(databaseUrl: string, secret: string): WorkerProcess {
    const { PATH, CONFIG_DIR } = process.env;
    const env = {
      PATH,
      DATABASE_URL: databaseUrl,
      HUIYING_SECRET: secret,
      LOG_LEVEL: 'error',
      ...(CONFIG_DIR && { CONFIG_DIR }),
    };
    return new WorkerProcess(spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Waits until it has started. @throws Error with what it wrote when it ends instead */
  async started(): Promise<void> {
    const ended = once(this.child, 'exit').then(() => Promise.reject(new Error(`the worker ended: ${this.#stderr}`)));
    await Promise.race([once(this.child.stdout ?? this.child, 'data'), ended]);
    ended.catch(() => undefined);
  }

  /** Milliseconds of processor time that it has used, where the system tells (Linux). */
  cpuMs(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  }

  /** kill -9 */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
