import { madeOnce } from '../made-once.js';
import type { Period } from '../calendar/period.js';
import type { Rulebook } from '../cases/case-file.js';
import type { PolicyPack } from './policy-pack.js';

const MINUTES_PER_DAY = 24;

/**
 * 演练: the rules by which a case is timed. A drill in an office whose pack is none runs under the same obligations in
 * minutes for hours, a day being 24 of them, and starts when it is opened: nothing of it lies in the past.
 */
export function packFor(kase: { readonly drill: boolean }, { pack }: Pick<Rulebook, 'pack'>): PolicyPack {
  return kase.drill && !pack.drill ? drillOf(pack) : pack;
}

const drillOf: (pack: PolicyPack) => PolicyPack = madeOnce((pack: PolicyPack) => ({
  ...pack,
  drill: true,
  obligations: pack.obligations.map((obligation) => ({
    ...obligation,
    within: inMinutes(obligation.within),
    startsFrom: 'detected' as const,
  })),
  stackedOn: pack.stackedOn && drillOf(pack.stackedOn),
}));

function inMinutes({ value, unit }: Period): Period {
  if (unit === 'hour') return { value, unit: 'minute' };
  if (unit === 'day' || unit === 'working-day') return { value: value * MINUTES_PER_DAY, unit: 'minute' };
  return { value, unit };
}
