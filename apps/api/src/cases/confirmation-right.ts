import type { ResponseView, RoleWord } from '@huiying/contract';
import { confirmationRefusal, type Rulebook, supervisingUnits } from '@huiying/core';
import type { Actor } from '@huiying/storage';

/** The roles that decide on evidence. */
export const CONFIRMERS: readonly RoleWord[] = ['officer', 'leader', 'admin'];

/** Pending evidence with whether this reader may decide on it; anything else as it is. */
export function withConfirmationRight(
  response: ResponseView,
  { username, unitId, role }: Actor,
  rulebook: Rulebook,
): ResponseView {
  if (response.status !== 'pending-confirmation') return response;
  const refusal = confirmationRefusal(response, { name: username, unitId }, rulebook);
  const units = supervisingUnits(rulebook.units).map(({ name }) => name);
  return { ...response, confirmation: { allowed: refusal === null && CONFIRMERS.includes(role), refusal, units } };
}
