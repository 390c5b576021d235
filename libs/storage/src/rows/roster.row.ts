import type { Absence, RosteredShift } from '@huiying/core';

/** A shift, or an absence where there is no role; instants come as Date from a column, as text from JSON. */
export interface RosterRow {
  readonly id: string;
  readonly user_id: string;
  readonly unit_id: string | null;
  readonly role: string | null;
  readonly deputy_id: string | null;
  readonly starts_at: string | Date;
  readonly ends_at: string | Date;
}

export interface KeptShift extends RosteredShift {
  readonly id: string;
}

export interface KeptAbsence extends Absence {
  readonly id: string;
}

export interface KeptRoster {
  readonly shifts: readonly KeptShift[];
  readonly absences: readonly KeptAbsence[];
}

/** Shifts and absences that meet a condition on the period of each. */
export const rosterWhere = (condition: string): string => `
select id, user_id, unit_id, role, null::uuid as deputy_id, starts_at, ends_at from duty_shift where ${condition}
union all
select id, user_id, null, null, deputy_id, starts_at, ends_at from absence where ${condition}`;

export const ROSTER_NOW = rosterWhere('tstzrange(starts_at, ends_at) @> now()');

export function rowsToRoster(rows: readonly RosterRow[]): KeptRoster {
  return {
    shifts: rows.flatMap((row) => (row.role === null ? [] : [rowToShift(row, row.role)])),
    absences: rows.flatMap((row) => (row.role === null ? [rowToAbsence(row)] : [])),
  };
}

const spanOf = ({ starts_at, ends_at }: RosterRow) => ({ from: new Date(starts_at), to: new Date(ends_at) });

const rowToShift = (row: RosterRow, role: string): KeptShift => ({
  id: row.id,
  userId: row.user_id,
  unitId: row.unit_id,
  role,
  ...spanOf(row),
});

const rowToAbsence = (row: RosterRow): KeptAbsence => ({
  id: row.id,
  userId: row.user_id,
  deputyId: row.deputy_id,
  ...spanOf(row),
});
