import type { BoardCase } from '@huiying/contract';

/**
 * The rows to show while a pointer rests on one: each row stays where it is, with its newest content; a case that left
 * keeps its row, a new one is added at the end.
 */
export function heldCases(shown: readonly BoardCase[], wanted: readonly BoardCase[]): BoardCase[] {
  const newest = new Map(wanted.map((one) => [one.id, one]));
  const known = new Set(shown.map((one) => one.id));
  return [...shown.map((one) => newest.get(one.id) ?? one), ...wanted.filter((one) => !known.has(one.id))];
}

export const sameOrder = (a: readonly BoardCase[], b: readonly BoardCase[]): boolean =>
  a.length === b.length && a.every((one, index) => one.id === b[index]?.id);
