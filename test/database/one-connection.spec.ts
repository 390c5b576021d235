import { aReport, UNITS } from '@huiying/fakes';
import { applicationUrlOf, openStores, type Stores } from '@huiying/storage';
import { CaseDatabase, openOne, readFile, sweep, take } from '../support/case-database.js';

let database: CaseDatabase;
let single: Stores;
beforeEach(async () => {
  database = await CaseDatabase.create();
  single = await openStores({ url: applicationUrlOf(database.url), secret: 'spec', units: UNITS, poolSize: 1 });
});
afterEach(async () => {
  await single.database.destroy();
  await database.close();
});

// A pool whose every connection is held by somebody who waits for a second one stands still until they give up.
it('is enough for whatever is asked of a store: a case is read, changed and swept without a second one', async () => {
  const caseId = await openOne(single.cases);
  await take(single.cases, aReport());
  expect(await readFile(single.cases, caseId)).toMatchObject({ case: { id: caseId } });
  await sweep(single.cases);
  const view = await single.caseViews.get(caseId);
  expect(view.reports.length).toBeGreaterThan(0);
  expect(view.timeline.map(({ kind }) => kind)).toContain('case-opened');
  expect((await single.caseViews.file(caseId)).case.id).toBe(caseId);
  expect((await single.board.page()).cases.length).toBeGreaterThan(0);
  await single.ledger.record('spec', 'spec', {});
  expect(await single.ledger.verify()).toMatchObject({ ok: true });
});

it('is shared by many who read one case at once', async () => {
  const caseId = await openOne(single.cases);
  const views = await Promise.all(Array.from({ length: 12 }, () => single.caseViews.get(caseId)));
  expect(new Set(views.map(({ id }) => id))).toEqual(new Set([caseId]));
});
