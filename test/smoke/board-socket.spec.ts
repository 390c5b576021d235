import type { Change } from '@huiying/contract';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { BoardClient } from '../support/board-client.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { ADMIN_PASSWORD } from '../support/running-app.js';

let api: ApiUnderTest;
const open: BoardClient[] = [];

const watch = (token: string | undefined): BoardClient => {
  const client = new BoardClient(api.app.origin, token);
  open.push(client);
  return client;
};

const complain = (place: string) =>
  phoneIn(api.admin, `青禾区${place}垃圾堆积如山，${place}居民投诉多次，一直无人清理。`);

const highest = (changes: readonly Change[]): number => Math.max(...changes.map(({ seq }) => seq));

/**
 * How far a page at `seq` comes by these changes. It takes each that follows the last it took and no other: what is sent
 * live while something is being sent again may come twice, or before its turn.
 */
const takenAfter = (seq: number, changes: readonly Change[]): number =>
  changes.reduce((last, change) => (change.seq === last + 1 ? change.seq : last), seq);

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
  const seq = client.snapshots[0]?.seq ?? Number.NaN;
  expect(takenAfter(seq, client.changes)).toBe(highest(client.changes));
});

it('sends again what a page missed', async () => {
  const client = await watch(api.admin.token).joined();
  const seq = client.snapshots[0]?.seq ?? Number.NaN;
  const cases = [await complain('北街'), await complain('后街')];
  for (const { caseId } of cases) await client.changeOf(caseId);
  const seen = highest(client.changes.splice(0));
  expect(seen).toBeGreaterThan(seq);
  client.resync(seq);
  await eventually('all of it again, in order', () => takenAfter(seq, client.changes) >= seen);
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
