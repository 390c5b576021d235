import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import { ALL_DIED, deadInWords, isOfDisaster, KIN } from './read-listed-kin.js';

const PAIR =
  '(?:夫妻|夫妇|[老小]?两口|父子|父女|母子|母女|婆媳|爷孙|祖孙|兄弟|兄妹|姐妹|姐弟|公婆)(?:二人|两人|2人|俩)?(?:\\([^()\\n]{1,16}\\))?';
const WHO = `(?:${KIN}|孩子|幼子|幼女|婴儿|小孩|[女男]娃|娃娃?)`;
const ONE = `(?:\\d{1,2}(?:岁|个月)大?的?)?[^,。;!?\\n\\d、和]{0,7}${WHO}`;
const SEVERAL = `(?<several>[一两二三四2-4])[个名位][^,。;!?\\n\\d]{0,5}${WHO}`;
const PAIR_AND_KIN = new RegExp(
  `${PAIR}(?:连同|以及|[及和与跟带同、])(?:(?:其|他们|她们|两人|二人|夫妻)的?)?(?:${SEVERAL}|(?<two>一双儿女|儿女)|(?<each>${ONE}(?:[、和与及]${ONE}){0,3}))(?:[三四五345]人|一家)?,?$`,
);
const ANYBODY = new RegExp(WHO, 'g');
const COUNTS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };
const LONGEST = 64;

function countBeside({ several, two, each = '' }: Readonly<Record<string, string | undefined>>): number {
  if (several !== undefined) return COUNTS[several] ?? Number(several);
  return two === undefined ? matchesOf(ANYBODY, each).length : 2;
}

/** 夫妻二人及其八岁女儿均不幸身亡 is three, whatever was read of the two alone. */
export const readPairAndKin = (text: string, known: readonly Mention[]): Mention[] =>
  ALL_DIED.all(text).flatMap((found): Mention[] => {
    const told = PAIR_AND_KIN.exec(text.slice(Math.max(0, found.index - LONGEST), found.index));
    if (!told) return [];
    const count = 2 + countBeside(told.groups ?? {});
    const start = found.index - told[0].length;
    const end = found.index + found[0].length;
    if (!isOfDisaster(text, start, end)) return [];
    const isCounted = known.some((m) => m.start < end && m.end > start && (m.measure !== 'deaths' || m.low >= count));
    return isCounted ? [] : [deadInWords(count, start, end)];
  });
