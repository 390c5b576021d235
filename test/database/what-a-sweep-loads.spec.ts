import {
  addMs,
  type CaseFile,
  fireTimers,
  type Outcome,
  placeReports,
  setSeverity,
  submitResponse,
} from '@huiying/core';
import { aPack, aReport, aRulebook } from '@huiying/fakes';
import { CaseDatabase, caseIdOf } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
const NEW = '00000000-0000-4000-8000-00000000abcd';
const inHours = aPack().obligations.filter(({ deliverable }) => deliverable !== 'press-conference');
const inDays = inHours.map((one) => ({
  ...one,
  id: 'spec.days',
  deliverable: 'follow-up',
  within: { value: 5, unit: 'working-day' as const },
}));
const rulebook = aRulebook({ newId: () => NEW, pack: aPack({ obligations: [...inHours, ...inDays] }) });
const opening = aRulebook({ pack: rulebook.pack });
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const open = async (title: string, text: string): Promise<string> => {
  const taken = await database.store.takeIn([aReport({ title, text })], (fresh, known, at) =>
    placeReports(fresh, known, 'system', opening, at),
  );
  return caseIdOf(taken[0]);
};

/** What was decided, apart from the files' other parts and the order of their rows. */
const decided = ({ file, entries }: Outcome): object => ({
  entries,
  timers: file.timers.toSorted((a, b) => (a.key + a.deadlineId < b.key + b.deadlineId ? -1 : 1)),
  breaches: file.deadlines
    .filter(({ status }) => status === 'breached')
    .map(({ id, breachedAt }) => ({ id, breachedAt }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  calls: file.pushes.filter(({ id }) => id === NEW).map(({ timerKey, text }) => [timerKey, text]),
});

it('is enough: whatever is due is decided as by whoever knows everything of the case', async () => {
  const ids = [await open('路灯', '和平路路灯不亮，已经三天了'), await open('停水', '建设街小区停水，无人答复')];
  await database.store.change(ids[1] ?? '', (file, at) =>
    submitResponse(
      file,
      { deliverable: 'response', publishedAt: at.now, channel: '应急局网站', publisher: 'bureau', summary: '已恢复' },
      '经办人',
      opening,
      at,
    ),
  );
  await database.store.change(ids[1] ?? '', (file, at) => {
    const ordinary = { severity: 'ordinary', reason: '核实' } as const;
    const judged = setSeverity(file, ordinary, '值班长', opening, { ...at, now: addMs(at.now, -1_000) });
    const raised = setSeverity(judged.file, { severity: 'serious', reason: '12人死亡' }, '值班长', opening, at);
    const older = {
      deliverable: 'authoritative-release',
      publishedAt: addMs(at.now, -1),
      channel: '应急局网站',
      publisher: 'bureau',
      summary: '已处置',
    };
    const submitted = submitResponse(raised.file, older, '经办人', opening, at);
    return { ...submitted, entries: [...judged.entries, ...raised.entries, ...submitted.entries] };
  });
  let compared = 0;
  for (const hours of [25, 14, 9, 1, 24, 24, 24, 24, 24, 24]) {
    await database.passTime(hours * HOUR_MS);
    const whole = new Map<string, CaseFile>();
    for (const id of ids) whole.set(id, await database.stores.caseViews.file(id));
    await database.store.settleDue(100, (file, at) => {
      const known = whole.get(file.case.id);
      if (!known) throw new Error('not expected');
      const inFull = fireTimers(known, rulebook, at);
      const asLoaded = fireTimers(file, rulebook, at);
      expect(decided(asLoaded)).toEqual(decided(inFull));
      compared += 1;
      return fireTimers(file, opening, at);
    });
  }
  expect(compared).toBeGreaterThan(8);
  expect(await database.count(`timer where state = 'held'`)).toBeGreaterThan(0);
  expect(await database.count(`deadline where status = 'breached' and obligation = 'spec.days'`)).toBe(2);
  expect(await database.count(`cases where summary = '' or because is null`)).toBe(0);
});
