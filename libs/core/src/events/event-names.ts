import { bigramOf, RAREST, weightOfBigram } from './gram-weight.js';

const LENGTH = 3;
const MOST = 48;
/** What a whole county shares, and how calls are written down. */
const NO_NAME = /[省市县区旗州镇乡]|来电|电人|人称|民称|网传|辟谣|谣言|通告|公告/;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/**
 * What may be a name: three characters of which both pairs are rare, up to 48, in the order in which they stand (青石沟, 御景湾).
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
