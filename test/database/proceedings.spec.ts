import { addMs, decideNoAnswer, instantOf, recordConsultation } from '@huiying/core';
import { CaseDatabase, openOne, readFile, rulebook, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
const LIMIT_MS = 48 * HOUR_MS;

let database: CaseDatabase;
beforeAll(async () => {
  database = await CaseDatabase.create();
});
afterAll(() => database.close());

it('what is not answered by decision leaves the denominator and stands beside it', async () => {
  const { store, stores } = database;
  const [unanswered, owed] = [
    await openOne(store, { title: '路灯不亮', text: '路灯不亮，三天没有人来修。', unitId: 'bureau' }),
    await openOne(store, { title: '小区停水', text: '小区停水两天，无人处理。', unitId: 'bureau' }),
  ];
  const held = { parties: ['网信办'], conclusion: '不单独回应' };
  await store.change(unanswered, (file, at) => recordConsultation(file, { ...held, heldAt: at.now }, '值班员', at));
  const draft = { reason: '诉求已撤回', approvedBy: '分管领导' };
  await store.change(unanswered, (file, at) => decideNoAnswer(file, draft, '值班员', rulebook, at));
  await database.passTime(LIMIT_MS + HOUR_MS);
  await sweep(store);
  const now = instantOf(Date.now());
  const { rows, total } = await stores.history.responseTimes({
    from: addMs(now, -LIMIT_MS),
    to: addMs(now, HOUR_MS),
    by: 'unit',
  });
  expect(total).toMatchObject({ n: 1, openOverdue: 1, noAnswer: 1, handling: { n: 1, openOverdue: 1 } });
  expect(rows).toMatchObject([{ key: 'bureau', n: 1, noAnswer: 1 }]);
  expect((await readFile(store, unanswered)).case.proceedings.noAnswer).toMatchObject(draft);
  expect((await readFile(store, owed)).case.proceedings).toEqual({});
  const { cases } = await stores.board.page();
  expect(cases.filter(({ noAnswer }) => noAnswer).map(({ id }) => id)).toEqual([unanswered]);
});
