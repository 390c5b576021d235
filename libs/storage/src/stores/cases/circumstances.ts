import type { Circumstances, Person } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../../data-source.js';

/** Everybody who may be called. */
export const PEOPLE = `
select id, coalesce(display_name, username) as name, role, unit_id as "unitId" from app_user
where withdrawn_at is null order by username`;

/** The transaction's now and everybody who may be called. */
export async function circumstances(manager: EntityManager): Promise<Circumstances> {
  const [people, now] = await Promise.all([manager.query<Person[]>(PEOPLE), databaseNow(manager)]);
  return { now, people };
}
