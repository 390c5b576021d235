import { lastStep } from './chinese-numerals.js';
import type { Reading } from './chinese-numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { CharSet } from '../words/char-set.js';
import { readCore } from './read-core.js';
import { numberSpans } from './number-spans.js';

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

const PREFIX =
  /(?:约有|约为|大约|约|将近|接近|(?<![最附就邻靠亲])近|不足|不到|[没未]到|[没未不]满|[没未]超过|[没未]达到?|不超过|不高于|至多|最多|超过|突破|(?<![严]重)超|逾|至少有?|少说也?有?|起码也?有?|不少于|不下于?|最少|多达|高达|上(?=$)|达)$/;
/** What a sign before a number ends with. */
const PREFIX_ENDS = new CharSet('有为约近足到满过破超逾少于达上说也码下多');
const BELOW = new Set([
  '将近',
  '接近',
  '近',
  '不足',
  '不到',
  '没到',
  '未到',
  '没满',
  '未满',
  '不满',
  '没超过',
  '未超过',
  '没达',
  '未达',
  '没达到',
  '未达到',
  '不超过',
  '不高于',
  '至多',
  '最多',
]);
const ABOVE = new Set(['超过', '突破', '超', '逾']);

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

/** 1000万元以下, 10人以内 */
const UP_TO = /^(?:[名位个]?人?|[例户]|元|级|公顷|亩)(?:以下|以内|之内)/;

/** 遇难人数30人不到 */
const SHORT_OF = /^[名位个]?人?都?(?:不到|不足)(?=[,。;!?\n]|$)/;

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
  if (rest === '') return 'exact';
  if (UP_TO.test(rest) || SHORT_OF.test(rest)) return 'below';
  if (rest.includes('以上') && /^[名位个]?人?以上/.test(rest)) return 'at-least';
  return 'exact';
}

/** 2019, 400: as most longer ones are. */
const PLAIN_DIGITS = /^\d+$/;

/** Numerals of up to two characters, as most are: there are few of them. */
const READINGS = new Map<string, Reading | undefined>();

function readOnce(core: string): Reading | undefined {
  if (core.length > 2) return PLAIN_DIGITS.test(core) ? { value: Number(core) } : readCore(core);
  const known = READINGS.get(core);
  if (known !== undefined || READINGS.has(core)) return known;
  const reading = readCore(core);
  READINGS.set(core, reading);
  return reading;
}

function prefixOf(text: string, at: number): string | undefined {
  if (!PREFIX_ENDS.isAt(text, at - 1)) return undefined;
  return PREFIX.exec(text.slice(Math.max(0, at - 4), at))?.[0];
}

/** What may stand right behind a number and is of it. */
const SUFFIXES = new CharSet('余多来把几');
const SIGNS_BEHIND = new RarePattern(/左右|上下|以[上下内]|之内|不[到足]/);

/** 遇难者总数十一人 is eleven: 数 stands for several only before a round number. */
const COUNT_ENDS = /^数(?:十?[一二两三四五六七八九]|[几数])/;
const SEVERAL = new CharSet('数几');

function toToken(text: string, start: number, raw: string): NumberToken | undefined {
  const misread = raw.length > 1 && SEVERAL.isAt(raw, 0) && (text[start - 1] === '人' || COUNT_ENDS.test(raw));
  const core = misread ? raw.slice(1) : raw;
  const digitsAt = start + (misread ? 1 : 0);
  const next = SUFFIXES.isAt(text, start + raw.length) ? text.charAt(start + raw.length) : '';
  // 千把人 is about a thousand.
  const isOrSo = next === '把' && /^[十百千万]$/.test(core) && /[人名个号来]/.test(text.charAt(start + raw.length + 1));
  const tail = next === '几' && /^\d+$/.test(core);
  const reading = tail ? readVagueDigits(core) : readOnce(core);
  if (!reading) return undefined;
  const isAndMore =
    text.startsWith('有余', start + raw.length) && !/[额震款]/.test(text.charAt(start + raw.length + 2));
  const suffix = isAndMore ? '余' : next === '余' || next === '多' || next === '来' || isOrSo || tail ? next : '';
  const end = start + raw.length + (isAndMore ? 2 : suffix.length);
  const prefix = prefixOf(text, digitsAt);
  const rest = SIGNS_BEHIND.isBetween(text, end, end + 6) ? text.slice(end, end + 6) : '';
  const approximation = approximationOf(prefix, suffix, rest, reading.high !== undefined);
  const signed = prefix !== undefined && prefix !== '上' ? prefix.length : 0;
  const { stated, low, high } = bounds(reading, approximation);
  return { start: digitsAt - signed, end, digitsAt, approximation, stated, low, high };
}

function readVagueDigits(core: string): Reading | undefined {
  const base = Number(core);
  return base % 10 === 0 ? { value: base + 1, high: base + 9 } : undefined;
}

const RANGE_LINKS = new CharSet('至到-—~–');
/** 4000万元至6000万元 */
const UNIT_AND_LINK = /^(?<unit>元|人|名|公顷|亩|户|小时|天)(?:至|到|-|—|~|–)$/;
const isRangeOfUnits = (text: string, previous: NumberToken, token: NumberToken): boolean => {
  const unit = UNIT_AND_LINK.exec(text.slice(previous.end, token.start))?.groups?.['unit'];
  return unit !== undefined && text.startsWith(unit, token.end) && !/[由从自]/.test(text.charAt(previous.start - 1));
};

/** A至B before the same unit is one number: B is graded by, as the conventions say. */
function joinRanges(text: string, tokens: readonly NumberToken[]): NumberToken[] {
  const joined: NumberToken[] = [];
  for (const token of tokens) {
    const previous = joined.at(-1);
    const isNext = previous !== undefined && token.start - previous.end === 1;
    const isLinked =
      previous !== undefined &&
      token.stated > previous.stated &&
      ((isNext && RANGE_LINKS.isAt(text, previous.end)) || isRangeOfUnits(text, previous, token)) &&
      // 死的人数到12个
      !/[人总]数$/.test(text.slice(previous.digitsAt - 1, previous.end));
    if (previous && isLinked) {
      joined[joined.length - 1] = {
        ...token,
        start: previous.start,
        digitsAt: previous.digitsAt,
        approximation: 'vague',
      };
    } else if (isNext && previous && unitOfNext(text, previous, token) > 0) {
      const low = previous.stated * unitOfNext(text, previous, token);
      const { start, digitsAt } = previous;
      joined[joined.length - 1] = { ...token, start, digitsAt, stated: low, low, approximation: 'vague' };
    } else joined.push(token);
  }
  return joined;
}

/** 六、七十人 is sixty to seventy: what the first digit counts in; 0 where the two are no such pair. */
function unitOfNext(text: string, previous: NumberToken, token: NumberToken): number {
  const isPair =
    text.charAt(previous.end) === '、' &&
    previous.end - previous.digitsAt === 1 &&
    /^[二三四五六七八九][十百千]?万?$/.test(text.slice(token.digitsAt, token.end)) &&
    text.charAt(token.digitsAt - 1) === '、' &&
    /[一二三四五六七八]/.test(text.charAt(previous.digitsAt)) &&
    previous.stated < 9 &&
    !/[第\n]/.test(text.charAt(previous.digitsAt - 1)) &&
    previous.digitsAt > 0;
  const unit = token.stated / (previous.stated + 1);
  return isPair && [1, 10, 100, 1000, 10_000, 100_000].includes(unit) ? unit : 0;
}

/** 九（9）人, 12（十二）人: a number told once more in brackets is one number. */
function joinRepeated(text: string, tokens: readonly NumberToken[]): NumberToken[] {
  const joined: NumberToken[] = [];
  for (const token of tokens) {
    const previous = joined.at(-1);
    const isAgain = previous?.stated === token.stated && previous.end + 1 === token.start;
    if (previous && isAgain && text[previous.end] === '(' && text[token.end] === ')')
      joined[joined.length - 1] = { ...previous, end: token.end + 1 };
    else joined.push(token);
  }
  return joined;
}

/** Every number of a folded text in order; ordinals and dates are left to the readers, which look at the unit. */
export function findNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const { start, end } of numberSpans(text)) {
    const token = toToken(text, start, text.slice(start, end));
    // 130几个: the sign behind a number begins none.
    if (token && start >= (tokens.at(-1)?.end ?? 0)) tokens.push(token);
  }
  return joinRepeated(text, joinRanges(text, tokens));
}
