import { acknowledge, assignUnit } from '@huiying/core';
import { aReport, BUREAU_OFFICER } from '@huiying/fakes';
import type { Stores } from '@huiying/storage';
import { CaseDatabase, rulebook, sweep, take } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const matter = (i: number) => ({
  title: `事项${i}`,
  text: String.fromCodePoint(...Array.from({ length: 40 }, (_, k) => 0x4e00 + i * 60 + k)),
});

async function acknowledgeOne({ cases, outbox }: Stores): Promise<void> {
  const [open] = (await outbox.pushesOf(BUREAU_OFFICER.id, true, { limit: 1 })).items;
  if (open?.caseId) await cases.change(open.caseId, (file, at) => acknowledge(file, open.id, BUREAU_OFFICER, at));
}

const assign = ({ cases }: Stores, id: string) =>
  cases.change(id, (file, at) =>
    assignUnit(file, { unitId: 'press', role: 'supporting', reason: '协同' }, '值班长', rulebook, at),
  );

it('reports, sweeps, decisions, readers and the outbox at once come to no deadlock and to a whole ledger', async () => {
  const reports = Array.from({ length: 12 }, (_, i) => matter(i));
  await take(database.store, ...reports.map((report) => aReport(report)));
  await database.passTime(40 * 3_600_000);
  const workers = [database.stores, await database.another(), await database.another()];
  const { rows } = await database.admin.query<{ id: string }>('select id from cases order by id');
  const ids = rows.map((row) => row.id);
  const rounds = workers.flatMap((stores, w) =>
    Array.from({ length: 8 }, (_, i) => [
      take(stores.cases, ...reports.map((report) => aReport(report)).slice(i)),
      sweep(stores.cases, 7),
      assign(stores, ids[(i + w) % ids.length] ?? ''),
      stores.caseViews.get(ids[(i * 5 + w) % ids.length] ?? ''),
      stores.outbox.claim(3).then((pushes) => stores.outbox.markSent(pushes.map((p) => p.message.id))),
      acknowledgeOne(stores),
      stores.board.page(),
    ]).flat(),
  );
  await Promise.all(rounds);
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  expect(await database.count('report')).toBe(12 + 3 * (12 + 11 + 10 + 9 + 8 + 7 + 6 + 5));
  expect(await database.count('cases')).toBe(12);
  const { rows: counted } = await database.admin.query(
    `select count(*)::int as wrong from cases c where report_count <> (select count(*) from report r where r.case_id = c.id)`,
  );
  expect(counted).toEqual([{ wrong: 0 }]);
});
