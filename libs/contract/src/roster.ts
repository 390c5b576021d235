import type { Instant } from './words.js';

export type DutyRoleWord = 'leader' | 'officer';

/** 班次: somebody stands for a role of a unit, from one instant on until another, which is not in it. */
export interface ShiftView {
  id: string;
  /** Null: the whole office. */
  unitId: string | null;
  role: DutyRoleWord;
  userId: string;
  name: string;
  /** False where the person's access was withdrawn since: nobody is called by this shift. */
  active: boolean;
  from: Instant;
  to: Instant;
}

/** 请假、外出. Without a deputy nobody is called in the person's place. */
export interface AbsenceView {
  id: string;
  userId: string;
  name: string;
  deputyId: string | null;
  deputyName: string | null;
  from: Instant;
  to: Instant;
}

/** Somebody who would be called now. */
export interface OnCallView {
  id: string;
  name: string;
  /** Only for those who answer cases: officers, leaders, administrators. */
  phone?: string | null;
  /** 值班: until when the shift lasts; null where the person is called by role, without a roster. */
  onDutyUntil: Instant | null;
  /** 代班: who is away. */
  inPlaceOf: string | null;
}

/** A role of a unit: its shifts in the period, and when nobody whom they name is there. Without shifts everybody of the role is called. */
export interface PostView {
  role: DutyRoleWord;
  shifts: ShiftView[];
  gaps: { from: Instant; to: Instant }[];
  now: OnCallView[];
  /** The unit has nobody of its own: `now` are those who serve the whole office. */
  isOfWholeOffice: boolean;
  /** Names of the unit's own who are away now and would be called otherwise. */
  absentNow: string[];
}

export interface RosterUnitView {
  /** Null: the whole office. */
  id: string | null;
  name: string | null;
  posts: PostView[];
  mayChange: boolean;
}

export interface RosterView {
  serverNow: Instant;
  from: Instant;
  to: Instant;
  units: RosterUnitView[];
  absences: AbsenceView[];
}

/** Who is on duty in the supervising office now, for the board. */
export interface OnDutyNowView {
  serverNow: Instant;
  unit: string;
  posts: { role: DutyRoleWord; now: OnCallView[] }[];
}
