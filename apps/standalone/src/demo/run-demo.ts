import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runApi } from '../../../api/src/index.js';
import { runWorker } from '../../../worker/src/index.js';
import { startEmbeddedPostgres } from '@huiying/embedded-postgres';
import { loadSetup } from '@huiying/settings';
import { prepareForApplication } from '@huiying/storage';
import { DemoClient } from './demo-client.js';
import { writeDemoConfig } from './demo-config.js';
import { DemoFeeds } from './demo-feeds.js';
import { DemoOffice, PEOPLE } from './demo-office.js';
import * as items from './fixtures/feed-items.js';
import * as calls from './fixtures/hotline-entries.js';
import { freePort } from './free-port.js';
import { Narrator } from './narrator.js';
import { Pace } from './pace.js';
import { Story } from './story.js';
import { summarise, type Verification } from './summary.js';

export interface DemoOptions {
  readonly pace: number;
  /** Stay up after the story until interrupted. */
  readonly keep: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Undone in reverse order, whatever happened. */
type Cleanup = (() => unknown)[];

/** Runs the whole program on a database of its own in a temporary directory. @returns whether all was seen that was promised */
export async function runDemo(options: DemoOptions): Promise<boolean> {
  const cleanup: Cleanup = [];
  try {
    return await play(options, cleanup);
  } finally {
    for (const undo of cleanup.toReversed()) await undo();
  }
}

async function play(options: DemoOptions, cleanup: Cleanup): Promise<boolean> {
  const { say, signal } = options;
  const feeds = new DemoFeeds();
  const password = options.env['HUIYING_ADMIN_PASSWORD'] || `demo-${randomBytes(4).toString('hex')}`;
  const origin = await startEverything(options, feeds, password, cleanup);
  signal.throwIfAborted();
  const pace = new Pace(options.pace, signal);
  const admin = await new DemoClient(origin).signIn('admin', password);
  const office = await DemoOffice.open(admin, password, pace);
  for (const line of welcome(origin, password, options.pace)) say(line);

  pace.begin();
  const narrator = new Narrator(admin, englishNames(), say);
  let isOver = false;
  const story = new Story(office, feeds, pace).play().finally(() => (isOver = true));
  await Promise.all([story, narrator.follow(pace, () => isOver)]);
  const { lines, isWhole } = summarise(narrator.tally, await admin.get<Verification>('/ledger/verification'));
  for (const line of lines) say(line);
  if (options.keep) {
    say(`继续运行 still running: ${origin} · 按 Ctrl-C 结束 press Ctrl-C to end`);
    await pace.forEver();
  }
  return isWhole;
}

async function startEverything(
  { env, pace }: DemoOptions,
  feeds: DemoFeeds,
  password: string,
  cleanup: Cleanup,
): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'huiying-demo-'));
  cleanup.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  cleanup.push(() => feeds.close());
  const configDir = join(home, 'config');
  writeDemoConfig(configDir, pace, await feeds.start());
  const host = env['HOST'] || '127.0.0.1';
  const setup = loadSetup({
    DATA_DIR: join(home, 'data'),
    CONFIG_DIR: configDir,
    POLICY_PACK: 'demo',
    FEED_ALLOW_PRIVATE: 'true',
    HUIYING_ADMIN_PASSWORD: password,
    HOST: host,
    PORT: env['PORT'] || String(await freePort(3_000, host)),
    LOG_LEVEL: env['LOG_LEVEL'] || 'error',
  });
  const { dataDir } = setup.environment;
  const embedded = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  cleanup.push(() => embedded.stop());
  const url = await prepareForApplication(embedded.url);
  const api = await runApi(setup, url);
  cleanup.push(() => api.close());
  const worker = await runWorker(setup, url);
  cleanup.push(() => worker.close());
  return api.getUrl();
}

const welcome = (origin: string, password: string, pace: number): readonly string[] => [
  '',
  '演示 Demo: 虚构的某市，临时数据库，时限以秒代小时 · a fictional city, a throw-away database, seconds for hours',
  `  看板 board     ${origin}`,
  `  用户 user      admin （另有 also: ${PEOPLE.map((person) => person.username).join(', ')}）`,
  `  密码 password  ${password}`,
  `  约 ${Math.round(100 * pace)} 秒，Ctrl-C 随时结束 · about ${Math.round(100 * pace)} s, Ctrl-C ends it at any time`,
  '',
];

/** What the narrator calls a case in English, by the title of its first report. */
const englishNames = (): ReadonlyMap<string, string> =>
  new Map([...Object.values(items), ...Object.values(calls)].map(({ title, english }) => [title, english]));
