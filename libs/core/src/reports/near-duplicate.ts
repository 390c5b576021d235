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
export const normaliseText = (text: string): string =>
  text.slice(0, READ_TO).normalize('NFKC').toLowerCase().replace(DROPPED, '');

/** Equal for reports that say the same, word for word. Normalised title, a line break, normalised text. */
export const contentKey = (title: string, text: string): string => `${normaliseText(title)}\n${normaliseText(text)}`;

/** Character 4-grams; 3-grams of texts under 12 characters; the text itself below that. */
export function shinglesOf(text: string): Set<string> {
  const normal = normaliseText(text);
  const size = normal.length < 12 ? 3 : 4;
  const shingles = new Set<string>();
  for (let i = 0; i + size <= normal.length; i += 1) shingles.add(normal.slice(i, i + size));
  if (shingles.size === 0 && normal !== '') shingles.add(normal);
  return shingles;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: HASHES }, (_, i) => mix(Math.imul(i + 1, GOLDEN)));

/**
 * MinHash band keys of a text: 16 signed 32-bit integers, the same for ever (the seeds are constants). Near-identical
 * texts share at least one. An empty text has none.
 */
export function bandKeys(text: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return [];
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    const hash = hashOf(shingle);
    for (let i = 0; i < HASHES; i += 1) {
      const value = mix(hash ^ (SEEDS[i] ?? 0));
      if (value < (least[i] ?? 0)) least[i] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let key = mix(band + 1);
    for (let row = 0; row < ROWS; row += 1) key = mix(Math.imul(key, 31) ^ (least[band * ROWS + row] ?? 0));
    return key | 0;
  });
}

/** Exact Jaccard similarity of the shingles, 0..1; two empty texts are not similar. */
export function similarity(a: string, b: string): number {
  const left = shinglesOf(a);
  const right = shinglesOf(b);
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / (left.size + right.size - shared);
}

/** Tokens that tell lines, routes, buildings, districts and plots apart: 2号线, A1区, 12栋, 306路, k5县. */
const SLOT =
  /(?:[a-z]{1,3}\d{1,5}|[a-z]|\d{1,5}|[一二三四五六七八九十]{1,3})(?:号线|号楼|号院|号门|路公交|路车|路|线|栋|幢|座|单元|区|县|市|镇|村|组|期|国道|省道|高速|中学|小学|中)|(?<![a-z0-9])[a-z]\d{1,4}(?![0-9])/g;

function slotsOf(text: string): Set<string> {
  return new Set([...normaliseText(text).matchAll(SLOT)].map((found) => found[0]));
}

/** The kind of slot is what follows the number: two texts conflict where both name the kind, with no value in common. */
const kindOf = (slot: string): string =>
  slot.replace(/^(?:[a-z]{1,3}\d{1,5}|[a-z]|\d{1,5}|[一二三四五六七八九十]{1,3})/, '') || 'code';

/** Whether both texts name a line, route, building or district, and none of the same. */
export function slotsConflict(a: string, b: string): boolean {
  const left = [...slotsOf(a)];
  const right = [...slotsOf(b)];
  const kinds = new Set(left.map(kindOf));
  return [...kinds].some((kind) => {
    const others = right.filter((slot) => kindOf(slot) === kind);
    return others.length > 0 && !left.some((slot) => others.includes(slot) && kindOf(slot) === kind);
  });
}

/** The same report told again: shingles at least 0.8 alike and no conflict of lines, routes or buildings. */
export function isNearDuplicate(a: string, b: string): boolean {
  const left = normaliseText(a);
  const right = normaliseText(b);
  if (left === right) return left !== '';
  if (Math.min(left.length, right.length) < SHORTEST_TO_COMPARE) return false;
  const bound = Math.min(left.length, right.length) / Math.max(left.length, right.length);
  return bound >= NEAR * NEAR && similarity(left, right) >= NEAR && !slotsConflict(left, right);
}
