import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem, RoleWord, UserView } from '@huiying/contract';
import { isAlive } from '@huiying/embedded-postgres';
import { ApiClient } from './api-client.js';
import { applicationUrlOf } from '@huiying/storage';
import { AppProcess } from './app-process.js';
import { eventually } from './eventually.js';

export const ADMIN_PASSWORD = '测试-admin-2026';
export const SECRET = 'a key for tests only, long enough';
export const PASSWORD = '测试-person-2026';

export interface AppSettings {
  /** CONFIG_DIR; the shipped one when absent */
  readonly configDir?: string;
  readonly policyPack?: string;
  /** 0 = any free one (default) */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** An app that serves HTTP. */
export interface ServingApp {
  readonly process: AppProcess;
  readonly origin: string;
  readonly client: ApiClient;
}

/** Starts one api process on a database of the test, under the account of the application. */
export const startApi = (databaseUrl: string, settings: AppSettings = {}): Promise<ServingApp> =>
  serving(new AppProcess('api', { ...toEnv(settings), DATABASE_URL: applicationUrlOf(databaseUrl) }));

/** Starts one worker process on a database of the test, under the account of the application. */
export async function startWorker(databaseUrl: string, settings: AppSettings = {}): Promise<AppProcess> {
  const worker = new AppProcess('worker', { ...toEnv(settings), DATABASE_URL: applicationUrlOf(databaseUrl) });
  await worker.printed(/worker/u);
  return worker;
}

/** The whole of `npm start` with a data directory of its own; it can be killed and started again on the same data. */
export class Standalone {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'huiying-data-'));
  #app: ServingApp | undefined;

  constructor(private readonly settings: AppSettings = {}) {}

  async start(): Promise<ServingApp> {
    this.#app = await serving(new AppProcess('standalone', { ...toEnv(this.settings), DATA_DIR: this.dataDir }));
    return this.#app;
  }

  /** kill -9 of Node, which leaves PostgreSQL running. */
  async killNode(): Promise<void> {
    await this.#app?.process.kill();
  }

  /** kill -9 of the postmaster; its other processes see it and end by themselves. */
  async killPostgres(): Promise<void> {
    const pid = this.#postmaster();
    if (pid === undefined) return;
    process.kill(pid, 'SIGKILL');
    await eventually('the postmaster is gone', () => !isAlive(pid));
  }

  /** Ends whatever still runs and removes the data. */
  async remove(): Promise<void> {
    if (this.#app?.process.isRunning) await this.#app.process.stop();
    await this.killPostgres();
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }

  #postmaster(): number | undefined {
    try {
      const pid = Number(readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
      return isAlive(pid) ? pid : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Adds a person and signs in as that person; one whom the first try of a spec has added is there already. */
export async function addPerson(
  admin: ApiClient,
  username: string,
  role: Exclude<RoleWord, 'intake'>,
  unitId?: string,
): Promise<ApiClient> {
  const person = { username, password: PASSWORD, role, ...(unitId && { unitId }) };
  const added = await admin.post<UserView | Problem>('/api/users', person);
  if ((added.body as Problem).code !== 'username-taken') await admin.done(Promise.resolve(added));
  return admin.as(undefined).signIn(username, PASSWORD);
}

async function serving(app: AppProcess): Promise<ServingApp> {
  const [, origin = ''] = await app.printed(/(http:\/\/\S+)/u);
  return { process: app, origin, client: new ApiClient(origin) };
}

const toEnv = ({ configDir, policyPack, port = 0, env }: AppSettings): Record<string, string> => ({
  HOST: '127.0.0.1',
  PORT: String(port),
  HUIYING_ADMIN_PASSWORD: ADMIN_PASSWORD,
  HUIYING_SECRET: SECRET,
  ...(configDir && { CONFIG_DIR: configDir }),
  ...(policyPack && { POLICY_PACK: policyPack }),
  ...env,
});
