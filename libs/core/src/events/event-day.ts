import { dayNumber, DAY_MS, dateOf, type Instant, startOfDate } from '../time/instant.js';

/** 11月3日6时许, 3日凌晨: a day with an hour is the day on which it happened. */
const HAPPENED =
  /(?:(\d{1,2})月)?(?<!\d)(\d{1,2})日(?:\d{1,2}[时点:]|[约当]?(?:凌晨|清晨|早|上午|中午|下午|傍晚|晚|夜|深夜))/;

/** Number of the day (since 1970, in Shanghai) on which a text says that it happened, null when it does not say. */
export function eventDayOf(text: string, publishedAt: Instant | null): number | null {
  const found = HAPPENED.exec(text);
  if (!found || !publishedAt) return null;
  const [year = '', month = ''] = dateOf(publishedAt).split('-');
  const day = dayNumber(Number(year), Number(found[1] ?? month), Number(found[2]));
  const published = Math.floor((publishedAt.getTime() - EPOCH) / DAY_MS);
  if (day <= published) return day;
  // 31日 told on the 1st is of the month before, 12月 told in January of the year before.
  return found[1] === undefined
    ? dayNumber(Number(year), Number(month) - 1, Number(found[2]))
    : dayNumber(Number(year) - 1, Number(found[1]), Number(found[2]));
}

const EPOCH = startOfDate('1970-01-01').getTime();
