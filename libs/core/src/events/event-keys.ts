import { isPlace } from './event-conflicts.js';
import type { EventSignature, ReadEvent } from './event-signature.js';
import type { Term } from './event-terms.js';
import { bigramOf } from './gram-weight.js';

/** Of the heaviest terms: how many lead, and how many each of these is paired with. */
interface Reach {
  readonly leading: number;
  readonly heaviest: number;
}

/** What is kept of every report for a month has to be little; what is asked once may be much. */
const KEPT: Reach = { leading: 4, heaviest: 16 };
const ASKED: Reach = { leading: 8, heaviest: 32 };
/** Two words that are both common would bring half of a city's reports along. */
const LEAST = 7;

const mix = (value: number): number => {
  const x = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return x ^ (x >>> 13);
};

const NONE: ReadonlySet<number> = new Set();

/**
 * Keys by which later reports of an event find this one: up to 90 signed 32-bit integers for pairs of heavy terms, up to 16 for
 * what may be names, and a few for place and trouble. One rare word is shared by many reports of a city, two by few. They
 * are stored.
 * @param local terms that tell nothing here: the names of the office's own places, see `localTerms`
 */
export const eventKeys = (read: ReadEvent, local = NONE): number[] => pairsOf(read, local, KEPT);

/** Keys by which this report looks for earlier ones of its event: those it is found by, and more. */
export const askedKeys = (read: ReadEvent, local = NONE): number[] => pairsOf(read, local, ASKED);

function pairsOf({ signature, telling, names }: ReadEvent, local: ReadonlySet<number>, reach: Reach): number[] {
  const keys = new Set<number>();
  if (signature.furniture) return [];
  const heaviest = telling.heaviest.slice(0, reach.heaviest).filter(({ id }) => !local.has(id));
  const titled = telling.heaviestOfTitle.filter(({ id }) => !local.has(id));
  addPairs(leadersOf(heaviest, reach.leading), heaviest, keys);
  addPairs(titled, titled, keys);
  for (const name of names) keys.add(keyOfText(name));
  addPlaces(signature, keys);
  return [...keys];
}

/** Whatever the words, the place is the same, and what is told of it. */
function addPlaces({ slots, kinds }: EventSignature, keys: Set<number>): void {
  const places = [...slots.all].filter(([kind]) => isPlace(kind));
  for (const [kind, names] of places) for (const what of [kind, ...kinds]) addKeys(names, what, keys);
}

function addKeys(names: readonly string[], what: string, keys: Set<number>): void {
  for (const name of names) keys.add(keyOfText(`${name} ${what}`));
}

const keyOfText = (text: string): number => {
  let key = 0;
  for (let i = 0; i < text.length; i += 1) key = mix(Math.imul(key, 31) + text.charCodeAt(i));
  return key | 0;
};

/** Pairs of characters of place names: at home every other report names them. */
export const localTerms = (names: Iterable<string>): ReadonlySet<number> =>
  new Set(
    [...names].flatMap((name) =>
      Array.from({ length: Math.max(0, name.length - 1) }, (_, i) =>
        bigramOf(name.charCodeAt(i), name.charCodeAt(i + 1)),
      ),
    ),
  );

/** 巴拿 and 拿马 are one name: the second tells nothing that the first did not. */
const overlap = (a: Term, b: Term): boolean => a.id >>> 16 === (b.id & 0xffff) || (a.id & 0xffff) === b.id >>> 16;

function leadersOf(heaviest: readonly Term[], most: number): Term[] {
  const leaders: Term[] = [];
  for (const term of heaviest) {
    if (leaders.length < most && !leaders.some((leader) => overlap(leader, term))) leaders.push(term);
  }
  return leaders;
}

function addPairs(leaders: readonly Term[], terms: readonly Term[], keys: Set<number>): void {
  for (const leader of leaders) {
    for (const term of terms) {
      if (term.id === leader.id || leader.unit + term.unit < LEAST || overlap(leader, term)) continue;
      keys.add(keyOf(leader.id, term.id));
    }
  }
}

const keyOf = (a: number, b: number): number => (Math.imul(mix(Math.min(a, b)), 31) ^ mix(Math.max(a, b))) | 0;
