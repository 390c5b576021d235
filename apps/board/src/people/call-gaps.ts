import type { CallsView, StepCallsView } from '@huiying/contract';

type UnitCalls = CallsView['units'][number];

/**
 * nobody: the step is skipped. unreachable: people are called, over channels that know no address of theirs. instead: nobody is there on
 * the whole ladder, and the administrators are called.
 */
export type Standing = 'reached' | 'unreachable' | 'instead' | 'nobody';

export function standingOf({ called, instead }: StepCallsView): Standing {
  if (called.length === 0) return 'nobody';
  if (called.every(({ reachedOver }) => reachedOver.length === 0)) return 'unreachable';
  return instead ? 'instead' : 'reached';
}

const gapsOf = ({ steps }: UnitCalls): number => steps.filter((step) => standingOf(step) !== 'reached').length;

/** Units with a step that nobody hears first, the emptiest of them before the others. */
export const emptiestFirst = (units: readonly UnitCalls[]): UnitCalls[] =>
  units.toSorted((a, b) => gapsOf(b) - gapsOf(a));

export const withGaps = (units: readonly UnitCalls[]): UnitCalls[] => units.filter((unit) => gapsOf(unit) > 0);
