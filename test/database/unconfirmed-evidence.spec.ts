import { PRESS_OFFICER } from '@huiying/fakes';
import { acknowledge, submitResponse } from '@huiying/core';
import { CaseDatabase, openOne, readFile, rulebook, sweep } from '../support/case-database.js';

const MINUTE_MS = 60_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const callsTo = async (id: string) =>
  (await readFile(database.store, id)).pushes.filter(({ kind }) => kind === 'confirmation');
const later = async (minutes: number): Promise<void> => {
  await database.passTime(minutes * MINUTE_MS);
  await sweep(database.store);
};

it('calls the confirming office again, and waits as long as its acknowledgement holds', async () => {
  const id = await openOne(database.store);
  const draft = { deliverable: 'response', channel: '应急局网站', publisher: 'bureau', summary: '已修好' };
  await database.store.change(id, (file, at) =>
    submitResponse(file, { ...draft, publishedAt: at.now }, '经办人', rulebook, at),
  );
  await later(48 * 60 + 1);
  const first = await callsTo(id);
  expect(first.length).toBeGreaterThan(0);
  await later(20);
  await database.store.change(id, (file, at) => acknowledge(file, first[0]?.id ?? '', PRESS_OFFICER, at));
  await later(15);
  expect(await callsTo(id)).toHaveLength(first.length);
  await later(20);
  expect(await callsTo(id)).toHaveLength(2 * first.length);
  expect((await readFile(database.store, id)).deadlines[0]).toMatchObject({ status: 'running' });
});
