import { DomainError, type Unit } from '@huiying/core';

/** None given is none that is not there. @throws DomainError `unknown-unit` */
export function refuseUnknownUnit(units: readonly Unit[], id: string | null | undefined): void {
  if (id === undefined || id === null || units.some((unit) => unit.id === id)) return;
  throw new DomainError('invalid', 'unknown-unit', `没有单位 ${id}`, 'unitId');
}
