import { mergeCases, openCase, openingOf } from '@huiying/core';
import { aReport } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, openOne, readFile, rulebook, sweep, take } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

/** As an officer starts one while the office's real rules are in force. */
async function startDrill(): Promise<string> {
  let caseId = '';
  await database.store.takeIn([aReport()], (fresh, _known, at) => {
    const outcomes = fresh.map((report) =>
      openCase(report, { ...openingOf(report, '值班员', rulebook, at), stated: 'serious', drill: true }, rulebook),
    );
    caseId = outcomes[0]?.file.case.id ?? '';
    return {
      placements: fresh.map((report) => ({ report, decision: 'opened', caseId, reason: null })),
      files: outcomes.map(({ file }) => file),
      entries: outcomes.flatMap(({ entries }) => entries),
    };
  });
  return caseId;
}

/** Long ago enough for every limit, however the rules count it. */
async function letEverythingPass(): Promise<void> {
  await database.passTime(100 * HOUR_MS);
  while ((await sweep(database.store)) > 0);
}

const figures = async () => {
  const { rows } = await database.admin.query<{ now: Date }>('select now() as now');
  const to = rows[0]?.now ?? new Date(0);
  return database.stores.history.responseTimes({ from: new Date(to.getTime() - 1_000 * HOUR_MS), to, by: 'severity' });
};

it('never takes a real report in, though it tells of the same in the same words', async () => {
  const drill = await startDrill();
  const [taken] = await take(database.store, aReport());
  expect(caseIdOf(taken)).not.toBe(drill);
  const [again] = await take(database.store, aReport());
  expect(caseIdOf(again)).toBe(caseIdOf(taken));
  expect(await database.count('case_suggestion')).toBe(0);
  expect((await readFile(database.store, drill)).case.reportCount).toBe(1);
});

it('is merged with no real case', async () => {
  const [drill, real] = [await startDrill(), await openOne(database.store)];
  const merging = database.store.changeTogether([drill, real], (files, at) => {
    const [child, survivor] = [files.get(drill), files.get(real)];
    if (!child || !survivor) throw new Error('a case is missing');
    return mergeCases({ child, survivor, reason: '同一事件' }, '值班员', rulebook, at);
  });
  await expect(merging).rejects.toMatchObject({ code: 'drill-and-real' });
});

it('calls people, and each call begins with 【演练】', async () => {
  const drill = await startDrill();
  await letEverythingPass();
  const { pushes } = await readFile(database.store, drill);
  expect(pushes.length).toBeGreaterThan(0);
  expect(pushes.filter(({ text }) => !text.startsWith('【演练】'))).toEqual([]);
});

it('counts in no figure, and the history says how many were left out', async () => {
  await openOne(database.store);
  await letEverythingPass();
  const without = await figures();
  await startDrill();
  await letEverythingPass();
  const beside = await figures();
  expect([without.drillsLeftOut, beside.drillsLeftOut]).toEqual([0, 1]);
  expect(beside.total.n).toBe(without.total.n);
});

it('is kept in the ledger, marked', async () => {
  const drill = await startDrill();
  const [opened] = await database.stores.ledger.entriesOf(drill);
  expect(opened).toMatchObject({ kind: 'case-opened', data: { drill: true } });
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});
