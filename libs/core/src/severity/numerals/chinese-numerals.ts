export const DIGITS: Readonly<Record<string, number>> = {
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
export const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
export const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

export interface Reading {
  readonly value: number;
  readonly high?: number;
}

const expandTens = (text: string): string => text.replace(/廿/g, '二十').replace(/卅/g, '三十');

/** Plain Chinese numeral such as 三百二十一, 一二〇, 一亿两千万; undefined when it is not one. */
export function readChineseNumeral(source: string): number | undefined {
  const text = expandTens(source);
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number(Array.from(text, (c) => DIGITS[c]).join(''));
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let digit: number | undefined;
  /** What a last digit counts in tenths of: 一千二 is 1,200, 三百五 350. */
  let step = 10;
  for (const char of text) {
    const plain = DIGITS[char];
    const unit = UNITS[char];
    if (plain === 0) step = 10;
    if (plain !== undefined) digit = plain;
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
      step = unit;
    } else {
      const below = section + (digit ?? 0);
      if (char === '万') tenThousands = (below || 1) * 10_000;
      else if (char === '亿') hundredMillions = (hundredMillions + tenThousands + below || 1) * 100_000_000;
      else return undefined;
      step = LARGE[char] ?? 10;
      if (char === '亿') tenThousands = 0;
      section = 0;
      digit = undefined;
    }
  }
  return hundredMillions + tenThousands + section + (digit ?? 0) * (step / 10);
}

/** 12 or 十二. */
export const readNumeral = (numeral: string | undefined): number | undefined =>
  numeral === undefined ? undefined : /\d/.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);

/** 三四 (3 to 4), 三五 (3 to 5), 二三十 (20 to 30), 六七千万, 几十 (20 to 99), 十几 (11 to 19), 数百 (200 to 999), 两千几 (above 2,000). */
export function readVague(text: string): Reading | undefined {
  const pair = /^(?:(三)(五)|([一二三四五六七八九两])([二三四五六七八九]))([十百千]?)([万亿]?)$/.exec(text);
  if (pair) {
    const low = DIGITS[pair[1] ?? pair[3] ?? ''] ?? 0;
    const high = DIGITS[pair[2] ?? pair[4] ?? ''] ?? 0;
    const unit = (UNITS[pair[5] ?? ''] ?? 1) * (LARGE[pair[6] ?? ''] ?? 1);
    const isVague = pair[1] !== undefined || high === low + 1;
    return isVague ? { value: low * unit, high: high * unit } : undefined;
  }
  const several = /^[几数]([十百千万亿]?)$/.exec(text);
  if (several) {
    const unit = UNITS[several[1] ?? ''] ?? LARGE[several[1] ?? ''] ?? 1;
    return unit === 1 ? { value: 2, high: 9 } : { value: 2 * unit, high: 10 * unit - 1 };
  }
  const large = /^(.*[几数].*)([万亿])$/.exec(text);
  const times = large ? readVague(large[1] ?? '') : undefined;
  if (times) return scaled(times, LARGE[large?.[2] ?? ''] ?? 1);
  return readOpenEnded(text) ?? readTwoTenths(text);
}

/** 一千二三 is 1,200 to 1,300. */
function readTwoTenths(text: string): Reading | undefined {
  const [, head = '', first, second] = /^(.*[百千万])([一二三四五六七八])([二三四五六七八九])$/.exec(text) ?? [];
  if (first === undefined || (DIGITS[second ?? ''] ?? 0) !== (DIGITS[first] ?? 0) + 1) return undefined;
  return { value: readChineseNumeral(head + first) ?? 0, high: readChineseNumeral(head + (second ?? '')) ?? 0 };
}

const scaled = ({ value, high = value }: Reading, factor: number): Reading => ({
  value: value * factor,
  high: (high + 1) * factor - 1,
});

/** 十几, 一百一十几, 两千几, 两千几百: the last step is left open. */
function readOpenEnded(text: string): Reading | undefined {
  const [, head, step = ''] = /^(.*[十百千万])[几数]([十百千]?)$/.exec(text) ?? [];
  const base = head === undefined ? undefined : readChineseNumeral(head);
  if (base === undefined) return undefined;
  const unit = UNITS[step] ?? 1;
  // 两千几百 is 200 at least above 2,000, 两千几 in the south anything.
  return step === ''
    ? { value: base + 1, high: base + Math.max(9, lastStep(base) - 1) }
    : { value: base + 2 * unit, high: base + 10 * unit - 1 };
}

/** The unit of the last digit stated: 30余 may mean up to 39, 300余 up to 399, 12余 hardly more than 12. */
export const lastStep = (value: number): number =>
  [10_000, 1000, 100, 10].find((step) => value >= step && value % step === 0) ?? 1;
