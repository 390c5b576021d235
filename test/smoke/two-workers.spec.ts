import type { ReportResult } from '@huiying/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { AppProcess } from '../support/app-process.js';
import { ConfigFolder, packInSeconds } from '../support/config-folder.js';
import { minutesAgo } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { HookServer } from '../support/hook-server.js';
import { addPerson, startWorker } from '../support/running-app.js';

const CASES = 200;
const config = new ConfigFolder().write('policies/seconds.yaml', packInSeconds('seconds', { 'test.short': 3 }));
const settings = { configDir: config.path, policyPack: 'seconds' };
let hook: HookServer;
let api: ApiUnderTest;
let workers: AppProcess[];
let database: Client;

/** A complaint that resembles none of the others: its own characters make up most of it. */
const complaint = (n: number) => ({
  externalId: `case-${n}`,
  sourceName: '某市论坛',
  title: `投诉${n}号`,
  text: `投诉：${Array.from({ length: 40 }, (_, i) => String.fromCodePoint(0x4e00 + n * 97 + i * 2)).join('')}，无人处理。`,
  publishedAt: minutesAgo(1),
});

beforeAll(async () => {
  hook = await HookServer.start('two workers, one secret');
  config.write(
    'escalation.yaml',
    `ladder:
  - {at: 100%, to: [officer@press-office], channels: [board, webhook]}
channels:
  webhook: {url: "${hook.url}", secret: "${hook.secret}"}
`,
  );
  api = await startApiUnderTest(settings);
  await addPerson(api.admin, 'zhiban', 'officer', 'press');
  workers = await Promise.all([startWorker(api.databaseUrl, settings), startWorker(api.databaseUrl, settings)]);
  database = new Client(api.databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  for (const worker of workers) await worker.stop();
  await api.remove();
  await hook.close();
  config.remove();
});

const count = async (sql: string): Promise<number> =>
  Number((await database.query<{ n: string }>(sql)).rows[0]?.n ?? Number.NaN);

it('opens 200 cases whose deadlines are due at two instants, one for each transaction', async () => {
  const reports = Array.from({ length: CASES }, (_, n) => complaint(n));
  const { results } = await api.admin.done(api.admin.post<{ results: ReportResult[] }>('/api/reports', { reports }));
  expect(results.filter((result) => result.decision === 'opened')).toHaveLength(CASES);
  expect(await count('select count(distinct due_at) as n from deadline')).toBe(2);
});

it('records each breach exactly once, dated at its due instant', async () => {
  await eventually(
    'every deadline is breached',
    async () => (await count(`select count(*) as n from deadline where status = 'breached'`)) === CASES,
  );
  expect(await count(`select count(*) as n from ledger_entry where kind = 'deadline-breached'`)).toBe(CASES);
  const dated = `select count(distinct e.chain) as n from ledger_entry e join deadline d on d.case_id::text = e.chain
    where e.kind = 'deadline-breached' and e.effective_at = d.due_at`;
  expect(await count(dated)).toBe(CASES);
});

it('sends each push exactly once', async () => {
  await eventually('every push is sent', async () => {
    const queued = await count(`select count(*) as n from push where status = 'queued'`);
    return queued === 0 && hook.taken.length >= CASES;
  });
  expect(hook.taken).toHaveLength(CASES);
  expect(new Set(hook.taken.map((delivery) => delivery.id)).size).toBe(CASES);
  expect(new Set(hook.taken.map((delivery) => delivery.caseId)).size).toBe(CASES);
  expect(hook.unsigned).toEqual([]);
  expect(await count('select count(*) as n from push')).toBe(CASES * 2);
});

it('keeps a ledger that holds', async () => {
  const { ok } = await api.admin.done(api.admin.get<{ ok: boolean }>('/api/ledger/verification'));
  expect(ok).toBe(true);
});
