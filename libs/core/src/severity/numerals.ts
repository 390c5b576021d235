/** How the stated number relates to the real one: 约, 近, 逾/余, 至少, 数十. */
export type Approximation = 'exact' | 'about' | 'below' | 'above' | 'at-least' | 'vague';

export interface NumberToken {
  /** Folded offsets, signs such as 约 before and 余 behind included. */
  readonly start: number;
  readonly end: number;
  /** Start of the digits alone. */
  readonly digitsAt: number;
  /** The number as stated. */
  readonly stated: number;
  /** The number to grade by, and the highest it may mean. */
  readonly low: number;
  readonly high: number;
  readonly approximation: Approximation;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const NUMBER =
  /\d{1,6}(?:\.\d{1,4})?亿零?\d{1,4}(?:\.\d{1,4})?万|\d{1,4}万\d{1,2}千|(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?(?!\d)|\d{1,12}(?:\.\d{1,4})?)(?:[余多几][十百千万亿])?[十百千万亿]{0,2}|[零〇一二三四五六七八九十百千万亿两俩仨廿卅半几数]{1,14}(?:点[零一二三四五六七八九]{1,2}(?=[级亿万]))?(?:[余多]?[万亿])?|[壹贰叁肆伍陆柒捌玖拾佰仟][壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{1,15}|[壹贰叁肆伍陆柒捌玖拾](?=[人名位个具])/g;
const PREFIX =
  /(?:约有|约为|大约|约|将近|接近|(?<![最附就邻靠亲])近|不足|不到|超过|突破|(?<![严]重)超|逾|至少有?|不少于|最少|多达|高达|上(?=$)|达)$/;
/** What a sign before a number ends with. */
const PREFIX_ENDS = '有为约近足到过破超逾少于达上';
const BELOW = new Set(['将近', '接近', '近', '不足', '不到']);
const ABOVE = new Set(['超过', '突破', '超', '逾']);

interface Reading {
  readonly value: number;
  readonly high?: number;
}

const expandTens = (text: string): string => text.replace(/廿/g, '二十').replace(/卅/g, '三十');

/** 大写 as on a cheque, and the plain numerals at the same places. */
const BANKERS = '壹贰叁肆伍陆柒捌玖拾佰仟';
const PLAIN = '一二三四五六七八九十百千';
const plainNumeral = (text: string): string =>
  text.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (numeral) => PLAIN.charAt(BANKERS.indexOf(numeral)));

/** Plain Chinese numeral such as 三百二十一, 一二〇, 一亿两千万; undefined when it is not one. */
export function readChineseNumeral(source: string): number | undefined {
  const text = expandTens(source);
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number(Array.from(text, (c) => DIGITS[c]).join(''));
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    const plain = DIGITS[char];
    const unit = UNITS[char];
    if (plain !== undefined) digit = plain;
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      const below = section + (digit ?? 0);
      if (char === '万') tenThousands = (below || 1) * 10_000;
      else if (char === '亿') hundredMillions = (hundredMillions + tenThousands + below || 1) * 100_000_000;
      else return undefined;
      if (char === '亿') tenThousands = 0;
      section = 0;
      digit = undefined;
    }
  }
  return hundredMillions + tenThousands + section + (digit ?? 0);
}

/** 三四 (3 to 4), 二三十 (20 to 30), 几十 (20 to 99), 十几 (11 to 19), 数百 (200 to 999). */
function readVague(text: string): Reading | undefined {
  const pair = /^([一二三四五六七八九])([二三四五六七八九])([十百千万]?)$/.exec(text);
  if (pair) {
    const low = DIGITS[pair[1] ?? ''] ?? 0;
    const high = DIGITS[pair[2] ?? ''] ?? 0;
    const unit = UNITS[pair[3] ?? ''] ?? LARGE[pair[3] ?? ''] ?? 1;
    return high === low + 1 ? { value: low * unit, high: high * unit } : undefined;
  }
  const several = /^[几数]([十百千万亿]?)$/.exec(text);
  if (several) {
    const unit = UNITS[several[1] ?? ''] ?? LARGE[several[1] ?? ''] ?? 1;
    return unit === 1 ? { value: 2, high: 9 } : { value: 2 * unit, high: 10 * unit - 1 };
  }
  const tail = /^([一二三四五六七八九]?十)[几数]$/.exec(text);
  const tens = tail ? readChineseNumeral(tail[1] ?? '') : undefined;
  return tens === undefined ? undefined : { value: tens + 1, high: tens + 9 };
}

/** 七点二 is 7.2. */
const withPoint = (text: string): string =>
  text
    .replace(/^([^点]+)点/, (_, whole: string) => `${readChineseNumeral(whole) ?? 0}.`)
    .replace(/[零一二三四五六七八九]/g, (digit) => String(DIGITS[digit]));

/** 1亿零200万, 1万2千: two steps in one number. */
const IN_TWO_STEPS = /^([\d.]+)([亿万])零?([\d.]+)([万千])$/;

function readDigits(text: string): Reading | undefined {
  const [, head, large = '', tail, small = ''] = IN_TWO_STEPS.exec(text) ?? [];
  if (head !== undefined) {
    return { value: Number(head) * (LARGE[large] ?? 1) + Number(tail) * (LARGE[small] ?? UNITS[small] ?? 1) };
  }
  const found = /^([\d,]+(?:\.\d+)?)(?:([余多几])([十百千万亿]))?([十百千万亿]*)$/.exec(text);
  if (!found) return undefined;
  let value = Number((found[1] ?? '').replaceAll(',', ''));
  let step = 1;
  for (const unit of `${found[3] ?? ''}${found[4] ?? ''}`) {
    const factor = UNITS[unit] ?? LARGE[unit] ?? 1;
    value *= factor;
    step *= factor;
  }
  value = Math.round(value * 100) / 100;
  return found[2] === undefined ? { value } : { value, high: value + step * 9 };
}

function readCore(source: string): Reading | undefined {
  const text = plainNumeral(source);
  if (/^\d/.test(text)) return readDigits(text);
  if (text.includes('点')) return readDigits(withPoint(text));
  const above = /^(.+)[余多]([万亿])$/.exec(text);
  if (above) {
    const base = readChineseNumeral(`${above[1] ?? ''}${above[2] ?? ''}`);
    return base === undefined ? undefined : { value: base, high: base * 2 - 1 };
  }
  const vague = readVague(text);
  if (vague) return vague;
  if (/[几数半]/.test(text)) return undefined;
  const value = readChineseNumeral(text);
  return value === undefined ? undefined : { value };
}

/** The unit of the last digit stated: 30余 may mean up to 39, 300余 up to 399, 12余 hardly more than 12. */
const lastStep = (value: number): number =>
  [10_000, 1000, 100, 10].find((step) => value >= step && value % step === 0) ?? 1;

function bounds(reading: Reading, approximation: Approximation): Pick<NumberToken, 'stated' | 'low' | 'high'> {
  const { value } = reading;
  const whole = Number.isInteger(value);
  const near = Math.max(1, Math.ceil(value * 0.1));
  if (reading.high !== undefined) return { stated: value, low: value, high: reading.high };
  if (approximation === 'below') return { stated: value, low: whole ? value - 1 : value * 0.99, high: value };
  if (approximation === 'above') {
    return { stated: value, low: whole ? value + 1 : value, high: value + Math.max(1, lastStep(value) - 1) };
  }
  if (approximation === 'about') return { stated: value, low: value, high: value + near };
  return { stated: value, low: value, high: value };
}

function approximationOf(prefix: string | undefined, suffix: string, rest: string, vague: boolean): Approximation {
  if (suffix === '余' || suffix === '多') return 'above';
  if (vague) return 'vague';
  if (prefix !== undefined && BELOW.has(prefix)) return 'below';
  if (prefix !== undefined && ABOVE.has(prefix)) return 'above';
  if (prefix?.includes('约') === true || suffix === '来' || suffix === '把') return 'about';
  if (rest.includes('左右') || rest.includes('上下')) {
    if (/^[^,。;、]{0,3}?(?:左右|上下)/.test(rest)) return 'about';
  }
  if (prefix !== undefined && prefix !== '达') return 'at-least';
  if (rest.includes('以上') && /^[名位个]?人?以上/.test(rest)) return 'at-least';
  return 'exact';
}

/** Numerals of up to two characters, as most are: there are few of them. */
const READINGS = new Map<string, Reading | undefined>();

function readOnce(core: string): Reading | undefined {
  if (core.length > 2) return readCore(core);
  const known = READINGS.get(core);
  if (known !== undefined || READINGS.has(core)) return known;
  const reading = readCore(core);
  READINGS.set(core, reading);
  return reading;
}

function prefixOf(text: string, at: number): string | undefined {
  if (at === 0 || !PREFIX_ENDS.includes(text.charAt(at - 1))) return undefined;
  return PREFIX.exec(text.slice(Math.max(0, at - 4), at))?.[0];
}

function toToken(text: string, start: number, raw: string): NumberToken | undefined {
  const misread = raw.length > 1 && text[start - 1] === '人' && /^[数几]/.test(raw);
  const core = misread ? raw.slice(1) : raw;
  const digitsAt = start + (misread ? 1 : 0);
  const next = text.charAt(start + raw.length);
  // 千把人 is about a thousand.
  const isOrSo = next === '把' && /^[十百千万]$/.test(core) && /[人名个号来]/.test(text.charAt(start + raw.length + 1));
  const tail = next === '几' && /^\d+$/.test(core);
  const reading = tail ? readVagueDigits(core) : readOnce(core);
  if (!reading) return undefined;
  const suffix = next === '余' || next === '多' || next === '来' || isOrSo || tail ? next : '';
  const end = start + raw.length + suffix.length;
  const prefix = prefixOf(text, digitsAt);
  const approximation = approximationOf(prefix, suffix, text.slice(end, end + 6), reading.high !== undefined);
  const signed = prefix !== undefined && prefix !== '上' ? prefix.length : 0;
  return { start: digitsAt - signed, end, digitsAt, approximation, ...bounds(reading, approximation) };
}

function readVagueDigits(core: string): Reading | undefined {
  const base = Number(core);
  return base % 10 === 0 ? { value: base + 1, high: base + 9 } : undefined;
}

const RANGE_LINK = /^(?:至|到|-|—|~|–)$/;

/** A至B before the same unit is one number: B is graded by, as the conventions say. */
function joinRanges(text: string, tokens: readonly NumberToken[]): NumberToken[] {
  const joined: NumberToken[] = [];
  for (const token of tokens) {
    const previous = joined.at(-1);
    const isNext = previous !== undefined && token.start - previous.end === 1;
    if (isNext && RANGE_LINK.test(text.charAt(previous.end)) && token.stated > previous.stated) {
      joined[joined.length - 1] = {
        ...token,
        start: previous.start,
        digitsAt: previous.digitsAt,
        approximation: 'vague',
      };
    } else joined.push(token);
  }
  return joined;
}

/** Every number of a folded text in order; ordinals and dates are left to the readers, which look at the unit. */
export function findNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const found of text.matchAll(NUMBER)) {
    const token = toToken(text, found.index, found[0]);
    if (token) tokens.push(token);
  }
  return joinRanges(text, tokens);
}
