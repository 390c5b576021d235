import type { SessionView, Snapshot } from '@huiying/contract';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { BoardClient } from '../support/board-client.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { addPerson, ADMIN_PASSWORD, PASSWORD } from '../support/running-app.js';

let api: ApiUnderTest;
const open: BoardClient[] = [];

const watch = (token: string | undefined): BoardClient => {
  const client = new BoardClient(api.app.origin, token);
  open.push(client);
  return client;
};

const complain = (place: string) =>
  phoneIn(api.admin, `青禾区${place}垃圾堆积如山，${place}居民投诉多次，一直无人清理。`);

/** A snapshot, then the numbers after it, each once and in order. */
const inOrder = ({ heard }: BoardClient): (readonly [string, number])[] => {
  const [, seq] = heard[0] ?? ['snapshot', Number.NaN];
  return heard.map((_, index) => [index === 0 ? 'snapshot' : 'change', seq + index]);
};

beforeAll(async () => {
  api = await startApiUnderTest();
  await phoneIn(api.admin, COMPLAINT);
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(() => api.remove());

it('refuses who has not signed in, and machines', async () => {
  expect(await watch(undefined).refusal()).toBe('not-signed-in');
  expect(await watch('not a token').refusal()).toBe('not-signed-in');
  expect(await watch((await api.intake()).token).refusal()).toBe('not-signed-in');
});

it('refuses a page of another origin that comes with the cookie, and lets one of our own in', async () => {
  const joining = (origin: string) => {
    const cookie = `huiying_session=${api.admin.token}`;
    const client = new BoardClient(api.app.origin, undefined, { cookie, origin });
    open.push(client);
    return client;
  };
  expect(await joining('https://elsewhere.example.cn').refusal()).toBe('foreign-origin');
  expect((await joining(api.app.origin).joined()).snapshots).toHaveLength(1);
});

it('sends the whole board to who joins', async () => {
  const { snapshots } = await watch(api.admin.token).joined();
  const [snapshot] = snapshots;
  expect(snapshot?.cases).toHaveLength(1);
  expect(snapshot?.cases[0]?.deadlines).toHaveLength(1);
  expect(Date.parse(snapshot?.serverNow ?? '')).not.toBeNaN();
});

it('carries a change posted by HTTP to an open board, in order and without gaps', async () => {
  const client = await watch(api.admin.token).joined();
  for (const place of ['东街', '西街', '南街']) await client.changeOf((await complain(place)).caseId);
  expect(client.heard).toEqual(inOrder(client));
});

it('sends a page that joins among changes the board first, then each change once and in order', async () => {
  const clients: BoardClient[] = [];
  for (const number of ['一', '二', '三', '四', '五', '六']) {
    const entering = ['巷', '弄', '里', '坊'].map((place) => complain(`${number}号${place}`));
    for (let page = 0; page < 4; page += 1) clients.push(watch(api.admin.token));
    await Promise.all(entering);
  }
  await Promise.all(clients.map((client) => client.joined()));
  await complain('末街');
  const { seq } = await api.admin.done(api.admin.get<Snapshot>('/api/board'));
  await eventually('all have caught up', () => clients.every((client) => client.heard.at(-1)?.[1] === seq));
  for (const client of clients) expect(client.heard).toEqual(inOrder(client));
});

it('sends again what a page missed', async () => {
  const client = await watch(api.admin.token).joined();
  const seq = client.snapshots[0]?.seq ?? Number.NaN;
  const cases = [await complain('北街'), await complain('后街')];
  for (const { caseId } of cases) await client.changeOf(caseId);
  const seen = client.changes.splice(0).map((change) => change.seq);
  expect(seen.length).toBeGreaterThan(0);
  client.resync(seq);
  await eventually('as many as before', () => client.changes.length >= seen.length);
  expect(client.changes.map((change) => change.seq)).toEqual(seen);
  expect(client.snapshots).toHaveLength(1);
});

it('sends a new snapshot to a page whose number it does not know', async () => {
  const client = await watch(api.admin.token).joined();
  const next = client.nextSnapshot();
  client.resync(1_000_000);
  expect((await next).seq).toBe(client.snapshots[0]?.seq);
});

it('shows nothing more to who has signed out, on whatever page was left open', async () => {
  const leaving = await api.app.client.signIn('admin', ADMIN_PASSWORD);
  const [left, staying] = await Promise.all([watch(leaving.token).joined(), watch(api.admin.token).joined()]);
  await leaving.done(leaving.send('/api/session', { method: 'DELETE' }));
  await eventually('the page is cut off', () => !left.isConnected);
  await staying.changeOf((await complain('花街')).caseId);
  expect(left.changes).toEqual([]);
});

it('cuts off the pages that a changed password ends, and the last one when an administrator sets another', async () => {
  const here = await addPerson(api.admin, 'many pages', 'officer');
  const elsewhere = await api.app.client.signIn('many pages', PASSWORD);
  const [own, other] = await Promise.all([watch(here.token).joined(), watch(elsewhere.token).joined()]);
  const change = { currentPassword: PASSWORD, newPassword: '自己选的-2026' };
  await here.done(here.post('/api/session/password', change));
  await eventually('the other page is cut off', () => !other.isConnected);
  await own.changeOf((await complain('柳街')).caseId);
  const { id } = (await here.done(here.get<SessionView>('/api/session'))).user;
  await api.admin.done(api.admin.post(`/api/users/${id}/password`));
  await eventually('the page is cut off', () => !own.isConnected);
  expect(other.changes).toEqual([]);
  expect(await watch(here.token).refusal()).toBe('not-signed-in');
});

it('cuts off whose access is withdrawn', async () => {
  const leaving = await addPerson(api.admin, 'leaving', 'leader');
  const page = await watch(leaving.token).joined();
  const { id } = (await leaving.done(leaving.get<SessionView>('/api/session'))).user;
  await api.admin.done(api.admin.send(`/api/users/${id}`, { method: 'PATCH', body: { active: false } }));
  await eventually('the page is cut off', () => !page.isConnected);
  expect(await watch(leaving.token).refusal()).toBe('not-signed-in');
});
