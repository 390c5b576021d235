import { bigramOf, isHan, RAREST, weightOfBigram } from './gram-weight.js';

const LENGTH = 3;
/** What a report is about is named early. */
const MOST = 16;
/** What a whole county shares, and how calls are written down. */
const NO_NAME = /[省市县区旗州镇乡]|来电|电人|人称|民称|网传|辟谣|谣言|通告|公告/;

/**
 * What may be a name: three characters of which both pairs are rare, up to 16, in the order in which they stand (青石沟, 御景湾).
 * Most names have no mark by which a list would know them, and what happens at a place is hardly ever told without its name.
 * @param local pairs that every other report has, see `localTerms`
 */
export function namesIn(text: string, local: ReadonlySet<number>): string[] {
  const names = new Set<string>();
  let wasRare = false;
  for (let i = 1; i < text.length && names.size < MOST; i += 1) {
    const isRare = isRarePair(text.charCodeAt(i - 1), text.charCodeAt(i), local);
    const name = isRare && wasRare ? text.slice(i - 2, i + 1) : '';
    if (name !== '' && !NO_NAME.test(name)) names.add(name);
    wasRare = isRare;
  }
  return [...names];
}

function isRarePair(first: number, second: number, local: ReadonlySet<number>): boolean {
  if (!isHan(first) || !isHan(second)) return false;
  const pair = bigramOf(first, second);
  return weightOfBigram(pair) >= RAREST && !local.has(pair);
}

/** One string, three characters a name, in ascending order: signatures are kept by the thousand. */
export const packedNames = (names: readonly string[]): string => names.toSorted().join('');

/** The packed names that both hold. */
export function namesOfBoth(a: string, b: string): string[] {
  const shared: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const order = compareAt(a, i, b, j);
    if (order === 0) shared.push(a.slice(i, i + LENGTH));
    if (order <= 0) i += LENGTH;
    if (order >= 0) j += LENGTH;
  }
  return shared;
}

function compareAt(a: string, i: number, b: string, j: number): number {
  for (let k = 0; k < LENGTH; k += 1) {
    const order = a.charCodeAt(i + k) - b.charCodeAt(j + k);
    if (order !== 0) return order;
  }
  return 0;
}

const LONGEST_SHARED = 8;
/** Before a name, and none of it. */
const BEFORE_NAME = /^[的了在是和与对被把将为]+/;

/** As much as two texts have in common around each of the names, the longest first: 恒泰化工 of 恒泰化. The same whichever comes first. */
export function aroundNames(names: readonly string[], a: string, b: string): string[] {
  const [one, other] = a < b ? [a, b] : [b, a];
  const told = [...new Set(names.map((name) => around(name, one, other).replace(BEFORE_NAME, '')))];
  return told
    .filter((name) => !told.some((longer) => longer !== name && longer.includes(name)))
    .toSorted((left, right) => right.length - left.length);
}

function around(name: string, a: string, b: string): string {
  let from = a.indexOf(name);
  if (from < 0) return name;
  let to = from + name.length;
  const isShared = (begin: number, end: number): boolean =>
    end - begin <= LONGEST_SHARED &&
    isHan(a.charCodeAt(begin)) &&
    isHan(a.charCodeAt(end - 1)) &&
    b.includes(a.slice(begin, end));
  while (isShared(from, to + 1)) to += 1;
  while (from > 0 && isShared(from - 1, to)) from -= 1;
  return a.slice(from, to);
}
