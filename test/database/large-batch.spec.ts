import type { CaseStore } from '@huiying/core';
import { anIncomingReport } from '@huiying/fakes';
import { ReportIntake } from '@huiying/intake';
import { loadSetup } from '@huiying/settings';
import { CaseDatabase } from '../support/case-database.js';

const { rulebook, judging } = loadSetup({});
const intakeInto = (store: CaseStore): ReportIntake => new ReportIntake(store, rulebook, judging);

const BATCH = Array.from({ length: 500 }, (_, i) =>
  anIncomingReport({
    identity: `batch:${i}`,
    title: `第${i}号`,
    text: `${i}号院${'甲乙丙丁戊己庚辛'.charAt(i % 8)}停水，请解决。`,
  }),
);

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

it('answers every report of a large batch, in order', async () => {
  const taken = await intakeInto(database.store).accept(BATCH, 'spec');
  expect(taken.map((one) => (one.status === 'accepted' ? one.placement.report.incoming.identity : one.status))).toEqual(
    BATCH.map(({ identity }) => identity),
  );
  expect(await database.count('report')).toBe(500);
});

it('handed in again after a part could not be stored, nothing is lost and nothing is there twice', async () => {
  let parts = 0;
  const failing = new Proxy(database.store, {
    get: (store, name, receiver) =>
      name === 'takeIn' && ++parts === 3
        ? () => Promise.reject(new Error('connection lost'))
        : (Reflect.get(store, name, receiver) as unknown),
  });
  await expect(intakeInto(failing).accept(BATCH, 'spec')).rejects.toThrow('connection lost');
  const stored = await database.count('report');
  expect(stored).toBeGreaterThan(0);
  expect(stored).toBeLessThan(500);
  const taken = await intakeInto(database.store).accept(BATCH, 'spec');
  expect(taken.filter((one) => one.status === 'duplicate')).toHaveLength(stored);
  expect(await database.count('report')).toBe(500);
  expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
});

const alike = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    anIncomingReport({
      identity: `alike:${from + i}`,
      title: `青禾区第${from + i}小区停水`,
      text: `青禾区第${from + i}小区停水三天了，没人管`,
    }),
  );

it('is not looked up by a plan that was kept from when there was nothing but imported history', async () => {
  const intake = intakeInto(database.store);
  await intake.accept(alike(0, 60), 'spec');
  await database.admin.query('update cases set history = true');
  await database.admin.query('analyze');
  // PostgreSQL keeps a plan after five runs.
  for (let i = 0; i < 20; i += 1) await intake.accept(alike(100 + i, 1), 'spec');
  const began = performance.now();
  const taken = await intake.accept(alike(1_000, 500), 'spec');
  expect(taken.filter(({ status }) => status === 'accepted')).toHaveLength(500);
  expect(performance.now() - began).toBeLessThan(30_000);
});
