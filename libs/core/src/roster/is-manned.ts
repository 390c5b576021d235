/** A post as it is told: what was planned, who serves it now, and who of its own is away. */
interface Post {
  readonly shifts: readonly unknown[];
  readonly now: readonly unknown[];
  readonly absentNow: readonly unknown[];
  /** `now` are those who serve the whole office, none of its own. */
  readonly isOfWholeOffice: boolean;
}

/** Whether somebody is at a post of their own, or was put on the roster. */
export const isManned = ({ shifts, now, isOfWholeOffice, absentNow }: Post): boolean =>
  shifts.length + absentNow.length > 0 || (now.length > 0 && !isOfWholeOffice);
