import { gapDays, sharedPlaces, type Spot } from './event-conflicts.js';
import { isSudden } from './event-kind.js';
import { namesOfBoth } from './event-names.js';
import type { EventSignature } from './event-signature.js';

/** What speaks for one event beside the words. */
export interface Corroboration {
  /** Names that no list knows, see `namesIn`. */
  readonly names: readonly string[];
  /** Schools, estates, roads, lines ... */
  readonly places: readonly Spot[];
  /** Kinds of happening that both tell of. */
  readonly kinds: readonly string[];
  /** Between the publications; 0 when one is not known. */
  readonly days: number;
  /** Both publications are known. */
  readonly isDated: boolean;
}

export const corroborationOf = (a: EventSignature, b: EventSignature): Corroboration => ({
  names: namesOfBoth(a.names, b.names),
  places: sharedPlaces(a, b),
  kinds: a.kinds.filter((kind) => b.kinds.includes(kind)),
  days: gapDays(a, b),
  isDated: a.publishedAt !== null && b.publishedAt !== null,
});

const PLACE_DAYS = 10;
const PLACE_ALONE_DAYS = 3;
/** An inquiry, a claim, a verdict come weeks later. */
const NAME_DAYS = 30;
const NAME_ALONE_DAYS = 10;
const WORDS_ALONE_DAYS = 2;
const SUDDEN_DAYS = 1;
/** What the words have to say all the same, as `EventComparison.score`. */
const LEAST = 0.05;
const LEAST_OF_NAME = 0.1;
/** Newsrooms name a person or a firm in many stories, citizens a place in one. */
const LEAST_OF_NAME_ALONE = 0.15;
const LEAST_OF_WORDS_ALONE = 0.15;

/**
 * Whether a person should look at two reports that are told in other words: one place or name, or what was told a day ago, and nothing
 * that says it was something else. Neighbours write of many troubles of one estate: of two of them only the words decide.
 */
export function isCorroborated(a: EventSignature, b: EventSignature, score: number): boolean {
  if (score < LEAST || (a.grievance && b.grievance)) return false;
  const { names, places, kinds, days, isDated } = corroborationOf(a, b);
  const isSame = kinds.length > 0;
  if (!isSame && a.kinds.length > 0 && b.kinds.length > 0) return false;
  if (places.length > 0 && days <= (isSame ? PLACE_DAYS : PLACE_ALONE_DAYS)) return true;
  if (score >= LEAST_OF_WORDS_ALONE && isDated && days <= WORDS_ALONE_DAYS) return true;
  if (names.length === 0) return false;
  if (isSame) return score >= LEAST_OF_NAME && days <= NAME_DAYS;
  return days <= NAME_ALONE_DAYS && score >= (a.grievance || b.grievance ? LEAST_OF_NAME : LEAST_OF_NAME_ALONE);
}

/** A fire, a collision, a collapse of which two reports of one day tell under one name that no list knows. */
export function isOneSudden(a: EventSignature, b: EventSignature): boolean {
  const { names, kinds, days, isDated } = corroborationOf(a, b);
  return isDated && days <= SUDDEN_DAYS && names.length > 0 && kinds.some(isSudden);
}
