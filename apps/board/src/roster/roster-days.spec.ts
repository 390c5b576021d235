import type { PostView, ShiftView } from '@huiying/contract';
import { gapsWithinPlan, isWholeDay, rosterDays, timeWithin } from './roster-days';
import { shiftTimes } from './shift-times';

const shift = (id: string, from: string, to: string): ShiftView => ({
  id,
  unitId: 'press',
  role: 'officer',
  userId: id,
  name: id,
  active: true,
  from: `2026-${from}:00+08:00`,
  to: `2026-${to}:00+08:00`,
});
const gap = (from: string, to: string) => ({ from: `2026-${from}:00+08:00`, to: `2026-${to}:00+08:00` });

it('puts a night on the day on which it begins, what began before on the first, and a gap on each day it lies in', () => {
  const post: PostView = {
    role: 'officer',
    shifts: [shift('a', '11-27T20:00', '11-28T08:00'), shift('b', '11-28T20:00', '11-29T08:00')],
    gaps: [gap('11-28T08:00', '11-28T20:00'), gap('11-29T08:00', '12-01T00:00')],
    now: [],
    absentNow: [],
  };
  const days = rosterDays('2026-11-28T00:00:00+08:00', '2026-12-01T00:00:00+08:00', [post]);
  const shown = days.map(({ date, posts }) => [
    date.slice(5),
    posts[0]?.shifts.map(({ id }) => id).join(''),
    ...(posts[0]?.gaps ?? []).map((each) =>
      each.isUnplanned
        ? 'unplanned'
        : isWholeDay(each)
          ? 'all'
          : `${timeWithin(date, each.from)}-${timeWithin(date, each.to)}`,
    ),
  ]);
  expect(shown).toEqual([
    ['11-28', 'ab', '08:00-20:00'],
    ['11-29', '', 'unplanned'],
    ['11-30', '', 'unplanned'],
  ]);
  expect(gapsWithinPlan(post)).toEqual([gap('11-28T08:00', '11-28T20:00')]);
});

it('tells a day between two shifts on which nobody is on duty', () => {
  const post: PostView = {
    role: 'leader',
    shifts: [shift('a', '11-27T08:00', '11-28T08:00'), shift('b', '11-30T08:00', '12-01T08:00')],
    gaps: [gap('11-28T08:00', '11-30T08:00')],
    now: [],
    absentNow: [],
  };
  const [, between] = rosterDays('2026-11-28T00:00:00+08:00', '2026-12-01T00:00:00+08:00', [post]);
  expect(between?.posts[0]?.gaps.map((each) => [isWholeDay(each), each.isUnplanned])).toEqual([[true, false]]);
});

it('knows when a shift begins and ends by its name', () => {
  expect(shiftTimes('2026-11-30', 'day')).toEqual({
    from: '2026-11-30T08:00:00+08:00',
    to: '2026-11-30T20:00:00+08:00',
  });
  expect(shiftTimes('2026-11-30', 'night').to).toBe('2026-12-01T08:00:00+08:00');
  expect(shiftTimes('2026-12-31', 'whole').to).toBe('2027-01-01T08:00:00+08:00');
});
