import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { ALL_DIED, deadInWords, isOfDisaster } from './read-listed-kin.js';

const TWO =
  '(?:夫妻|夫妇|兄弟|姐妹|姐弟|兄妹|母子|母女|父子|父女|婆媳|爷孙|祖孙|翁婿|小两口|老两口)(?:俩|二人|两人|两个)?';
const FAMILY = '一家(?:\\d{1,2}|[二两三四五六七八九十]{1,2})口(?:人)?';
const HOUSEHOLD = `[^,。;!?\\n\\d、]{0,10}(?:${FAMILY}|${TWO})`;
const IN_A_ROW = new RegExp(`(?<who>(?:${HOUSEHOLD}[,、]){1,5}(?:(?:还有|和|以及|外加|再加上))?${HOUSEHOLD}),?$`);
const EACH = new RegExp(`一家(?<count>\\d{1,2}|[二两三四五六七八九十]{1,2})口|${TWO}`, 'g');
const LONGEST_ROW = 80;

/** 老陈家一家五口，周师傅家一家三口，还有夫妻俩，全没了 is ten. */
export const readListedHouseholds = (text: string): Mention[] =>
  ALL_DIED.all(text).flatMap((found): Mention[] => {
    const who = IN_A_ROW.exec(text.slice(Math.max(0, found.index - LONGEST_ROW), found.index))?.groups?.['who'];
    if (who === undefined) return [];
    const count = [...who.matchAll(EACH)].reduce((sum, { groups }) => sum + (readNumeral(groups?.['count']) ?? 2), 0);
    const end = found.index + found[0].length;
    const start = found.index - who.length;
    return isOfDisaster(text, start, end) ? [deadInWords(count, start, end)] : [];
  });
