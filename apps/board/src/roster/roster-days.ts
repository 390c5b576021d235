import type { PostView, ShiftView } from '@huiying/contract';
import { addMs, DAY_MS, dateOf, formatInstant, instantOf, startOfDate } from '@huiying/core';

export interface RosterDay {
  /** `YYYY-MM-DD` in Shanghai */
  date: string;
  /** By post, in the order given: the shifts that begin on the day, those from before on the first, and the parts of gaps in it. */
  posts: { shifts: ShiftView[]; gaps: DayGap[] }[];
}

interface DayGap {
  from: string;
  to: string;
  /** Behind the last shift: nobody has been planned yet, so nobody was forgotten. */
  isUnplanned: boolean;
}

const ms = (text: string): number => Date.parse(text);

/** `11-28 08:00` */
export const shortMoment = (text: string): string => `${text.slice(5, 10)} ${text.slice(11, 16)}`;

/** `08:00`; the end of a day is 24:00 of it. */
export function timeWithin(date: string, text: string): string {
  return ms(text) - startOfDate(date).getTime() === DAY_MS ? '24:00' : formatInstant(instantOf(ms(text))).slice(11, 16);
}

const plannedUntil = ({ shifts }: PostView): number => Math.max(...shifts.map(({ to }) => ms(to)));

/** The gaps of a post between and before its shifts; what lies behind the last is not planned yet. */
export const gapsWithinPlan = (post: PostView): PostView['gaps'] =>
  post.gaps.filter(({ from }) => ms(from) < plannedUntil(post));

/** The days of a period, one after the other. */
export function rosterDays(from: string, to: string, posts: readonly PostView[]): RosterDay[] {
  const first = dateOf(instantOf(ms(from)));
  const last = dateOf(instantOf(ms(to) - 1));
  const days: RosterDay[] = [];
  for (let start = startOfDate(first); dateOf(start) <= last; start = addMs(start, DAY_MS)) {
    const date = dateOf(start);
    const end = addMs(start, DAY_MS);
    const beginsOn = (shift: ShiftView): boolean =>
      ms(shift.from) < end.getTime() && (date === first || ms(shift.from) >= start.getTime());
    const parts = (post: PostView): DayGap[] =>
      post.gaps
        .filter((gap) => ms(gap.from) < end.getTime() && ms(gap.to) > start.getTime())
        .map((gap) => ({
          from: formatInstant(instantOf(Math.max(ms(gap.from), start.getTime()))),
          to: formatInstant(instantOf(Math.min(ms(gap.to), end.getTime()))),
          isUnplanned: ms(gap.from) >= plannedUntil(post),
        }));
    days.push({
      date,
      posts: posts.map((post) => ({ shifts: post.shifts.filter(beginsOn), gaps: parts(post) })),
    });
  }
  return days;
}

export const isWholeDay = ({ from, to }: { from: string; to: string }): boolean => ms(to) - ms(from) === DAY_MS;
