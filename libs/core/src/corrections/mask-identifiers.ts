const DIGIT = '[0-9０-９]';
/** Blanks and dashes that people write between the groups of a number. */
const GAP = '[ \\u00a0\\u3000－—–·.-]?';
const run = (from: number, to = from): string => `(?:${DIGIT}${GAP}){${from - 1},${to - 1}}${DIGIT}`;
const alone = (pattern: string): string => `(?<!${DIGIT})${pattern}(?!${DIGIT})`;

/** 身份证号 of 18 or 15 places, longer than any figure of a report. */
const IDENTITY = new RegExp(alone(`(?:${run(17)}${GAP}[0-9０-９xXｘＸ]|${run(15)})`), 'gu');
const MOBILE = new RegExp(alone(`(?:(?:[+＋]|00)?[8８][6６]${GAP})?[1１][3-9３-９]${GAP}${run(9)}`), 'gu');
const LANDLINE = new RegExp(alone(`[（(]?[0０][1-9１-９]${DIGIT}{1,2}[)）]?${GAP}[2-9２-９]${run(6, 7)}`), 'gu');
/** A number that is said to be one: 电话、微信、QQ and the like, of any length from five places. */
const NAMED = new RegExp(
  `(?:电话|手机|号码|联系方式|微信|[Qq]{2}号?|固话|座机|传真)(?:号码?)?[^0-9０-９\\n。；;]{0,6}${run(5, 20)}`,
  'gu',
);
const MASK = '＊＊＊';

/** Hides telephone and identity numbers, and the names and numbers that are given: a caller's. Other text stays as it is. */
export function maskIdentifiers(text: string, known: readonly (string | null)[] = []): string {
  const named = known
    .filter((word) => word !== null && word.trim().length >= 2)
    .reduce<string>((rest, word) => rest.replaceAll(word?.trim() ?? '', MASK), text);
  return named
    .replace(IDENTITY, MASK)
    .replace(MOBILE, MASK)
    .replace(LANDLINE, MASK)
    .replace(NAMED, (found) => found.replace(new RegExp(run(5, 20), 'u'), MASK));
}
