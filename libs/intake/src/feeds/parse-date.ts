import { instantOf, type Instant, type Precision } from '@huiying/core';
import { MONTHS, usualSpelling } from './date-spelling.js';
import type { ZoneSource } from './feed-reading.js';
import { DEFAULT_TIME_ZONE, fromWallClock, isTimeZone, namedOffset } from './time-zone.js';

export interface ReadDate {
  readonly at: Instant;
  readonly precision: Exclude<Precision, 'none'>;
  readonly tzSource: Exclude<ZoneSource, 'none'>;
}

interface Found {
  /** What is left of the text when the part is taken out. */
  readonly rest: string;
}
interface FoundDay extends Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
interface FoundTime extends Found {
  readonly ms: number;
  readonly precision: 'second' | 'minute';
}

const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR_FIRST = /(?<!\d)(\d{4})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号.]?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?=Z|[+-]|$))?/;
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?[\s-]+${MONTH_NAME}\.?,?[\s-]+(\d{4}|\d{2})(?![\d:])`,
  'i',
);
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH_NAME}\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])`, 'i');
const YEAR_ALONE = /(?<![\d+:.-])(\d{4})(?![\d:])/;
const WEEKDAY =
  /(?:\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?,?)|[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?,?/gi;
const CLOCK = /(?<![\d:+-])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?(?![\d:])/;
const CHINESE_CLOCK = /(?<!\d)(\d{1,2})\s*[时点](?:\s*(\d{1,2})\s*分?)?(?:\s*(\d{1,2})\s*秒)?/;
const HALF_OF_DAY = /(?<![a-z])[ap]\.?m\.?(?![a-z])|(?:上午|早上|早晨|凌晨|清晨|中午|下午|傍晚|晚上|晚间|夜间)/i;

/**
 * Reads a date as feeds and spreadsheets write it: RFC 822/2822, ISO 8601, Chinese forms, Unix seconds. A date without
 * a zone is in `timeZone`, or Shanghai when that is not given. CST is China's on a +08:00 source.
 * @returns undefined for text that is not a whole date: no year, no day, an impossible day, an unknown zone.
 */
export function parseFeedDate(raw: string, timeZone?: string): ReadDate | undefined {
  const text = usualSpelling(raw.slice(0, 120).normalize('NFKC'));
  const epoch = /^(\d{10})(\d{3})?(?:\.\d+)?$/.exec(text);
  if (epoch)
    return { at: instantOf(Number(`${epoch[1]}${epoch[2] ?? '000'}`)), precision: 'second', tzSource: 'explicit' };
  const source = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined;
  const stamp = expandCompact(text);
  const day = readDay(stamp.replaceAll(WEEKDAY, ' '));
  if (!day) return undefined;
  const time = readTime(day.rest);
  if (time === 'impossible') return undefined;
  const wallMs = Date.UTC(day.year, day.month - 1, day.day) + (time?.ms ?? 0);
  const rest = time?.rest ?? day.rest.replace(HALF_OF_DAY, ' ');
  return place(wallMs, time?.precision ?? 'day', zoneText(rest), source);
}

function place(
  wallMs: number,
  precision: ReadDate['precision'],
  zone: string,
  source: string | undefined,
): ReadDate | undefined {
  const home = source ?? DEFAULT_TIME_ZONE;
  if (zone === '') {
    return { at: instantOf(fromWallClock(home, wallMs)), precision, tzSource: source ? 'source' : 'assumed' };
  }
  const offset = namedOffset(zone, wallMs, home);
  return offset === undefined ? undefined : { at: instantOf(wallMs - offset), precision, tzSource: 'explicit' };
}

/** `20261122`, `202611220830`, `20261122T083000Z` to the form with separators. */
function expandCompact(text: string): string {
  const found = COMPACT.exec(text);
  if (!found) return text;
  const [whole, year, month, day, hour, minute, second] = found;
  const rest = text.slice(whole.length);
  if (/^\d/.test(rest)) return text;
  const clock = hour === undefined ? '' : ` ${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${year}-${month}-${day}${clock}${rest}`;
}

function readDay(text: string): FoundDay | undefined {
  const found = yearFirst(text) ?? dayFirst(text) ?? monthFirst(text);
  if (!found) return undefined;
  const { year, month, day } = found;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  // 0001 and 1970-01-01 are what broken publishers write for "no date".
  return isReal && year > 1970 && year < 2200 ? found : undefined;
}

const without = (text: string, match: RegExpExecArray): string =>
  `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;

function yearFirst(text: string): FoundDay | undefined {
  const match = YEAR_FIRST.exec(text);
  if (!match) return undefined;
  return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), rest: without(text, match) };
}

function dayFirst(text: string): FoundDay | undefined {
  const match = DAY_FIRST.exec(text);
  if (!match) return undefined;
  const [, day, month = '', year = ''] = match;
  return { year: fullYear(year), month: monthNumber(month), day: Number(day), rest: without(text, match) };
}

function monthFirst(text: string): FoundDay | undefined {
  const match = MONTH_FIRST.exec(text);
  if (!match) return undefined;
  const rest = without(text, match);
  const year = YEAR_ALONE.exec(rest);
  if (!year) return undefined;
  return {
    year: Number(year[1]),
    month: monthNumber(match[1] ?? ''),
    day: Number(match[2]),
    rest: without(rest, year),
  };
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** RFC 2822, section 4.3: 00-49 are of this century. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

function readTime(text: string): FoundTime | undefined | 'impossible' {
  const match = CLOCK.exec(text) ?? CHINESE_CLOCK.exec(text);
  if (!match) return undefined;
  const [, hour, minute, second, fraction] = match;
  const half = HALF_OF_DAY.exec(text);
  const hours = hourOf(Number(hour), half?.[0].toLowerCase().replaceAll('.', ''));
  const minutes = Number(minute ?? 0);
  const seconds = Number(second ?? 0);
  // 24:00 is the end of the day, :60 a leap second; both are written.
  const isEndOfDay = hours === 24 && minutes === 0 && seconds === 0;
  if ((hours > 23 && !isEndOfDay) || minutes > 59 || seconds > 60) return 'impossible';
  const ms = Number((fraction ?? '0').padEnd(3, '0').slice(0, 3));
  const rest = without(text, match).replace(HALF_OF_DAY, ' ');
  return {
    ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms,
    precision: second === undefined ? 'minute' : 'second',
    rest,
  };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const isNight = /^(?:晚上|晚间|夜间)$/.test(half);
  if (isNight && hour === 12) return 24;
  if (isNight || /^(?:pm|下午|傍晚)$/.test(half)) return hour === 12 ? 12 : hour + 12;
  if (half === '中午') return hour < 4 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

/** What remains once day and time are taken out is the zone; a comment in brackets only repeats it. */
function zoneText(rest: string): string {
  const bare = rest
    .replace(/\([^)]*\)/, ' ')
    .replace(/^[\sT,，]+/, ' ')
    .replaceAll(/[,，]/g, ' ');
  const zone = bare.replaceAll(/\s+/g, ' ').trim();
  // Go writes the offset and its name: +0800 CST.
  if (zone !== '') return zone.replace(/^t$/i, '').replace(/^([+-]\d{2}:?\d{2}) [A-Z]{2,5}$/, '$1');
  const comment = /\(([^)]*)\)/.exec(rest)?.[1]?.trim() ?? '';
  return /^(?:北京时间|cst|gmt|utc)/i.test(comment) ? comment : '';
}
