import type { Unit } from '../policy/unit.js';
import type { Person } from '../pushes/push.js';
import { administrators, type Standing, together } from '../roster/stand-for.js';
import type { Ladder, LadderStep } from './ladder.js';
import { recipients } from './recipients.js';

export interface Rung {
  readonly step: LadderStep;
  readonly isLast: boolean;
  /** An earlier rung found somebody, who is still there. */
  readonly isHeard: boolean;
}

export interface RungCall extends Standing {
  /** Nobody was found on the whole ladder: the administrators are called in their place. */
  readonly isInstead: boolean;
}

/** Whom a rung calls for a case of that unit; nobody, when it is skipped. */
export function calledBy(
  { step, isLast, isHeard }: Rung,
  leadUnitId: string | null,
  units: readonly Unit[],
  people: readonly Person[],
): RungCall {
  const found = together(step.to.map((address) => recipients(address, leadUnitId, units, people)));
  const isInstead = found.called.length === 0 && isLast && !isHeard;
  return { ...(isInstead ? together([found, administrators(people)]) : found), isInstead };
}

/** Whom each rung would call now for a case of that unit that nobody acknowledges. */
export function callsOfLadder(
  { steps }: Ladder,
  leadUnitId: string | null,
  units: readonly Unit[],
  people: readonly Person[],
): readonly RungCall[] {
  const calls: RungCall[] = [];
  for (const [index, step] of steps.entries()) {
    const isHeard = calls.some(({ called }) => called.length > 0);
    calls.push(calledBy({ step, isLast: index === steps.length - 1, isHeard }, leadUnitId, units, people));
  }
  return calls;
}
