import { matchesOf } from '../matches-of.js';
import { textOfUnits } from '../severity/text/units-text.js';

/** 16 bands of 4 rows: two texts of Jaccard 0.8 share a band with probability above 0.999, of 0.3 with 0.12. */
const BANDS = 16;
const ROWS = 4;
const HASHES = BANDS * ROWS;
const NEAR = 0.8;
/** Shorter texts differ by a single meaningful character; only equality is safe. */
const SHORTEST_TO_COMPARE = 24;
const READ_TO = 20_000;

const DROPPED = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;
const GOLDEN = 0x9e3779b1;

/** NFKC, lower case, without punctuation, symbols and blanks. Applying it twice changes nothing. */
export function normaliseText(text: string): string {
  const read = text.length > READ_TO ? text.slice(0, READ_TO) : text;
  let length = 0;
  for (let i = 0; i < read.length; i += 1) {
    const code = read.charCodeAt(i);
    const known = NORMAL[code] ?? OF_MORE;
    const unit = known === NOT_MET ? learnNormal(code) : known;
    if (unit === OF_MORE) return normaliseWhole(read);
    if (unit === NOTHING) continue;
    scratch[length] = unit;
    length += 1;
  }
  return textOfUnits(scratch.subarray(0, length));
}

/** Written and read within one call. */
const scratch = new Uint16Array(READ_TO);

const normaliseWhole = (text: string): string => text.normalize('NFKC').toLowerCase().replace(DROPPED, '');

/**
 * Where no character changes with its neighbours: Latin, general and CJK punctuation, ideographs, full-width forms.
 * Both ends are included.
 */
const BY_THEMSELVES = [
  [0x00, 0x7e],
  [0x2010, 0x2027],
  [0x3000, 0x3029],
  [0x4e00, 0x9fff],
  [0xff01, 0xff5e],
] as const;

/** No character at all, one that was not met yet, and one that its neighbours may change or that becomes several. */
const NOTHING = 0;
const NOT_MET = 0xfffe;
const OF_MORE = 0xffff;

/** What single characters normalise to, as far as they have been met. */
const NORMAL = new Uint16Array(0x10000).fill(NOT_MET);

function learnNormal(code: number): number {
  const isByItself = BY_THEMSELVES.some(([from, to]) => code >= from && code <= to);
  const normal = isByItself ? normaliseWhole(String.fromCharCode(code)) : undefined;
  const unit = normal === '' ? NOTHING : normal?.length === 1 ? normal.charCodeAt(0) : OF_MORE;
  NORMAL[code] = unit;
  return unit;
}

/** Equal for reports that say the same, word for word. Normalised title, a line break, normalised text. */
export const contentKey = (title: string, text: string): string => `${normaliseText(title)}\n${normaliseText(text)}`;

/** Characters in a shingle: 4; 3 in texts under 12 characters; the text itself below that. */
const shingleSize = (length: number): number => Math.min(length < 12 ? 3 : 4, length);

/** FNV-1a over UTF-16 units of every shingle of a normalised text, in order. */
function shingleHashes(normal: string): Int32Array {
  const size = shingleSize(normal.length);
  const hashes = new Int32Array(size === 0 ? 0 : normal.length - size + 1);
  for (let i = 0; i < hashes.length; i += 1) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + size; j += 1) hash = Math.imul(hash ^ normal.charCodeAt(j), 0x01000193);
    hashes[i] = hash;
  }
  return hashes;
}

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** One hash function each: h -> ((h ^ seed) * factor) mod 2^32, the factor odd, on hashes that are mixed well before. */
const SEEDS = Int32Array.from({ length: HASHES }, (_, i) => mix(Math.imul(i + 1, GOLDEN)));
const FACTORS = Int32Array.from({ length: HASHES }, (_, i) => mix(Math.imul(i + 1 + HASHES, GOLDEN)) | 1);
const GREATEST = 0x7fffffff;

/**
 * MinHash band keys of a content key: 16 signed 32-bit integers, the same for ever (the seeds are constants).
 * Near-identical texts share at least one. An empty text has none.
 */
export function bandKeys(key: string): number[] {
  const hashes = shingleHashes(key.replace('\n', ''));
  if (hashes.length === 0) return [];
  for (let i = 0; i < hashes.length; i += 1) hashes[i] = mix(hashes[i] ?? 0);
  const keys: number[] = [];
  for (let band = 0; band < BANDS; band += 1) keys.push(bandKey(hashes, band));
  return keys;
}

/**
 * The least of each row of a band, all four in one walk over the shingles, mixed into one number. All is done in 32-bit
 * integers: `Math.min` takes a quarter longer.
 */
function bandKey(hashes: Int32Array, band: number): number {
  const at = band * ROWS;
  const seeds = [SEEDS[at] ?? 0, SEEDS[at + 1] ?? 0, SEEDS[at + 2] ?? 0, SEEDS[at + 3] ?? 0] as const;
  const factors = [FACTORS[at] ?? 1, FACTORS[at + 1] ?? 1, FACTORS[at + 2] ?? 1, FACTORS[at + 3] ?? 1] as const;
  const [seedA, seedB, seedC, seedD] = seeds;
  const [factorA, factorB, factorC, factorD] = factors;
  let a = GREATEST;
  let b = GREATEST;
  let c = GREATEST;
  let d = GREATEST;
  for (let i = 0; i < hashes.length; i += 1) {
    const hash = hashes[i] ?? 0;
    const ofA = Math.imul(hash ^ seedA, factorA);
    if (ofA < a) a = ofA;
    const ofB = Math.imul(hash ^ seedB, factorB);
    if (ofB < b) b = ofB;
    const ofC = Math.imul(hash ^ seedC, factorC);
    if (ofC < c) c = ofC;
    const ofD = Math.imul(hash ^ seedD, factorD);
    if (ofD < d) d = ofD;
  }
  let key = mix(band + 1);
  for (const least of [a, b, c, d]) key = mix(Math.imul(key, 31) ^ least);
  return key | 0;
}

/** Exact Jaccard similarity of the shingles, 0..1; two empty texts are not similar. */
export const similarity = (a: string, b: string): number => similarityOfNormal(normaliseText(a), normaliseText(b));

function similarityOfNormal(a: string, b: string): number {
  const left = distinctShingles(a);
  const right = distinctShingles(b);
  if (left.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [one = 0, other = 0] = [left[i], right[j]];
    if (one === other) shared += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return shared / (left.length + right.length - shared);
}

/** In ascending order. */
function distinctShingles(normal: string): Int32Array {
  const hashes = shingleHashes(normal).toSorted();
  let count = 0;
  for (let i = 0; i < hashes.length; i += 1) {
    const hash = hashes[i] ?? 0;
    if (i > 0 && hash === hashes[count - 1]) continue;
    hashes[count] = hash;
    count += 1;
  }
  return hashes.subarray(0, count);
}

/** Tokens that tell lines, routes, buildings, districts and plots apart: 2号线, A1区, 12栋, 306路, k5县. */
const SLOT =
  /(?:[a-z]{1,3}\d{1,5}|[a-z]|\d{1,5}|[一二三四五六七八九十]{1,3})(?:号线|号楼|号院|号门|路公交|路车|路|线|栋|幢|座|单元|区|县|市|镇|村|组|期|国道|省道|高速|中学|小学|中)|(?<![a-z0-9])[a-z]\d{1,4}(?![0-9])/g;

const slotsOf = (normal: string): string[] => [...new Set(matchesOf(SLOT, normal).map((found) => found[0]))];

/** The kind of slot is what follows the number: two texts conflict where both name the kind, with no value in common. */
const kindOf = (slot: string): string =>
  slot.replace(/^(?:[a-z]{1,3}\d{1,5}|[a-z]|\d{1,5}|[一二三四五六七八九十]{1,3})/, '') || 'code';

/** Whether both texts name a line, route, building or district, and none of the same. */
export const slotsConflict = (a: string, b: string): boolean =>
  slotsConflictOfNormal(normaliseText(a), normaliseText(b));

function slotsConflictOfNormal(a: string, b: string): boolean {
  const left = slotsOf(a);
  if (left.length === 0) return false;
  const right = slotsOf(b);
  const kinds = new Set(left.map(kindOf));
  return [...kinds].some((kind) => {
    const others = right.filter((slot) => kindOf(slot) === kind);
    return others.length > 0 && !left.some((slot) => others.includes(slot) && kindOf(slot) === kind);
  });
}

/** The same report told again: shingles at least 0.8 alike and no conflict of lines, routes or buildings. */
export const isNearDuplicate = (a: string, b: string): boolean =>
  isNearDuplicateOfNormal(normaliseText(a), normaliseText(b));

/** As `isNearDuplicate`, of texts that are normalised already. */
export function isNearDuplicateOfNormal(a: string, b: string): boolean {
  if (a === b) return a !== '';
  if (Math.min(a.length, b.length) < SHORTEST_TO_COMPARE) return false;
  const bound = Math.min(a.length, b.length) / Math.max(a.length, b.length);
  return bound >= NEAR * NEAR && similarityOfNormal(a, b) >= NEAR && !slotsConflictOfNormal(a, b);
}
