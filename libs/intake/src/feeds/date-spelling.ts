import { readChineseNumeral } from '@huiying/core';

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMERAL = '[〇○零一二三四五六七八九]';
const NUMBER = '[〇○零一二三四五六七八九十廿卅]{1,3}';
const YEAR_IN_WORDS = new RegExp(`${NUMERAL}{4}(?=年)`);
const NUMBER_IN_WORDS = new RegExp(`${NUMBER}(?=[月日号时点分秒])`, 'g');
const HOUR_IN_WORDS = new RegExp(`${NUMBER}(?=[时点])`, 'g');
/** `31 12月 2026`, `十二月 31 08:30:00 CST 2026`: a month between spaces, which no form with 日 has. */
const MONTH_IN_WORDS = /(?<=^|[\s-])(十[一二]?|[一二三四五六七八九]|\d{1,2})月(?=[\s-]+\d{1,4}(?!\d|\s*[日号]))/;
/** 2026-W48-7 and 2026-326, as ISO 8601 also writes a day. */
const DAY_OF_WEEK = /^(\d{4})-?W(\d{2})-?([1-7])(?=T|\s|$)/;
const DAY_OF_YEAR = /^(\d{4})-(\d{3})(?=T|\s|$)/;
const IN_BRACKETS = /^[[(【](.*\d.*)[\])】]$/;
const TRADITIONAL = '時點週國號禮';
const SIMPLIFIED = '时点周国号礼';
const ZONE_IN_BRACKETS = /(Z|[+-]\d{2}(?::?\d{2})?)?\[([A-Za-z]+(?:\/[\w+-]+)*)\](?:\[[^\]]*\])*$/;
/** 发布时间： and the like before the date itself. */
const LABEL = /^\s*\p{Script=Han}{2,6}\s*:\s*/u;

/** What programs print, to the form that is read: each a pattern of the whole and what it becomes. */
const PRINTED: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\uFE63]+(?=\s*[\d:])/g, '-'],
  // .NET in JSON
  [/^\/?Date\((\d{10,13})(?:[+-]\d{4})?\)\/?$/, '$1'],
  // .NET in America: without a half of the day nobody knows which number is the month
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4}) (?=\d{1,2}:\d{2}(?::\d{2})? [AP]M$)/i, '$3-$1-$2 '],
  // Day or month first: only a number above twelve says which. Points always stand behind a day.
  [/(?<![\d/.-])(1[3-9]|2\d|3[01])([-/])(\d{1,2})\2(\d{4})(?![\d/-])/, '$4-$3-$1'],
  [/(?<![\d/.-])(\d{1,2})([-/])(1[3-9]|2\d|3[01])\2(\d{4})(?![\d/-])/, '$4-$1-$3'],
  [/(?<![\d/.-])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/, '$3-$2-$1'],
  [/(?<=\d) - (?=\d{1,2}:\d{2})/, ' '],
  [/^(\d{4})[ 、](\d{1,2})[ 、](\d{1,2})(?!\d)/, '$1-$2-$3'],
  [/^(\d{4}([-/.])\d{2}\2\d{2})(?=\d{2}:\d{2})/, '$1 '],
  [/^(\d{4}-\d{2}-\d{2}[ T])(\d{2})-(\d{2})-(\d{2})$/, '$1$2:$3:$4'],
  [/^(\d{4}-\d{2}-\d{2}T)(\d{2})(\d{2})(\d{2})?(?=Z|[+-]|$)/i, '$1$2:$3:$4'],
  // The plus of an offset is a blank to whoever takes an address apart.
  [/(T\d{2}:\d{2}:\d{2}(?:\.\d+)?) (\d{2}:?\d{2})$/i, '$1+$2'],
  [/(?<=\d),? at (?=\d)/i, ' '],
  [/(?<=\d)t(?=\d)/, 'T'],
  [/(?<=\d)z$/, 'Z'],
];

/**
 * Other spellings of the same forms: numbers in Chinese words, halves and quarters of an hour, years of the Republic,
 * months and days of the week as Java writes them in Chinese, a zone or the whole in brackets, typographic dashes, days by
 * their week or their number in the year, traditional characters.
 * @param text in compatibility form (NFKC)
 */
export function usualSpelling(text: string): string {
  const plain = text
    .replaceAll(/[時點週國號禮]/g, (character) => SIMPLIFIED.charAt(TRADITIONAL.indexOf(character)))
    .replace(LABEL, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(IN_BRACKETS, '$1')
    .replace(DAY_OF_WEEK, (_, year: string, week: string, day: string) => dayOfWeek(+year, +week, +day))
    .replace(DAY_OF_YEAR, (whole, year: string, day: string) => dayOfYear(+year, +day) ?? whole);
  const zoned = plain.replace(ZONE_IN_BRACKETS, (_, offset: string | undefined, zone: string) => offset ?? ` ${zone}`);
  const form = clockInFigures(PRINTED.reduce((given, [pattern, usual]) => given.replace(pattern, usual), zoned));
  if (form.includes('年')) return dayInFigures(form);
  return form
    .replace(/^[日一二三四五六],/, '')
    .replace(MONTH_IN_WORDS, (whole, name: string) => MONTHS[numberOf(name) - 1] ?? whole);
}

const DAY_MS = 86_400_000;
const dateOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10);

/** Of the first week 4 January is a day. A week that the year does not have gives a day of the next: nobody writes it. */
function dayOfWeek(year: number, week: number, day: number): string {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  return dateOf(monday + ((week - 1) * 7 + day - 1) * DAY_MS);
}

function dayOfYear(year: number, day: number): string | undefined {
  const date = dateOf(Date.UTC(year, 0, day));
  return day > 0 && date.startsWith(`${year}-`) ? date : undefined;
}

const dayInFigures = (text: string): string =>
  text
    .replace(/(?:中华)?民国\s*(\d{2,3})(?=\s*年)/, (_, year: string) => String(Number(year) + 1911))
    .replace(YEAR_IN_WORDS, (year) => Array.from(year, (numeral) => numberOf(numeral)).join(''))
    .replaceAll(NUMBER_IN_WORDS, (words) => String(numberOf(words)));

/** 八点半, 8时一刻, 晚8时许. */
const clockInFigures = (text: string): string =>
  text
    .replaceAll(HOUR_IN_WORDS, (words) => String(numberOf(words)))
    .replace(/[早晚](?=\s*\d{1,2}\s*[时点:])/, '$&上')
    .replace(/(?<=\d\s*[时点])半/, '30分')
    .replace(/(?<=\d\s*[时点])一刻/, '15分')
    .replace(/(?<=\d\s*[时点])三刻/, '45分')
    .replace(/(?<=[时点分])(?:许|左右|整|钟)+$/, '');

/** 二十二, 廿二, 十, 〇五; also in figures. */
const numberOf = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : (readChineseNumeral(words.replaceAll('○', '零')) ?? Number.NaN);
