import type { CaseView, Problem, PushView } from '@huiying/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { AppProcess } from '../support/app-process.js';
import { BoardClient } from '../support/board-client.js';
import { ConfigFolder, packInSeconds } from '../support/config-folder.js';
import { caseOf, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { HookServer } from '../support/hook-server.js';
import { passTime } from '../support/pass-time.js';
import { addPerson, startWorker } from '../support/running-app.js';

const SECONDS = 8;
/** Of the case that is acknowledged: more than the slowest machine needs to get there. */
const GRAVE_SECONDS = 600;
const SEVERITIES = {
  'test.grave': ['especially-serious', 'serious', 'relatively-serious'],
  'test.answer': ['ordinary', 'none'],
};
const LADDER = (url: string, secret: string): string => `ladder:
  - {at: 50%, to: [officer@lead-unit], channels: [board, webhook]}
  - {at: 80%, to: [leader@lead-unit], channels: [board, webhook], acknowledgeWithin: {value: 1, unit: second}}
  - {at: 100%, to: [leader@parent-unit], channels: [board, webhook]}
holdAfterAcknowledgement: {value: 60, unit: minute}
channels:
  webhook: {url: "${url}", secret: "${secret}"}
`;

const config = new ConfigFolder().write(
  'policies/seconds.yaml',
  packInSeconds('seconds', { 'test.grave': GRAVE_SECONDS, 'test.answer': SECONDS }, SEVERITIES),
);
const settings = { configDir: config.path, policyPack: 'seconds' };
const people: Record<string, ApiClient> = {};
let hook: HookServer;
let api: ApiUnderTest;
let worker: AppProcess;
let database: Client;
let pages: { officer: BoardClient; leader: BoardClient };
/** Nobody acknowledges; the officer acknowledges; the unit has nobody. */
let [unheard, acknowledged, unmanned] = ['', '', ''];

beforeAll(async () => {
  hook = await HookServer.start('whsec_bGFkZGVyIGluIHNlY29uZHM=');
  config.write('escalation.yaml', LADDER(hook.url, hook.secret));
  api = await startApiUnderTest(settings);
  database = new Client(api.databaseUrl);
  await database.connect();
  people['officer'] = await addPerson(api.admin, 'officer', 'officer', 'emergency');
  people['leader'] = await addPerson(api.admin, 'leader', 'leader', 'emergency');
  people['mayor'] = await addPerson(api.admin, 'mayor', 'leader', 'city');
  pages = {
    officer: await new BoardClient(api.app.origin, people['officer'].token).joined(),
    leader: await new BoardClient(api.app.origin, people['leader'].token).joined(),
  };
  worker = await startWorker(api.databaseUrl, settings);
  hook.troubleWith(({ caseId, step }) => (caseId === unheard && step === 0 ? [500, 'reset', 429] : []));
  unheard = (await phoneIn(api.admin, '市应急管理局辖区仓库堆放危险品，隐患严重，多次反映无人管。')).caseId;
  acknowledged = (await phoneIn(api.admin, '青禾区加油站爆炸已致3人死亡，请市应急管理局公开调查结果。')).caseId;
  unmanned = (await phoneIn(api.admin, '市教育局下属学校食堂饭菜变质，家长投诉没有答复。')).caseId;
});
afterAll(async () => {
  pages.officer.close();
  pages.leader.close();
  await worker.stop();
  await database.end();
  await api.remove();
  await hook.close();
  config.remove();
});

const pushesOf = async (caseId: string, channel = 'board'): Promise<PushView[]> =>
  (await caseOf(api.admin, caseId)).pushes.filter((push) => push.channel === channel);

const calls = (pushes: readonly PushView[]): [number, string][] => pushes.map((push) => [push.step, push.recipient]);

const calledAt = (view: CaseView): number[] =>
  view.timeline
    .filter((entry) => entry.kind === 'step-called')
    .map((entry) => Date.parse(entry.effectiveAt) - Date.parse(view.allDeadlines[0]?.startedAt ?? ''));

it('calls the officer at 50 %, on that officer’s page and no other', async () => {
  const push = await eventually('the push is on the page', () =>
    pages.officer.pushes.find((p) => p.caseId === unheard),
  );
  expect(push).toMatchObject({ step: 0, push: { recipient: 'officer', kind: 'escalation' } });
  expect(pages.leader.pushes.filter((p) => p.step === 0)).toEqual([]);
});

it('tells a page that comes back what its person was called for meanwhile, and nobody else', async () => {
  const left = pages.officer.snapshots[0]?.seq ?? Number.NaN;
  const [back, other] = [people['officer'], people['mayor']].map((one) => new BoardClient(api.app.origin, one?.token));
  for (const page of [back, other]) (await page?.joined())?.resync(left);
  await eventually('the call is told again', () => back?.pushes.find((p) => p.caseId === unheard && p.step === 0));
  await eventually('the other has caught up', () =>
    other?.changes.some((c) => c.upserted.some((v) => v.id === unheard)),
  );
  expect(other?.pushes.filter((p) => p.step === 0)).toEqual([]);
  back?.close();
  other?.close();
});

it('lets only the addressee acknowledge', async () => {
  await passTime(database, 0.5 * GRAVE_SECONDS * 1_000, acknowledged);
  const push = await eventually('the officer is called', async () => (await pushesOf(acknowledged))[0]);
  const other = await people['mayor']?.post<Problem>(`/api/pushes/${push.id}/acknowledgement`);
  expect([other?.status, other?.body.code]).toEqual([403, 'not-addressee']);
  const own = await people['officer']?.post<PushView>(`/api/pushes/${push.id}/acknowledgement`);
  expect(own?.status).toBe(200);
  expect(own?.body).toMatchObject({ acknowledgedBy: 'officer' });
  const open = await people['officer']?.get<{ items: PushView[] }>('/api/pushes?to=me&open=true');
  expect(open?.body.items.filter((p) => p.caseId === acknowledged && p.channel === 'board')).toEqual([]);
});

it('delivers to a hook that failed three times, with the same id each time', async () => {
  const attempts = () => hook.deliveries.filter((delivery) => delivery.caseId === unheard && delivery.step === 0);
  await eventually('it is taken at last', () => attempts().some((delivery) => delivery.answer === 204));
  expect(attempts().map((delivery) => [delivery.attempt, delivery.answer])).toEqual([
    [1, 500],
    [2, 'reset'],
    [3, 429],
    [4, 204],
  ]);
  expect(new Set(attempts().map((delivery) => delivery.id)).size).toBe(1);
  expect(hook.unsigned).toEqual([]);
});

it('calls the next one when nobody acknowledges, each at its share of the deadline', async () => {
  await eventually('three steps are called', async () => (await pushesOf(unheard)).length >= 3);
  const view = await caseOf(api.admin, unheard);
  expect(calls(await pushesOf(unheard))).toEqual([
    [0, 'officer'],
    [1, 'leader'],
    [2, 'mayor'],
  ]);
  // The leader had one second, so the third step is called before its share of the deadline.
  expect(calledAt(view)).toEqual([0.5 * SECONDS * 1_000, 0.8 * SECONDS * 1_000, 0.8 * SECONDS * 1_000 + 1_000]);
  await eventually('all of it is delivered', () => hook.taken.filter((d) => d.caseId === unheard).length === 3);
});

it('says in the timeline which step found nobody, and goes on to the next at once', async () => {
  await eventually('the parent unit is called', async () => (await pushesOf(unmanned)).length > 0);
  const { timeline } = await caseOf(api.admin, unmanned);
  const skipped = timeline.filter((entry) => entry.kind === 'step-skipped');
  expect(skipped.map((entry) => [entry.data['step'], entry.data['nobodyAt']])).toEqual([
    [0, ['officer@lead-unit']],
    [1, ['leader@lead-unit']],
  ]);
  expect(calls(await pushesOf(unmanned))).toEqual([[2, 'mayor']]);
});

it('sends nothing more once acknowledged, though the deadline runs out', async () => {
  await passTime(database, GRAVE_SECONDS * 1_000, acknowledged);
  const breached = async (): Promise<boolean> =>
    (await caseOf(api.admin, acknowledged)).deadlines[0]?.status === 'breached';
  await eventually('the deadline is breached', breached);
  expect(calls(await pushesOf(acknowledged))).toEqual([[0, 'officer']]);
  expect(hook.deliveries.filter((delivery) => delivery.caseId === acknowledged && delivery.step > 0)).toEqual([]);
});
