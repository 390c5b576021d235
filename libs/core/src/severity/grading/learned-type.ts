import { isRuledOut, ON_THEIR_OWN } from './event-type.js';
import { isLongEnough } from '../learned/grave-text.js';
import { soundsOfTypes } from '../learned/text-odds.js';
import { LEARNED_TYPES } from '../learned/weigh-types.js';
import type { NumberToken } from '../numerals/numerals.js';
import type { EventType, SeverityRules } from '../severity-rules.js';
import type { Document } from '../text/document.js';

/** Surer than not by far: of 9,103 unread texts this sure 998 in a thousand were of the type. */
const SURE = 0.7;
/** 昨晚那个4.9级, 7.3级啊: only quakes are told by tenths. */
const BY_TENTHS = /(?<![\d.])[3-8]\.\d级(?!浪|风|海|台)/;
const LIKELY_WITH_TENTHS = 0.1;
/** Types that the generic table grades, and that the weights do not know apart. */
const OF_GENERIC = new Set(['fire', 'road_traffic', 'occupational_poisoning']);

/**
 * The types that a text names, before them the one that it sounds like where weights learned from labelled texts are sure. Unless
 * it is read widely, only a text that names none, or one of the generic table, is weighed: the others' words name them well.
 */
export function withLearned(
  named: readonly EventType[],
  document: Document,
  numbers: readonly NumberToken[],
  { eventTypes, generic }: SeverityRules,
  isWide: boolean,
): readonly EventType[] {
  const { text } = document;
  if (!isLongEnough(text)) return named;
  const [about = generic] = named;
  if (!isWide && about !== generic && !OF_GENERIC.has(about.id)) return named;
  const odds = soundsOfTypes(document, numbers);
  const isQuake = BY_TENTHS.test(text) && (odds[LEARNED_TYPES.indexOf('earthquake')] ?? 0) >= LIKELY_WITH_TENTHS;
  const id = isQuake ? 'earthquake' : LEARNED_TYPES.find((_, k) => (odds[k] ?? 0) >= SURE);
  if (id === undefined || isRuledOut(id, text)) return named;
  const isGeneric = id === generic.id;
  if (isGeneric && (!isWide || ON_THEIR_OWN.has(about.id))) return named;
  const own = isGeneric ? named.find((type) => OF_GENERIC.has(type.id)) : undefined;
  const first = own ?? eventTypes.find((type) => type.id === id);
  return first ? [first, ...named.filter((type) => type !== first)] : named;
}
