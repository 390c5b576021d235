import { type Circumstances, type Person, peopleAt } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { ROSTER_NOW, type RosterRow, rowsToRoster } from '../../rows/roster.row.js';
import { rowsAsJson } from '../rows-as-json.js';

/** Everybody who may be called. */
const PEOPLE = `
select id, coalesce(display_name, username) as name, role, unit_id as "unitId" from app_user
where withdrawn_at is null order by username`;

/** Columns of a statement that loads what a decision is made with besides the case. */
export const CIRCUMSTANCES = `${rowsAsJson(PEOPLE)} as people, ${rowsAsJson(ROSTER_NOW)} as roster, now() as now`;

export interface LoadedCircumstances {
  readonly people: readonly Person[];
  readonly roster: readonly RosterRow[];
  readonly now: Date;
}

export const toCircumstances = ({ people, roster, now }: LoadedCircumstances): Circumstances => ({
  now,
  people: roster.length === 0 ? people : peopleAt(people, rowsToRoster(roster), now),
});

/** The transaction's now and everybody who may be called, with what the roster says of each. */
export async function circumstances(manager: EntityManager): Promise<Circumstances> {
  const [loaded] = await manager.query<LoadedCircumstances[]>(`select ${CIRCUMSTANCES}`);
  if (!loaded) throw new Error('the database answered nothing');
  return toCircumstances(loaded);
}
