import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type AppName = 'api' | 'worker' | 'standalone' | 'cli';

/** Another build than `dist` can be tried without touching it. */
const BUILT = resolve(process.env['HUIYING_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url)));
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The built app as a process of its own. Its settings are those given, none of the caller's. */
export class AppProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  stdout = '';
  stderr = '';

  constructor(
    readonly app: AppName,
    settings: Readonly<Record<string, string>>,
    args: readonly string[] = [],
  ) {
    const main = resolve(BUILT, `apps/${app}/src/main.js`);
    if (!existsSync(main)) throw new Error(`${main} is not built: run "npm run build" first`);
    this.#child = spawn(process.execPath, [main, ...args], {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(this.#child);
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.#ended = once(this.#child, 'close').then(([code, signal]: unknown[]) => {
      running.delete(this.#child);
      return { code: code as number | null, signal: signal as NodeJS.Signals | null };
    });
  }

  get ended(): Promise<Ended> {
    return this.#ended;
  }

  get isRunning(): boolean {
    return running.has(this.#child);
  }

  /** The first match in what it prints; rejects with all it printed when it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolvePrinted, reject) => {
      const look = (): void => {
        const match = pattern.exec(this.stdout);
        if (match) resolvePrinted(match);
      };
      this.#child.stdout?.on('data', look);
      void this.#ended.then(({ code, signal }) =>
        reject(
          new Error(
            `${this.app} ended (${code ?? signal}) before it printed ${pattern}:\n${this.stdout}${this.stderr}`,
          ),
        ),
      );
      look();
    });
  }

  /** kill -9 */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** SIGTERM, as a supervisor does. */
  async stop(): Promise<Ended> {
    this.#child.kill('SIGTERM');
    return this.#ended;
  }
}
