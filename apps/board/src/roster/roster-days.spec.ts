import type { AbsenceView, PostView, ShiftView } from '@huiying/contract';
import { absencesWithin, gapsAhead, isWholeDay, rosterDays, timeWithin } from './roster-days';
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

const post = (shifts: ShiftView[], ...gaps: { from: string; to: string }[]): PostView => ({
  role: 'officer',
  shifts,
  gaps,
  now: [],
  isOfWholeOffice: false,
  absentNow: [],
});
const NIGHTS = post(
  [shift('a', '11-27T20:00', '11-28T08:00'), shift('b', '11-28T20:00', '11-29T08:00')],
  gap('11-28T08:00', '11-28T20:00'),
  gap('11-29T08:00', '12-01T00:00'),
);
const daysOf = (one: PostView, now = '2026-11-28T00:00:00+08:00') =>
  rosterDays('2026-11-28T00:00:00+08:00', '2026-12-01T00:00:00+08:00', [one], Date.parse(now));
const shown = (one: PostView, now?: string) =>
  daysOf(one, now).map(({ date, posts }) => [
    date.slice(5),
    posts[0]?.shifts.map(({ id, isGoingOn }) => (isGoingOn ? `…${id}` : id)).join(''),
    ...(posts[0]?.gaps ?? []).map((each) => {
      if (each.isUnplanned) return 'unplanned';
      const words = isWholeDay(each) ? 'all' : `${timeWithin(date, each.from)}-${timeWithin(date, each.to)}`;
      return each.isOver ? `(${words})` : words;
    }),
  ]);

it('puts a night on the day on which it begins, what began before on the first, and a gap on each day it lies in', () => {
  expect(shown(NIGHTS)).toEqual([
    ['11-28', 'ab', '08:00-20:00'],
    ['11-29', '', 'unplanned'],
    ['11-30', '', 'unplanned'],
  ]);
});

it('tells of a gap of today what is ahead, and one of a day that is over as over', () => {
  expect(shown(NIGHTS, '2026-11-28T12:30:00+08:00')[0]).toEqual(['11-28', 'ab', '12:30-20:00']);
  expect(shown(NIGHTS, '2026-11-28T20:00:00+08:00')[0]).toEqual(['11-28', 'ab']);
  expect(shown(NIGHTS, '2026-11-29T03:00:00+08:00')[0]).toEqual(['11-28', 'ab', '(08:00-20:00)']);
});

it('counts the gaps that lie ahead and before the last shift', () => {
  const [first] = NIGHTS.gaps;
  const at = (time: string) => gapsAhead(NIGHTS, Date.parse(`2026-11-28T${time}+08:00`));
  expect(at('00:00:00')).toEqual([first]);
  expect(at('19:59:59')).toEqual([first]);
  expect(at('20:00:00')).toEqual([]);
});

it('tells a shift of several days on each of them, and one of a day and a night once', () => {
  expect(shown(post([shift('a', '11-27T08:00', '11-30T08:00'), shift('b', '11-28T08:00', '11-29T08:00')]))).toEqual([
    ['11-28', 'ab'],
    ['11-29', '…a'],
    ['11-30', '…a'],
  ]);
  expect(shown(post([shift('a', '11-28T08:00', '11-30T00:00')])).map(([, told]) => told)).toEqual(['a', '…a', '']);
});

it('tells a day between two shifts on which nobody is on duty', () => {
  const shifts = [shift('a', '11-27T08:00', '11-28T08:00'), shift('b', '11-30T08:00', '12-01T08:00')];
  expect(shown(post(shifts, gap('11-28T08:00', '11-30T08:00')))[1]).toEqual(['11-29', '', 'all']);
});

it('says in which shifts, and on which days of a long one, who has it is away', () => {
  const away: AbsenceView = {
    ...gap('11-29T00:00', '11-29T12:00'),
    id: 'x',
    userId: 'a',
    name: 'a',
    deputyId: null,
    deputyName: null,
  };
  const told = (one: ShiftView) =>
    ['2026-11-28', '2026-11-29', '2026-11-30'].map((date) => absencesWithin(date, one, [away]).length);
  expect(told(shift('a', '11-28T08:00', '11-30T08:00'))).toEqual([0, 1, 0]);
  expect(absencesWithin('2026-11-28', shift('a', '11-28T20:00', '11-29T08:00'), [away])).toEqual([away]);
  expect(absencesWithin('2026-11-28', shift('a', '11-28T08:00', '11-28T20:00'), [away])).toEqual([]);
  expect(absencesWithin('2026-11-29', shift('b', '11-29T00:00', '11-29T12:00'), [away])).toEqual([]);
});

it('knows when a shift begins and ends by its name', () => {
  expect(shiftTimes('2026-11-30', 'day')).toEqual({
    from: '2026-11-30T08:00:00+08:00',
    to: '2026-11-30T20:00:00+08:00',
  });
  expect(shiftTimes('2026-11-30', 'night').to).toBe('2026-12-01T08:00:00+08:00');
  expect(shiftTimes('2026-12-31', 'whole').to).toBe('2027-01-01T08:00:00+08:00');
});
