import type { NewSubscriptionView, Problem, SubscriptionView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { AppProcess } from '../support/app-process.js';
import { COLLAPSE, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { HookServer } from '../support/hook-server.js';
import { addPerson, startWorker } from '../support/running-app.js';

const SECRET = 'whsec_5a6k5a+G6ZKl5LuF5L6b5rWL6K+V5L2/55So';
let api: ApiUnderTest;
let worker: AppProcess;
let hook: HookServer;

beforeAll(async () => {
  api = await startApiUnderTest();
  worker = await startWorker(api.databaseUrl);
  hook = await HookServer.start(SECRET);
});
afterAll(async () => {
  await worker.stop();
  await hook.close();
  await api.remove();
});

const subscriptions = async (): Promise<SubscriptionView[]> =>
  (await api.admin.get<{ items: SubscriptionView[] }>('/api/subscriptions')).body.items;

it('tells a subscriber of a case in order, again with the same id until it takes it', async () => {
  const events = ['case.opened', 'case.severity-changed', 'deadline.started', 'case.closed'];
  const added = await api.admin.post<NewSubscriptionView>('/api/subscriptions', {
    url: hook.url,
    secret: SECRET,
    events: events.slice(0, 3),
  });
  expect([added.status, added.body.events]).toEqual([201, events.slice(0, 3)]);
  // The first event is refused twice; what comes after it has to wait.
  hook.troubleWith(({ id }) => (hook.bodies.every((body) => body.id === id) ? [503, 'reset'] : []));

  const { caseId, deadlines } = await phoneIn(api.admin, COLLAPSE, {
    callerName: '赵小芳',
    callerPhone: '13800001234',
  });
  await eventually('every event was taken', () => taken().length === deadlines.length + 1);
  await api.admin.done(
    api.admin.post(`/api/cases/${caseId}/severity`, { severity: 'especially-serious', reason: '核实死亡30人' }),
  );
  await eventually('the change was taken', () => taken().some((body) => body.type === 'case.severity-changed'));

  const [first, second, third] = hook.bodies;
  expect([first?.answer, second?.answer, third?.answer]).toEqual([503, 'reset', 204]);
  expect(new Set([first, second, third].map((body) => `${body?.id} ${body?.text}`)).size).toBe(1);
  const types = taken().map((body) => body.type);
  expect(types.slice(0, 1 + deadlines.length)).toEqual(['case.opened', ...deadlines.map(() => 'deadline.started')]);
  expect(new Set(taken().map((body) => body.id)).size).toBe(taken().length);
  expect(taken()[0]?.data).toMatchObject({ caseId, number: 1, severity: 'serious', provisional: true, drill: false });
  expect(taken().find((body) => body.type === 'case.severity-changed')?.data).toMatchObject({
    from: 'serious',
    to: 'especially-serious',
    provisional: false,
  });
  expect(hook.unsigned).toEqual([]);
  expect(hook.bodies.map((body) => body.text).join('')).not.toMatch(/赵小芳|13800001234/u);

  await eventually('nothing waits', async () => (await subscriptions())[0]?.pending === 0);
  expect(await subscriptions()).toMatchObject([{ id: added.body.id, failing: 0, givenUp: 0, lastProblem: null }]);
  expect(JSON.stringify(await subscriptions())).not.toContain(SECRET);
});

const taken = () => hook.bodies.filter((body) => body.answer === 204);

it('generates a secret where none is given, and shows it once', async () => {
  const { body } = await api.admin.post<NewSubscriptionView>('/api/subscriptions', { url: 'http://10.1.2.3/hook' });
  expect(body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
  expect(body.events).toContain('deadline.breached');
  const gone = await api.admin.send(`/api/subscriptions/${body.id}`, { method: 'DELETE' });
  expect(gone.status).toBe(204);
  expect((await subscriptions()).map((one) => one.id)).not.toContain(body.id);
  const again = await api.admin.send<Problem>(`/api/subscriptions/${body.id}`, { method: 'DELETE' });
  expect([again.status, again.body.code]).toEqual([404, 'no-such-subscription']);
});

it('is for administrators', async () => {
  const officer = await addPerson(api.admin, '订阅值班员', 'officer');
  const asked = await officer.get<Problem>('/api/subscriptions');
  const added = await officer.post<Problem>('/api/subscriptions', { url: hook.url });
  expect([asked.status, added.status]).toEqual([403, 403]);
});

it.each([
  ['an account in the address', { url: 'http://name:word@a.example/x' }, 'url'],
  ['an address that is none', { url: 'ftp://a.example/x' }, 'url'],
  ['an event that there is not', { url: 'http://a.example/x', events: ['case.deleted'] }, 'events.0'],
  ['a secret that is easily guessed', { url: 'http://a.example/x', secret: 'geheim' }, 'secret'],
  ['a field that there is not', { url: 'http://a.example/x', colour: 'red' }, 'colour'],
])('refuses %s by name', async (_, body, field) => {
  const answer = await api.admin.post<Problem>('/api/subscriptions', body);
  expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, field]);
});
