import type { Person } from '../pushes/push.js';
import { instantOf } from '../time/instant.js';
import { overlaps, peopleAt, type Roster, type Span } from './roster.js';
import { onDuty } from './stand-for.js';

/**
 * When nobody whom the roster names for that role of that unit is there, within a period: between two shifts, or because who has
 * the shift is away without a deputy, or has left. None where there is no roster in the period at all: then all of the role are called.
 */
export function rosterGaps(
  { role, unitId }: { readonly role: string; readonly unitId: string | null },
  people: readonly Person[],
  { shifts, absences }: Roster,
  period: Span,
): readonly Span[] {
  const own = shifts.filter((shift) => shift.role === role && shift.unitId === unitId && overlaps(shift, period));
  if (own.length === 0) return [];
  const roster = { shifts: own, absences: absences.filter((absence) => overlaps(absence, period)) };
  const gaps: Span[] = [];
  for (const span of parts(period, [...own, ...roster.absences])) {
    if (onDuty(role, unitId, peopleAt(people, roster, span.from)).called.length > 0) continue;
    const before = gaps.at(-1);
    if (before?.to.getTime() === span.from.getTime()) gaps[gaps.length - 1] = { from: before.from, to: span.to };
    else gaps.push(span);
  }
  return gaps;
}

/** The parts of a period within which nothing begins and nothing ends. */
function parts({ from, to }: Span, spans: readonly Span[]): readonly Span[] {
  const within = spans.flatMap((span) => [span.from, span.to]).filter((at) => from < at && at < to);
  const times = [...new Set([from, ...within, to].map((at) => at.getTime()))].toSorted((a, b) => a - b);
  const instants = times.map(instantOf);
  return instants.slice(0, -1).map((at, index) => ({ from: at, to: instants[index + 1] ?? to }));
}
