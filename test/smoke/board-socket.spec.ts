import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { BoardClient } from '../support/board-client.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';

let api: ApiUnderTest;
const open: BoardClient[] = [];

const watch = (token: string | undefined): BoardClient => {
  const client = new BoardClient(api.app.origin, token);
  open.push(client);
  return client;
};

const complain = (place: string) =>
  phoneIn(api.admin, `青禾区${place}垃圾堆积如山，${place}居民投诉多次，一直无人清理。`);

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
  for (const place of ['东街', '西街', '南街']) {
    const { caseId } = await complain(place);
    const postedAt = performance.now();
    await client.changeOf(caseId);
    expect(performance.now() - postedAt).toBeLessThan(5_000);
  }
  const seqs = [client.snapshots[0]?.seq ?? Number.NaN, ...client.changes.map((change) => change.seq)];
  expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
});

it('sends again what a page missed', async () => {
  const client = await watch(api.admin.token).joined();
  const seq = client.snapshots[0]?.seq ?? 0;
  const cases = [await complain('北街'), await complain('后街')];
  for (const { caseId } of cases) await client.changeOf(caseId);
  const seen = client.changes.splice(0);
  client.resync(seq);
  await eventually('all of it again', () => client.changes.length >= seen.length);
  expect(client.changes.map((change) => change.seq)).toEqual(seen.map((change) => change.seq));
  expect(client.snapshots).toHaveLength(1);
});

it('sends a new snapshot to a page whose number it does not know', async () => {
  const client = await watch(api.admin.token).joined();
  const next = client.nextSnapshot();
  client.resync(1_000_000);
  expect((await next).seq).toBe(client.snapshots[0]?.seq);
});
