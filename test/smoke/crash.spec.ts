import type { CaseView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ConfigFolder, packInSeconds } from '../support/config-folder.js';
import { caseOf, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { ADMIN_PASSWORD, Standalone } from '../support/running-app.js';

const config = new ConfigFolder().write(
  'policies/seconds.yaml',
  packInSeconds('seconds', { 'test.short': 3, 'test.hour': 3_600 }),
);
const standalone = new Standalone({ configDir: config.path, policyPack: 'seconds' });
const TEXTS = ['青禾区东门桥下积水无人清理，请处理。', '澄湾区夜市噪音扰民，多次投诉。', '石棠县停水三天，无人答复。'];
let admin: ApiClient;
let caseIds: string[];
let before: unknown;

const signIn = async (): Promise<ApiClient> => (await standalone.start()).client.signIn('admin', ADMIN_PASSWORD);

const killEverything = async (): Promise<void> => {
  await Promise.all([standalone.killPostgres(), standalone.killNode()]);
};

const cases = (): Promise<CaseView[]> => Promise.all(caseIds.map((id) => caseOf(admin, id)));

const stamped = (views: readonly CaseView[]): unknown =>
  views.map((view) => view.allDeadlines.map((d) => [d.id, d.obligation, d.startedAt, d.dueAt]));

const breachesOf = (view: CaseView) =>
  view.timeline.filter((entry) => entry.kind === 'deadline-breached').map((entry) => entry.effectiveAt);

const shortDueOf = (view: CaseView) =>
  view.allDeadlines.flatMap((d) => (d.obligation === 'test.short' ? [d.dueAt] : []));

beforeAll(async () => {
  admin = await signIn();
  caseIds = await Promise.all(TEXTS.map(async (text) => (await phoneIn(admin, text)).caseId));
  before = stamped(await cases());
});
afterAll(async () => {
  await standalone.remove();
  config.remove();
});

it('finds the same deadlines with the same due instants after kill -9 of everything', async () => {
  await killEverything();
  admin = await signIn();
  expect(stamped(await cases())).toEqual(before);
});

it('records each breach once, dated at the due instant, however late it looks', async () => {
  await eventually('all are breached', async () => (await cases()).every((view) => breachesOf(view).length > 0));
  for (const view of await cases()) {
    expect(breachesOf(view)).toEqual(shortDueOf(view));
    const [short, hour] = ['test.short', 'test.hour'].map((o) => view.allDeadlines.find((d) => d.obligation === o));
    expect(short).toMatchObject({ status: 'breached', breachedAt: short?.dueAt });
    expect(hour?.status).toBe('running');
  }
});

it('records none of them again after another kill, and the ledger holds', async () => {
  await killEverything();
  admin = await signIn();
  const { caseId } = await phoneIn(admin, '某市北站广场照明损坏，夜间漆黑，存在安全隐患。');
  await eventually('a later deadline is breached', async () => breachesOf(await caseOf(admin, caseId)).length > 0);
  for (const view of await cases()) expect(breachesOf(view)).toEqual(shortDueOf(view));
  const { ok } = await admin.done(admin.get<{ ok: boolean }>('/api/ledger/verification'));
  expect(ok).toBe(true);
});
