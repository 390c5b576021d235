/** A moment. Precision is a millisecond; every comparison in the domain is made on this type. */
export type Instant = Date;

/** How exact a recorded moment is; `none` = no usable date was given. */
export type Precision = 'second' | 'minute' | 'day' | 'none';

/** A day alone is no instant. */
export const isExact = ({ precision }: { readonly precision: Precision }): boolean =>
  precision === 'second' || precision === 'minute';

/** China has kept one offset, without summer time, since 1992. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

export const instantOf = (epochMs: number): Instant => new Date(epochMs);

export const addMs = (at: Instant, ms: number): Instant => new Date(at.getTime() + ms);

export const earliest = (...candidates: readonly (Instant | null | undefined)[]): Instant | undefined =>
  candidates.reduce<Instant | undefined>(
    (found, at) => (at && (!found || at.getTime() < found.getTime()) ? at : found),
    undefined,
  );

/** The later of two moments. */
export const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** ISO 8601 with the +08:00 offset, e.g. `2026-11-22T22:54:00+08:00`; milliseconds only when there are any. */
export function formatInstant(at: Instant): string {
  const local = inShanghai(at);
  const ms = local.getUTCMilliseconds();
  const time = `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}:${pad(local.getUTCSeconds())}`;
  return `${dateIn(local)}T${time}${ms ? `.${String(ms).padStart(3, '0')}` : ''}+08:00`;
}

/** What its UTC says is what clocks in Shanghai say. */
const inShanghai = (at: Instant): Date => new Date(at.getTime() + SHANGHAI_OFFSET_MS);

const dateIn = (local: Date): string =>
  `${String(local.getUTCFullYear()).padStart(4, '0')}-${pad(local.getUTCMonth() + 1)}-${pad(local.getUTCDate())}`;

/** The moment of a text that `formatInstant` wrote. */
export const writtenInstant = (text: string): Instant => new Date(Date.parse(text));

/** The calendar date in Shanghai, `YYYY-MM-DD`. */
export const dateOf = (at: Instant): string => dateIn(inShanghai(at));

/** The year in Shanghai; NaN where there is no such moment. */
export const yearOf = (at: Instant): number => inShanghai(at).getUTCFullYear();

/** Days from 1970-01-01 to a date of the calendar; month 0 is December of the year before. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** 00:00 in Shanghai of a `YYYY-MM-DD` date. */
export const startOfDate = (date: string): Instant => new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS);

/** The date `days` later (or earlier, when negative). */
export const shiftDate = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Dates and times with their separators or, as ISO 8601 has it too, without any. */
const ISO =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:[T ](\d{2})(:?)(\d{2})(?:\6(\d{2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** Days of a month, so that 2026-02-30 is refused and not silently moved to March. */
const isRealDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** 24:00 ends a day; the second 60 is a leap second, which clocks count as the next. */
const isRealTime = (hour: number, minute: number, second: number): boolean =>
  (hour <= 23 && minute <= 59 && second <= 60) || (hour === 24 && minute === 0 && second === 0);

/** Years of four digits, in UTC as it is stored and in Shanghai as it is written: beyond them neither can say it. */
const isWritable = (at: Instant): boolean =>
  at.getTime() >= Date.parse('0001-01-01T00:00:00Z') && at.getTime() < Date.parse('9999-12-31T16:00:00Z');

/**
 * Reads an ISO 8601 date or date-time (a blank instead of `T` is accepted); without an offset it is Shanghai time.
 * @returns the instant with its precision, or undefined when the text is not such a date, or none of the years 1 to 9999.
 */
export function parseInstant(text: string): { at: Instant; precision: Exclude<Precision, 'none'> } | undefined {
  const found = ISO.exec(text.trim());
  if (!found) return undefined;
  const [, year, , month, day, hour, , minute, second, fraction, zone] = found;
  if (!isRealDate(Number(year), Number(month), Number(day))) return undefined;
  const date = startOfDate(`${year}-${month}-${day}`);
  if (hour === undefined) return isWritable(date) ? { at: date, precision: 'day' } : undefined;
  const offset = offsetMs(zone);
  if (offset === undefined || !isRealTime(Number(hour), Number(minute), Number(second ?? 0))) return undefined;
  const ms = Number((fraction ?? '0').padEnd(3, '0').slice(0, 3));
  const intoDay = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000 + ms;
  const at = addMs(date, intoDay + SHANGHAI_OFFSET_MS - offset);
  return isWritable(at) ? { at, precision: second === undefined ? 'minute' : 'second' } : undefined;
}

function offsetMs(zone: string | undefined): number | undefined {
  if (zone === undefined) return SHANGHAI_OFFSET_MS;
  if (zone.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', ''))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Where a period ends: a date without a time means the whole of that day. */
export const periodEndOf = ({ at, precision }: { readonly at: Instant; readonly precision: Precision }): Instant =>
  precision === 'day' ? addMs(at, DAY_MS) : at;
