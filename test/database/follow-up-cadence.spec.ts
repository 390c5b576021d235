import {
  addMs,
  decideResponse,
  instantOf,
  type Obligation,
  placeReports,
  type Rulebook,
  submitResponse,
} from '@huiying/core';
import { aPack, aReport, aRulebook, PRESS_OFFICER } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, sweep } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeAll(async () => {
  database = await CaseDatabase.create();
});
afterAll(() => database.close());

const cadence: Obligation = {
  id: 'spec.cadence',
  deliverable: 'follow-up',
  appliesTo: {},
  within: { value: 24, unit: 'hour' },
  startsFrom: 'auto',
  citation: { document: '某市制度' },
};
const pack = aPack();
const rules: Rulebook = { ...aRulebook(), pack: { ...pack, obligations: [...pack.obligations, cadence] } };

it('a cadence of the office stands apart from the statutory rate, of the history as of the board', async () => {
  const { store, stores, admin } = database;
  const [taken] = await store.takeIn([aReport()], (fresh, known, at) =>
    placeReports(fresh, known, 'system', rules, at),
  );
  const caseId = caseIdOf(taken);
  const draft = { deliverable: 'response', channel: '应急局网站', publisher: 'bureau', summary: '已修好。' };
  const { response } = await store.change(caseId, (file, at) =>
    submitResponse(file, { ...draft, publishedAt: at.now }, '经办人', rules, at),
  );
  await store.change(caseId, (file, at) =>
    decideResponse(file, response.id, { accepted: true }, PRESS_OFFICER, rules, at),
  );
  await database.passTime(49 * HOUR_MS);
  await sweep(store);
  const now = instantOf(Date.now());
  const period = { from: addMs(now, -48 * HOUR_MS), to: now };
  const { total } = await stores.history.responseTimes({ ...period, by: 'severity' });
  expect(total).toMatchObject({
    n: 1,
    onTime: 1,
    openOverdue: 0,
    rate: 1,
    handling: { n: 1, onTime: 1, openOverdue: 0 },
    followUp: { n: 1, onTime: 0, late: 0, openOverdue: 1, rate: 0 },
  });
  await admin.query('update deadline set due_at = now()');
  expect(await stores.board.figures()).toMatchObject({ monthN: 1, monthOnTimeRate: 1 });
});
