import { aReport } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, openOne, take } from '../support/case-database.js';
import { merge } from '../support/merging.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const WATER = { title: '停水', text: '城东小区停水两天没有人管，老人用水困难。' };
const LAMPS = { title: '路灯', text: '青年路的路灯三天不亮，晚上出行很不方便。' };

/** Reports of one matter that were taken in that many hours ago. */
async function told(matter: { title: string; text: string }, hoursAgo: readonly number[]): Promise<string> {
  let caseId = '';
  for (const hours of hoursAgo) {
    const report = aReport(matter);
    caseId = caseIdOf((await take(database.store, report))[0]);
    await database.admin.query(
      `update report set taken_in_at = taken_in_at - make_interval(hours => $2) where id = $1`,
      [report.id, hours],
    );
  }
  return caseId;
}

it('counts the reports of a case by window and says how far they exceed the usual', async () => {
  const water = await told(WATER, [30, 60, 1, 2, 3, 4]);
  await told(LAMPS, [30, 54, 78, 1]);
  const topics = await database.stores.hotTopics.hottest(24, 20);
  expect(topics).toMatchObject([{ caseId: water, title: '停水', severity: 'ordinary', reports: 4 }]);
  expect(topics[0]?.series).toEqual([0, 0, 0, 0, 0, 1, 1, 4]);
  expect(topics[0]?.previous).toBeCloseTo(2 / 7);
});

it('counts what is told of a merged case for the one that goes on', async () => {
  const water = await told(WATER, [1]);
  const lamps = await told(LAMPS, [1, 2]);
  await merge(database.store, lamps, water);
  const topics = await database.stores.hotTopics.hottest(24, 20);
  expect(topics).toMatchObject([{ caseId: water, reports: 3 }]);
});

it('leaves out cases that are off the board and reports of the inbox', async () => {
  const water = await told(WATER, [1, 2]);
  await take(database.store, aReport(LAMPS, {}, 'elsewhere'), aReport({ ...LAMPS, title: '另' }, {}, 'elsewhere'));
  await database.admin.query('update cases set closed_at = now() where id = $1', [water]);
  await openOne(database.store, LAMPS);
  expect(await database.stores.hotTopics.hottest(24, 20)).toEqual([]);
});
