import { assignUnit, CASE_EVENTS, instantOf, settleHistory } from '@huiying/core';
import { aReport, exact } from '@huiying/fakes';
import { applicationUrlOf, openStores } from '@huiying/storage';
import { CaseDatabase, openOne, rulebook, take } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const subscribe = (events?: readonly string[], url = 'http://10.0.0.5/hook') =>
  database.stores.subscriptions.add({ url, events }, 'admin');
const claim = (perSubscriber = 10, except: readonly string[] = []) =>
  database.stores.deliveries.claim(perSubscriber, except);
const leasesRunOut = () =>
  database.admin.query(`update delivery set next_attempt_at = next_attempt_at - interval '61 seconds'`);
const openApart = (n: number) =>
  openOne(database.store, {
    title: `事项${n}`,
    text: String.fromCodePoint(...Array.from({ length: 40 }, (_, k) => 0x4e00 + n * 60 + k)),
  });
const assign = (caseId: string, unitId: string) =>
  database.store.change(caseId, (file, at) =>
    assignUnit(file, { unitId, role: 'lead', reason: '属地' }, '值班长', rulebook, at),
  );
const typeOf = (body: string) => (JSON.parse(body) as { type: string }).type;

it('writes no delivery where nobody subscribed', async () => {
  await openApart(1);
  expect(await database.count('delivery')).toBe(0);
});

it('writes one for each subscriber of an event, with the transaction that records it', async () => {
  await subscribe();
  await subscribe(['deadline.started']);
  await openApart(1);
  expect(await database.count('delivery')).toBe(3);
});

it('writes none when the transaction is rolled back', async () => {
  await subscribe();
  const id = await openApart(1);
  const written = await database.count('delivery');
  const failing = database.store.change(id, async (file, at) => {
    const outcome = assignUnit(file, { unitId: 'press', role: 'lead', reason: '属地' }, '值班长', rulebook, at);
    await Promise.reject(new Error('no'));
    return outcome;
  });
  await expect(failing).rejects.toThrow('no');
  expect(await database.count('delivery')).toBe(written);
  // A save that fails in the database after the deliveries were written leaves none of them, either.
  await database.admin.query('drop table board_change cascade');
  await expect(assign(id, 'press')).rejects.toThrow('board_change');
  expect(await database.count('delivery')).toBe(written);
});

it('tells what happened to which case, when in law and when it was recorded, signed by its own secret', async () => {
  const { secret, id } = await subscribe(['case.opened']);
  const caseId = await openOne(database.store, { origin: 'feed', published: exact(instantOf(Date.now() - 60_000)) });
  const [event] = await claim();
  expect(event).toMatchObject({ subscriptionId: id, caseId, url: 'http://10.0.0.5/hook', secret, attempt: 1 });
  expect(JSON.parse(event?.body ?? '')).toMatchObject({
    type: 'case.opened',
    data: { caseId, number: 1, drill: false, severity: 'ordinary', effectiveAt: expect.stringMatching(/\+08:00$/u) },
  });
  const { rows } = await database.admin.query<{ secret: Buffer }>('select secret from subscription');
  expect(rows[0]?.secret.toString('latin1')).not.toContain(secret);
});

it('hands the events of a case out one at a time and in order, those of other cases beside it', async () => {
  await subscribe(['case.opened', 'deadline.started', 'case.assigned']);
  const ids = [await openApart(1), await openApart(2)];
  for (const id of ids) await assign(id, 'press');
  const heads = await claim();
  expect(heads.map((event) => [event.caseId, typeOf(event.body)])).toEqual(ids.map((id) => [id, 'case.opened']));
  expect(await claim()).toEqual([]);
  const [first] = heads;
  const next = first && (await database.stores.deliveries.markDelivered(first));
  expect(next).toMatchObject({ caseId: ids[0], attempt: 1 });
  expect(typeOf(next?.body ?? '')).toBe('deadline.started');
});

it('gives each event to one of two workers that claim at once', async () => {
  await subscribe(['case.opened']);
  for (let n = 0; n < 12; n += 1) await openApart(n);
  const other = await database.another();
  const claims = await Promise.all([claim(), other.deliveries.claim(10, []), claim(), other.deliveries.claim(10, [])]);
  const rest = await claim(20);
  const ids = [...claims.flat(), ...rest].map((event) => event.id);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
});

it('lets nothing overtake an event that failed, which keeps its id and its body', async () => {
  await subscribe(['case.opened', 'case.assigned']);
  const id = await openApart(1);
  await assign(id, 'press');
  const [first] = await claim();
  await database.stores.deliveries.retryLater(first?.id ?? '', 30_000, 'HTTP 503');
  expect(await claim()).toEqual([]);
  expect(await database.stores.subscriptions.list()).toMatchObject([
    { pending: 2, failing: 1, lastProblem: 'HTTP 503' },
  ]);
  await leasesRunOut();
  const [again] = await claim();
  expect(again).toEqual({ ...first, attempt: 2, ageMs: again?.ageMs });
});

it('brings an event whose worker died back when its lease runs out', async () => {
  await subscribe(['case.opened']);
  await openApart(1);
  const [first] = await claim();
  expect(await claim()).toEqual([]);
  await leasesRunOut();
  expect(await claim()).toMatchObject([{ id: first?.id, attempt: 2 }]);
});

it('goes on with the case after an event that was given up, and shows that it was', async () => {
  await subscribe(['case.opened', 'case.assigned']);
  await assign(await openApart(1), 'press');
  const [first] = await claim();
  await database.stores.deliveries.giveUp(first?.id ?? '', 'HTTP 500');
  expect((await claim()).map((event) => typeOf(event.body))).toEqual(['case.assigned']);
  expect(await database.stores.subscriptions.list()).toMatchObject([
    { pending: 1, givenUp: 1, lastProblem: 'HTTP 500' },
  ]);
});

it('leaves subscribers alone that a worker is busy with, and takes no more of one than asked for', async () => {
  const busy = await subscribe(['case.opened']);
  const free = await subscribe(['case.opened']);
  for (let n = 0; n < 3; n += 1) await openApart(n);
  expect((await claim(2, [busy.id])).map((event) => event.subscriptionId)).toEqual([free.id, free.id]);
});

it('sends nothing more to a subscriber who was removed, whose secret is gone', async () => {
  const { id } = await subscribe();
  await openApart(1);
  await database.stores.subscriptions.remove(id, 'admin');
  await openApart(2);
  expect(await claim()).toEqual([]);
  expect(await database.count('delivery')).toBe(0);
  expect(await database.count(`subscription where length(secret) > 0`)).toBe(0);
  await expect(database.stores.subscriptions.get(id)).rejects.toMatchObject({ code: 'no-such-subscription' });
});

it('tells the other subscribers when the secret of one cannot be read, as after a restore with another key', async () => {
  const elsewhere = await openStores({ url: applicationUrlOf(database.url), secret: 'another key', units: [] });
  await elsewhere.subscriptions.add({ url: 'http://10.0.0.5/restored', events: ['case.opened'] }, 'admin');
  await elsewhere.database.destroy();
  const { secret } = await subscribe(['case.opened'], 'http://10.0.0.5/new');
  await openApart(1);
  const handedOut = (await claim()).map((event) => [event.url, event.secret]);
  expect(Object.fromEntries(handedOut)).toEqual({
    'http://10.0.0.5/restored': null,
    'http://10.0.0.5/new': secret,
  });
});

it('tells nothing of an imported past', async () => {
  await subscribe();
  const report = aReport();
  await database.store.takeIn([report], (fresh, _known, at) => {
    const outcomes = fresh.map((one) => settleHistory(one, null, at.now, 'admin', rulebook, at));
    return {
      placements: fresh.map((one, i) => {
        const caseId = outcomes[i]?.file.case.id ?? null;
        return { report: one, decision: 'opened', caseId, reason: 'history' };
      }),
      files: outcomes.map((outcome) => outcome.file),
      entries: outcomes.flatMap((outcome) => outcome.entries),
    };
  });
  expect(await database.count('delivery')).toBe(0);
});

it('never holds a word of a caller', async () => {
  await subscribe([...CASE_EVENTS]);
  const caller = { callerName: '赵小芳', callerPhone: '13800001234' };
  await take(database.store, aReport({ title: '我是赵小芳，电话13800001234', text: '停水', ...caller }));
  const { rows } = await database.admin.query<{ data: unknown }>('select data from delivery');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/赵小芳|13800001234/u);
});

it('forgets what was delivered before a moment, and nothing that waits', async () => {
  await subscribe(['case.opened', 'deadline.started']);
  await openApart(1);
  const [event] = await claim();
  for (let next = event; next; next = await database.stores.deliveries.markDelivered(next));
  await openApart(2);
  await database.stores.deliveries.forget(instantOf(Date.now() - 60_000));
  expect(await database.count('delivery')).toBe(4);
  await database.stores.deliveries.forget(instantOf(Date.now() + 60_000));
  expect(await database.count('delivery')).toBe(2);
});
