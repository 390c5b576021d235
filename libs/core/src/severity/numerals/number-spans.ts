import type { Span } from '../text/sentences.js';

const NUMBER =
  /\d{1,6}(?:\.\d{1,4})?亿零?\d{1,4}(?:\.\d{1,4})?[百千]?万|\d{1,4}万\d{1,2}千|(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?(?!\d)|\d{1,12}(?:\.\d{1,4})?)(?:[余多几][十百千万亿])?[十百千万亿]{0,2}|[一二两三四五六七八九]?十好几|[零〇一二三四五六七八九十百千万亿两俩仨廿卅半几数]{1,14}(?:点[零一二三四五六七八九]{1,2}(?=[级亿万]))?(?:[余多]?[万亿])?|[壹贰叁肆伍陆柒捌玖拾佰仟][壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{1,15}|[壹贰叁肆伍陆柒捌玖拾](?=[人名位个具])/y;

/** By UTF-16 unit, whether a number may begin with it: most characters of a text begin none, which one look tells. */
const BEGINS = new Uint8Array(0x10000);
for (const numeral of '0123456789零〇一二三四五六七八九十百千万亿两俩仨廿卅半几数壹贰叁肆伍陆柒捌玖拾佰仟') {
  BEGINS[numeral.charCodeAt(0)] = 1;
}

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = { numbers: { gate: (text: string) => BEGINS[text.charCodeAt(0)] === 1, reads: [NUMBER] } };

/** Where a folded text has what may be a number, in order. */
export function numberSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (BEGINS[text.charCodeAt(start)] !== 1) continue;
    NUMBER.lastIndex = start;
    if (!NUMBER.test(text)) continue;
    const end = NUMBER.lastIndex;
    spans.push({ start, end });
    start = end - 1;
  }
  return spans;
}
