import type { AbsenceView, PostView, ShiftView } from '@huiying/contract';
import { addMs, DAY_MS, dateOf, formatInstant, instantOf, startOfDate } from '@huiying/core';

export interface RosterDay {
  /** `YYYY-MM-DD` in Shanghai */
  date: string;
  /** By post, in the order given: the shifts that are told on the day, and the parts of gaps in it that lie ahead, or that lay in a day that is over. */
  posts: { shifts: DayShift[]; gaps: DayGap[] }[];
}

export interface DayShift extends ShiftView {
  /** It was told on a day before: of this one it is a part, or all. */
  isGoingOn: boolean;
}

interface DayGap {
  from: string;
  to: string;
  /** Behind the last shift: nobody has been planned yet, so nobody was forgotten. */
  isUnplanned: boolean;
  /** Of a day that is over: there is nothing left to do about it. */
  isOver: boolean;
}

const ms = (text: string): number => Date.parse(text);

/** `11-28 08:00` */
export const shortMoment = (text: string): string => `${text.slice(5, 10)} ${text.slice(11, 16)}`;

/** `08:00`; the end of a day is 24:00 of it. */
export function timeWithin(date: string, text: string): string {
  return ms(text) - startOfDate(date).getTime() === DAY_MS ? '24:00' : formatInstant(instantOf(ms(text))).slice(11, 16);
}

const plannedUntil = ({ shifts }: PostView): number => Math.max(...shifts.map(({ to }) => ms(to)));

/** The gaps of a post that still lie ahead, between and before its shifts; what lies behind the last is not planned yet. */
export const gapsAhead = (post: PostView, now: number): PostView['gaps'] =>
  post.gaps.filter(({ from, to }) => ms(from) < plannedUntil(post) && ms(to) > now);

/** Longer than from one day to the next. */
export const isLong = ({ from, to }: ShiftView): boolean => ms(to) - ms(from) > DAY_MS;

/**
 * The days of a period, one after the other. A shift is told on the day on which it begins, one from before on the first, and one that
 * lasts longer than from one day to the next on each of its days.
 * @param now in ms
 */
export function rosterDays(from: string, to: string, posts: readonly PostView[], now: number): RosterDay[] {
  const first = dateOf(instantOf(ms(from)));
  const last = dateOf(instantOf(ms(to) - 1));
  const days: RosterDay[] = [];
  for (let start = startOfDate(first); dateOf(start) <= last; start = addMs(start, DAY_MS)) {
    const date = dateOf(start);
    const span = { from: start.getTime(), to: addMs(start, DAY_MS).getTime() };
    days.push({
      date,
      posts: posts.map((post) => ({
        shifts: shiftsOn(post, span, date === first),
        gaps: gapsOn(post, span, now),
      })),
    });
  }
  return days;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const span = ({ from, to }: ShiftView): Span => ({ from: ms(from), to: ms(to) });

const meets = (one: { from: string; to: string }, { from, to }: Span): boolean =>
  ms(one.from) < to && ms(one.to) > from;

const shiftsOn = ({ shifts }: PostView, day: Span, isFirst: boolean): DayShift[] =>
  shifts
    .filter((shift) => meets(shift, day) && (isFirst || ms(shift.from) >= day.from || isLong(shift)))
    .map((shift) => ({ ...shift, isGoingOn: !isFirst && ms(shift.from) < day.from }));

/** On the day that is today, what is over of a gap is not told any more. */
function gapsOn(post: PostView, day: Span, now: number): DayGap[] {
  const isOver = day.to <= now;
  const begins = isOver ? day.from : Math.max(day.from, now);
  return post.gaps
    .filter((gap) => meets(gap, { ...day, from: begins }))
    .map((gap) => ({
      from: formatInstant(instantOf(Math.max(ms(gap.from), begins))),
      to: formatInstant(instantOf(Math.min(ms(gap.to), day.to))),
      isUnplanned: ms(gap.from) >= plannedUntil(post),
      isOver,
    }));
}

/** When who has a shift is away in it; of one that is told on several days, on that day. */
export function absencesWithin(date: string, shift: ShiftView, absences: readonly AbsenceView[]): AbsenceView[] {
  const start = startOfDate(date).getTime();
  const [from, to] = isLong(shift) ? [start, start + DAY_MS] : [ms(shift.from), ms(shift.to)];
  return absences.filter((one) => one.userId === shift.userId && meets(one, { from, to }) && meets(one, span(shift)));
}

export const isWholeDay = ({ from, to }: { from: string; to: string }): boolean => ms(to) - ms(from) === DAY_MS;
