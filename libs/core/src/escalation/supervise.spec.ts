import { aCase, aRulebook, BUREAU_LEADER, BUREAU_OFFICER, CITY_LEADER, PEOPLE, PRESS_OFFICER } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import type { Person } from '../pushes/push.js';
import { addMs, instantOf } from '../time/instant.js';
import { supervise } from './supervise.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const started = aCase({ rulebook, judgement: { severity: 'serious' }, startedAt: addMs(NOW, -3_600_000) });
const opened: CaseFile = { ...started, case: { ...started.case, leadUnitId: 'bureau' } };
const order = (file: CaseFile, by: Person = CITY_LEADER, ms = 0, people: readonly Person[] = PEOPLE) =>
  supervise(file, { instruction: '一小时内发布' }, by, rulebook, { now: addMs(NOW, ms), people });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

it('calls the people of the unit that answers about what is due first, over every channel of its ladder', () => {
  const { file, entries } = order(opened);
  const called = file.pushes.filter(({ kind }) => kind === 'supervision');
  expect(called.map(({ recipientName, channel, status }) => [recipientName, channel, status])).toEqual([
    [BUREAU_LEADER.name, 'board', 'sent'],
    [BUREAU_LEADER.name, 'webhook', 'queued'],
    [BUREAU_OFFICER.name, 'board', 'sent'],
    [BUREAU_OFFICER.name, 'webhook', 'queued'],
  ]);
  const first = file.deadlines.find(({ deliverable }) => deliverable === 'authoritative-release');
  expect(new Set(called.map(({ deadlineId }) => deadlineId))).toEqual(new Set([first?.id]));
  expect(called[0]?.text).toContain('第1次督办：一小时内发布');
  expect(entries.map(({ kind, actor, data }) => [kind, actor, data['round']])).toEqual([
    ['supervision-ordered', CITY_LEADER.name, 1],
  ]);
});

it('numbers the orders of a case and leaves its deadlines as they are', () => {
  const twice = order(order(opened).file, PRESS_OFFICER).file;
  expect(twice.case.proceedings.supervisions?.map(({ by }) => by)).toEqual([CITY_LEADER.name, PRESS_OFFICER.name]);
  expect(twice.pushes.at(-1)?.text).toContain('第2次督办');
  expect(twice.deadlines).toEqual(opened.deadlines);
});

it('takes the same order within a minute for one, and after it for another', () => {
  const once = order(opened).file;
  expect(order(once, CITY_LEADER, 59_999)).toMatchObject({ file: once, entries: [] });
  expect(order(once, CITY_LEADER, 60_000).file.case.proceedings.supervisions).toHaveLength(2);
});

it('is heard by whoever supervises where the unit has nobody', () => {
  const [pushed] = order(opened, CITY_LEADER, 0, [PRESS_OFFICER, CITY_LEADER]).file.pushes;
  expect(pushed?.recipientName).toBe(PRESS_OFFICER.name);
});

it('is no matter of an officer who is to answer, nor of a case in which nothing is owed', () => {
  expect(() => order(opened, BUREAU_OFFICER)).toThrow(refusal('may-not-supervise'));
  const met = { ...opened, deadlines: opened.deadlines.map((each) => ({ ...each, status: 'met' as const })) };
  expect(() => order(met)).toThrow(refusal('nothing-owed'));
});
