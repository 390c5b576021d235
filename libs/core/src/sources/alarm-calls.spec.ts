import { addMs, instantOf } from '../time/instant.js';
import type { Alarm } from './alarm.js';
import { decideAlarmCalls } from './alarm-calls.js';

const AT = instantOf(Date.parse('2026-11-23T03:05:00+08:00'));
const GATHER_MS = 15 * 60_000;
const blind: Alarm = {
  id: 'b',
  kind: 'monitoring-blind',
  subject: '',
  data: { since: '2026-11-23T03:05:00+08:00', hostsTried: 41, hostsFailing: 37 },
  raisedAt: AT,
  clearedAt: null,
  calledAs: null,
};
const silent = (name: string, over: Partial<Alarm> = {}): Alarm => ({
  ...blind,
  id: name,
  kind: 'source-silent',
  subject: name,
  data: { name, since: '2026-11-22T20:00:00+08:00' },
  ...over,
});

it('tells of our own outage at once, in figures', () => {
  expect(decideAlarmCalls([blind], AT).calls).toEqual([
    {
      kind: 'alarm',
      leadId: 'b',
      alarmIds: ['b'],
      reason: {
        why: 'monitoring-blind',
        isOver: false,
        since: '2026-11-23T03:05:00+08:00',
        hostsTried: 41,
        hostsFailing: 37,
      },
    },
  ]);
});

it('tells of it once, and of its end once it has ended', () => {
  const called = { ...blind, calledAs: 'b' };
  expect(decideAlarmCalls([called], AT).calls).toEqual([]);
  const ended = { ...called, clearedAt: addMs(AT, 42 * 60_000) };
  expect(decideAlarmCalls([ended], AT).calls).toEqual([
    {
      kind: 'alarm-cleared',
      leadId: 'b',
      alarmIds: ['b'],
      reason: {
        why: 'monitoring-blind',
        isOver: true,
        since: '2026-11-23T03:05:00+08:00',
        until: '2026-11-23T03:47:00+08:00',
        hostsTried: 41,
        hostsFailing: 37,
      },
    },
  ]);
});

it('tells nobody of what was over before anybody was called', () => {
  const ended = silent('甲报', { clearedAt: AT });
  expect(decideAlarmCalls([ended], AT)).toEqual({ calls: [], dropped: ['甲报'] });
});

it('gathers silences for a quarter of an hour, not a moment less', () => {
  expect(decideAlarmCalls([silent('甲报')], addMs(AT, GATHER_MS - 1)).calls).toEqual([]);
  expect(decideAlarmCalls([silent('甲报')], addMs(AT, GATHER_MS)).calls.map(({ reason }) => reason)).toEqual([
    { why: 'source-silent', isOver: false, since: '2026-11-22T20:00:00+08:00', names: ['甲报'], count: 1 },
  ]);
});

it('tells of two silences in two calls, of three and more in one', () => {
  const due = addMs(AT, GATHER_MS);
  const all = ['甲报', '乙报', '丙报', '丁报'].map((name, n) => silent(name, { raisedAt: addMs(AT, n) }));
  expect(decideAlarmCalls(all.slice(0, 2), due).calls).toHaveLength(2);
  expect(decideAlarmCalls(all, due).calls).toMatchObject([
    {
      leadId: '甲报',
      alarmIds: ['甲报', '乙报', '丙报', '丁报'],
      reason: { names: ['甲报', '乙报', '丙报'], count: 4 },
    },
  ]);
});

it('tells of the end of a call when all that it told of is over', () => {
  const one = silent('甲报', { calledAs: '甲报', clearedAt: AT });
  const other = silent('乙报', { calledAs: '甲报' });
  expect(decideAlarmCalls([one, other], AT).calls).toEqual([]);
  expect(decideAlarmCalls([one, { ...other, clearedAt: AT }], AT).calls).toMatchObject([
    { kind: 'alarm-cleared', leadId: '甲报', alarmIds: ['甲报', '乙报'] },
  ]);
});

it('names a source that is gone for good at once', () => {
  const gone: Alarm = { ...silent('甲报'), kind: 'source-paused' };
  expect(decideAlarmCalls([gone], AT).calls).toMatchObject([
    { reason: { why: 'source-paused', names: ['甲报'], count: 1 } },
  ]);
});
