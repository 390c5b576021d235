import { CaseDatabase, openOne, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

/** Cases whose ladder called the leader over the webhook while the engine stood still. */
async function standStill(cases: number, hours: number): Promise<void> {
  for (let i = 0; i < cases; i += 1) {
    const text = String.fromCodePoint(...Array.from({ length: 40 }, (_, k) => 0x4e00 + i * 60 + k));
    await openOne(database.store, { title: `事项${i}`, text });
  }
  await database.passTime(hours * HOUR_MS);
  await sweep(database.store);
}
const claim = async () => (await database.stores.outbox.claim(20)).map(({ message }) => message);
const queued = (): Promise<number> => database.count(`push where status = 'queued' and channel = 'webhook'`);

it('of one person after a stop are one message that tells how many', async () => {
  await standStill(30, 47);
  const before = await queued();
  expect(before).toBe(30);
  const sent = await claim();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toContain('共30项');
  expect(await claim()).toEqual([]);
});

it('are all sent once the message is', async () => {
  await standStill(6, 47);
  const [message] = await claim();
  await database.stores.outbox.markSent([message?.id ?? '']);
  expect(await queued()).toBe(0);
  expect(await database.count(`push where status = 'sent' and channel = 'webhook'`)).toBe(6);
});

it('are told again as one when the message could not be sent', async () => {
  await standStill(6, 47);
  const [message] = await claim();
  await database.stores.outbox.retryLater(message?.id ?? '', 0, 'HTTP 503');
  const [again] = await claim();
  expect(again).toEqual({ ...message, attempt: 2 });
});

it('stay single while they are few, and so do those that are not late', async () => {
  await standStill(3, 47);
  expect(await claim()).toHaveLength(3);
});

it('leave those that are on time alone', async () => {
  await standStill(5, 38.5);
  expect(await claim()).toHaveLength(5);
});
