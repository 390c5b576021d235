import type { RecordedInstant } from '../deadlines/choose-start.js';
import { graver, isGraver } from '../severity/severity.js';
import { earliest, type Instant, isExact } from '../time/instant.js';
import type { Case, CaseFacts } from './case.js';

/** Facts that belong together: they are put back together, or not at all. */
const GROUPS: readonly (readonly (keyof CaseFacts)[])[] = [
  [
    'severity',
    'strictest',
    'provisional',
    'needsReview',
    'eventType',
    'handlingClass',
    'measures',
    'deathsToldAt',
    'because',
    'summary',
  ],
  ['occurredAt'],
  ['firstPublishedAt'],
  ['detectedAt'],
  ['leadUnitId'],
];

export const factsOf = (kase: Case): CaseFacts => pick(kase, GROUPS.flat()) as CaseFacts;

/** One event told by two cases: the highest level with the words it stands on, the earliest instants. */
export function joinFacts(own: CaseFacts, other: CaseFacts): CaseFacts {
  const graverOne = isGraverThan(other, own) ? other : own;
  const milderOne = graverOne === own ? other : own;
  const severity = graver(own.severity, other.severity);
  const strictest = graver(own.strictest, other.strictest);
  return {
    severity,
    strictest,
    provisional: graverOne.provisional || isGraver(strictest, severity),
    needsReview: own.needsReview || other.needsReview,
    eventType: graverOne.eventType ?? milderOne.eventType,
    handlingClass: graverOne.handlingClass ?? milderOne.handlingClass,
    measures: highest(own.measures, other.measures),
    deathsToldAt: deathsToldAt(own, other),
    because: graverOne.because,
    summary: graverOne.summary,
    occurredAt: earlier(own.occurredAt, other.occurredAt),
    firstPublishedAt: earlier(own.firstPublishedAt, other.firstPublishedAt),
    detectedAt: earliest(own.detectedAt, other.detectedAt) ?? own.detectedAt,
    leadUnitId: own.leadUnitId ?? other.leadUnitId,
  };
}

/** What is to be put back of facts that a merge brought: nothing of a group that has changed since. */
export const restored = (now: CaseFacts, merged: CaseFacts, before: CaseFacts): Partial<CaseFacts> =>
  Object.assign(
    {},
    ...GROUPS.filter((group) => isEqual(pick(now, group), pick(merged, group))).map((group) => pick(before, group)),
  ) as Partial<CaseFacts>;

const isGraverThan = (one: CaseFacts, other: CaseFacts): boolean =>
  isGraver(one.severity, other.severity) ||
  (one.severity === other.severity && isGraver(one.strictest, other.strictest));

/** Of the greater number; of one told twice, since it was told first. */
function deathsToldAt(own: CaseFacts, other: CaseFacts): Instant | null {
  const more = (own.measures['deaths'] ?? 0) - (other.measures['deaths'] ?? 0);
  if (more === 0) return earliest(own.deathsToldAt, other.deathsToldAt) ?? null;
  return (more > 0 ? own : other).deathsToldAt;
}

function highest(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Math.max(one[name] ?? Number.NEGATIVE_INFINITY, other[name] ?? Number.NEGATIVE_INFINITY),
    ]),
  );
}

/** A date without a time of day never takes the place of an exact one. */
function earlier(one: RecordedInstant | null, other: RecordedInstant | null): RecordedInstant | null {
  if (!one || !other) return one ?? other;
  if (isExact(one) !== isExact(other)) return isExact(one) ? one : other;
  return other.at < one.at ? other : one;
}

const pick = (facts: CaseFacts, keys: readonly (keyof CaseFacts)[]): Partial<CaseFacts> =>
  Object.fromEntries(keys.map((key) => [key, facts[key]]));

/** A database gives the members of an object back in an order of its own. */
const isEqual = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
