import { addMs, DomainError, type Instant, type Person, type Span, supervisingUnit, type Unit } from '@huiying/core';
import type { Actor, ListedUser } from '@huiying/storage';

export const nameOf = ({ displayName, username }: Pick<ListedUser, 'displayName' | 'username'>): string =>
  displayName ?? username;

export const toPerson = (user: ListedUser): Person => ({
  id: user.id,
  name: nameOf(user),
  role: user.role,
  unitId: user.unitId,
});

/** The shortest period that holds an instant. */
export const momentAt = (at: Instant): Span => ({ from: at, to: addMs(at, 1) });

const ACTS: readonly string[] = ['officer', 'leader', 'admin'];

/** Who answers cases: may be on a roster, and may know over which telephone those are reached who are on it now. */
export const answersCases = ({ role }: Pick<Actor, 'role'>): boolean => ACTS.includes(role);

/** Administrators and the supervising office keep every roster, officers and leaders of a unit their own. */
export function mayKeepRoster(actor: Actor, unitId: string | null, units: readonly Unit[]): boolean {
  if (actor.role === 'admin' || !answersCases(actor)) return actor.role === 'admin';
  return isOfOffice(actor, units) || (unitId !== null && actor.unitId === unitId);
}

const isOfOffice = ({ unitId }: Pick<Actor, 'unitId'>, units: readonly Unit[]): boolean =>
  unitId === null || unitId === supervisingUnit(units)?.id;

/**
 * The person of that id, who can be called. Whoever keeps the roster of one unit puts its people on it and those of no unit, not those of others.
 * @throws DomainError `unknown-person`, `not-callable`, `not-of-the-unit`
 */
export function rosterable(
  id: string,
  field: string,
  users: readonly ListedUser[],
  actor: Actor,
  units: readonly Unit[],
): ListedUser {
  const user = users.find((one) => one.id === id);
  if (!user) throw new DomainError('invalid', 'unknown-person', `没有用户 ${id}`, field);
  if (!user.active || !answersCases(user))
    throw new DomainError('invalid', 'not-callable', `${nameOf(user)}已停用，或其角色不接收推送`, field);
  const isOurs = user.unitId === null || mayKeepRoster(actor, user.unitId, units);
  if (!isOurs) throw new DomainError('forbidden', 'not-of-the-unit', `${nameOf(user)}不是本单位人员`, field);
  return user;
}
