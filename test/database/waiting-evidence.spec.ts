import { addMs, decideResponse, instantOf, submitResponse } from '@huiying/core';
import { exact, PRESS_OFFICER } from '@huiying/fakes';
import { CaseDatabase, openOne, rulebook, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
const LIMIT_MS = 48 * HOUR_MS;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const submit = async (caseId: string, afterMs = 0): Promise<string> => {
  const draft = { deliverable: 'response', channel: '应急局网站', publisher: 'bureau', summary: '已修好。' };
  const { response } = await database.store.change(caseId, (file, at) =>
    submitResponse(file, { ...draft, publishedAt: addMs(at.now, afterMs) }, '经办人', rulebook, at),
  );
  return response.id;
};
const decide = (caseId: string, responseId: string, accepted: boolean) =>
  database.store.change(caseId, (file, at) =>
    decideResponse(file, responseId, { accepted, reason: '不实' }, PRESS_OFFICER, rulebook, at),
  );
const period = () => {
  const now = instantOf(Date.now());
  return { from: addMs(now, -LIMIT_MS), to: addMs(now, LIMIT_MS) };
};
const total = async () => (await database.stores.history.responseTimes({ ...period(), by: 'unit' })).total;
const monthN = async () => {
  await database.admin.query('update deadline set due_at = now()');
  return (await database.stores.board.figures()).monthN;
};

it.each([
  [true, { n: 1, onTime: 1, openOverdue: 0, rate: 1 }],
  [false, { n: 1, onTime: 0, openOverdue: 1, rate: 0 }],
])(
  'counts a breach that evidence holds back neither as missed nor as met until it is decided: %s',
  async (accepted, after) => {
    const caseId = await openOne(database.store);
    const responseId = await submit(caseId);
    await database.passTime(LIMIT_MS + HOUR_MS);
    const none = { n: 0, onTime: 0, openOverdue: 0, rate: null };
    const waiting = { ...none, pendingConfirmation: 1, handling: none };
    expect(await total()).toMatchObject(waiting);
    await sweep(database.store);
    expect(await total()).toMatchObject(waiting);
    const dueIn = { dueFrom: period().from, dueTo: period().to };
    expect((await database.stores.caseViews.list({ ...dueIn, limit: 10 })).items.map(({ id }) => id)).toEqual([caseId]);
    await decide(caseId, responseId, accepted);
    expect(await total()).toMatchObject({ ...after, pendingConfirmation: 0, handling: after });
  },
);

it('counts what was handed in after it was due as missed', async () => {
  const caseId = await openOne(database.store);
  await database.passTime(LIMIT_MS + HOUR_MS);
  await submit(caseId);
  expect(await total()).toMatchObject({ n: 1, openOverdue: 1, pendingConfirmation: 0, handling: { n: 1 } });
});

it('leaves it out of the rate of the month, too', async () => {
  const caseId = await openOne(database.store);
  expect(await monthN()).toBe(1);
  await submit(caseId);
  await database.passTime(HOUR_MS);
  expect(await monthN()).toBe(0);
});

it('of a call counts as missed, and as not waiting, where all that was handed in is older than it', async () => {
  const caseId = await openOne(database.store, { published: exact(addMs(instantOf(Date.now()), -HOUR_MS)) });
  const isPending = async () => (await database.stores.board.page()).cases[0]?.deadlines[0]?.pendingConfirmation;
  await submit(caseId, -2 * HOUR_MS);
  expect(await isPending()).toBe(false);
  expect((await database.stores.caseViews.get(caseId)).allDeadlines[0]?.pendingConfirmation).toBe(false);
  await submit(caseId, -HOUR_MS / 2);
  expect(await isPending()).toBe(true);
  expect((await database.stores.caseViews.get(caseId)).allDeadlines[0]?.pendingConfirmation).toBe(true);
  await database.admin.query(`delete from response where published_at > now() - interval '1 hour'`);
  await database.passTime(LIMIT_MS);
  expect(await total()).toMatchObject({ n: 1, openOverdue: 1, pendingConfirmation: 0 });
});
