import { addMs, DAY_MS, dateOf, type Instant, instantOf, parseInstant, startOfDate } from '@huiying/core';

/** A year and perhaps a month that a title names: dates of the table that leave the year out lie near it. */
export interface TitleDate {
  readonly year: number;
  readonly month: number | undefined;
}

/** Minutes of the day at which shifts change that are named and not timed. */
export interface Handover {
  readonly morning: number;
  readonly evening: number;
}

export interface ReadSpan {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Clock {
  readonly minutes: number;
  readonly isNextDay: boolean;
}

export interface FoundTimes {
  /** `YYYY-MM-DD` */
  readonly dates: readonly string[];
  readonly clocks: readonly Clock[];
}

const DAY_MINUTES = 1_440;
const WEEKDAY = /[([]?(?:星期|周|礼拜)[一二三四五六日天][)\]]?/gu;
const CLOCK =
  /(次日|翌日|第二天|次晨|明日|明晨)?\s*(?:上午|早上|凌晨|晚上|晚|早)?(\d{1,2})\s*(?::\s*(\d{2})(?::\d{2})?|[时点]\s*(?:(\d{1,2})\s*分?)?)(?!\d)/gu;
const DATE =
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?|(?<!\d)(\d{1,2})\s*[/.月]\s*(\d{1,2})(?!\d)\s*[日号]?|(?<!\d)(\d{1,2})\s*[日号]/gu;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/gu;
/** `12月1-3日` */
const DAYS = /(?<!\d|\d[-/.])(\d{1,2})\s*[-~—–―至到]+\s*(\d{1,2})\s*[日号]/gu;
const TITLE = /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-./])(?:度)?(?:\s*(\d{1,2})\s*月)?/u;

/** `2026年12月值班安排`, `2027年元旦假期值班表` */
export function titleDate(title: string): TitleDate | undefined {
  const text = title.normalize('NFKC');
  const found = TITLE.exec(text);
  if (!found) return undefined;
  const feast = text.includes('元旦') ? 1 : text.includes('春节') ? 2 : undefined;
  return { year: Number(found[1]), month: found[2] ? Number(found[2]) : feast };
}

/** The dates and the times of day that a cell names, in their order; undefined when it names a date that is none. */
export function timesIn(text: string, title: TitleDate | undefined, now: Instant): FoundTimes | undefined {
  let rest = text
    .normalize('NFKC')
    .replaceAll(WEEKDAY, ' ')
    .replaceAll(COMPACT, '$1-$2-$3')
    .replaceAll(DAYS, '$1日-$2日');
  const clocks = [...rest.matchAll(CLOCK)].map((found): Clock => {
    const minutes = Number(found[2]) * 60 + Number(found[3] ?? found[4] ?? 0);
    return { minutes, isNextDay: found[1] !== undefined };
  });
  if (clocks.some(({ minutes }) => minutes > DAY_MINUTES)) return undefined;
  rest = rest.replaceAll(CLOCK, ' ~ ');
  const dates: string[] = [];
  for (const [, year, ofYear, dayOfYear, bare, bareDay, dayAlone] of rest.matchAll(DATE)) {
    const month = ofYear ?? bare;
    const day = dayOfYear ?? bareDay;
    const before = dates.at(-1);
    const ofMonth = month ?? before?.slice(5, 7) ?? title?.month;
    if (ofMonth === undefined) return undefined;
    const date = nearestDate(year, Number(ofMonth), Number(day ?? dayAlone), title, now, before);
    if (date === undefined) return undefined;
    dates.push(date);
  }
  return { dates, clocks };
}

const pad = (value: number): string => String(value).padStart(2, '0');

function nearestDate(
  written: string | undefined,
  month: number,
  day: number,
  title: TitleDate | undefined,
  now: Instant,
  before: string | undefined,
): string | undefined {
  const inYear = (year: number): Instant | undefined => parseInstant(`${year}-${pad(month)}-${pad(day)}`)?.at;
  if (written !== undefined) return dated(inYear(Number(written)));
  if (title && title.month === undefined) return dated(inYear(title.year));
  const middle = title ? startOfDate(`${title.year}-${pad(title.month ?? 1)}-15`) : now;
  const near = before === undefined ? middle : startOfDate(before);
  const year = Number(dateOf(near).slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((each) => inYear(each) ?? []);
  const distance = (at: Instant): number => Math.abs(at.getTime() - near.getTime());
  return dated(candidates.toSorted((a, b) => distance(a) - distance(b))[0]);
}

const dated = (at: Instant | undefined): string | undefined => at && dateOf(at);

const DAYTIME = /^(?:白班|日班|白天|昼班|昼)$/u;
const NIGHT = /^(?:夜班|晚班|夜间|晚上|通宵|夜)$/u;
const WHOLE = /^(?:全天|全日|昼夜|24小时|全天24小时|)$/u;

/** When a shift of that name begins and ends, in minutes from the beginning of its day; undefined for names that do not say. */
export function namedShift(name: string, { morning, evening }: Handover): readonly [number, number] | undefined {
  const word = name.normalize('NFKC').replaceAll(/[\s()（）]/gu, '');
  if (WHOLE.test(word)) return [morning, morning + DAY_MINUTES];
  if (DAYTIME.test(word)) return [morning, evening];
  return NIGHT.test(word) ? [evening, morning + DAY_MINUTES] : undefined;
}

/** From one time of day until another, which lies on the next day when it says so or would not come after. */
export function clockShift([from, to]: readonly Clock[]): readonly [number, number] | undefined {
  if (!from || !to) return undefined;
  const isNext = to.isNextDay || to.minutes <= from.minutes;
  return [from.minutes, to.minutes + (isNext ? DAY_MINUTES : 0)];
}

const MOST_DAYS = 100;

/** The same shift on each of the days; undefined when the last comes before the first, or much later. */
export function onEachDay(first: string, last: string, [from, to]: readonly [number, number]): ReadSpan[] | undefined {
  const start = startOfDate(first);
  const days = (startOfDate(last).getTime() - start.getTime()) / DAY_MS;
  if (days < 0 || days > MOST_DAYS) return undefined;
  return Array.from({ length: days + 1 }, (_, day) => {
    const midnight = instantOf(start.getTime() + day * DAY_MS);
    return { from: addMs(midnight, from * 60_000), to: addMs(midnight, to * 60_000) };
  });
}
