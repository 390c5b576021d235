export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

const MINUTE_MS = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** China has not moved its clocks since 1991, and to look it up for each date of a long table takes half the reading. */
const CHINA_MS = 8 * 60 * MINUTE_MS;
const STEADY_SINCE = Date.UTC(1992, 0, 1);

/** The offset of an IANA zone (or `+08:00`) from UTC at a moment, in milliseconds. */
function offsetAt(timeZone: string, epochMs: number): number {
  if (timeZone === DEFAULT_TIME_ZONE && epochMs >= STEADY_SINCE) return CHINA_MS;
  const part = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(epochMs / 1000) * 1000;
}

/** The moment a wall clock in a zone shows `wallMs` (the reading written as if it were UTC). In a gap the later side. */
export function fromWallClock(timeZone: string, wallMs: number): number {
  const guess = wallMs - offsetAt(timeZone, wallMs);
  return wallMs - offsetAt(timeZone, guess);
}

/** North American abbreviations of RFC 822 and others that name one offset only, or hardly ever another, in hours. */
const NAMED_HOURS: Readonly<Record<string, number>> = {
  z: 0,
  gmt: 0,
  utc: 0,
  ut: 0,
  wet: 0,
  wat: 1,
  bst: 1,
  west: 1,
  cet: 1,
  met: 1,
  cest: 2,
  mest: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  eat: 3,
  wib: 7,
  ict: 7,
  bjt: 8,
  hkt: 8,
  sgt: 8,
  awst: 8,
  wita: 8,
  pht: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  nst: -3.5,
  ndt: -2.5,
  adt: -3,
  est: -5,
  edt: -4,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akdt: -8,
  akst: -9,
  hst: -10,
};
const CHINA_TIME = /^(?:北京时间|中国标准时间|中国时间|东八区|china standard time)$/i;
const OFFSET = /^(?:gmt|utc|ut)?\s*([+-])(\d{1,2}):?(\d{2})?$/i;
/** China's zone and America's share the abbreviation; which one is meant, the source's own zone tells. */
const CENTRAL_HOURS = -6;

/**
 * The offset that the zone part of a date names.
 * @param wallMs the wall clock reading, for IANA names whose offset moves
 * @returns milliseconds east of UTC, or undefined when the zone is not known
 */
export function namedOffset(zone: string, wallMs: number, sourceZone: string): number | undefined {
  if (CHINA_TIME.test(zone)) return CHINA_MS;
  if (/^cst$/i.test(zone)) return offsetAt(sourceZone, wallMs) === CHINA_MS ? CHINA_MS : CENTRAL_HOURS * 60 * MINUTE_MS;
  const named = NAMED_HOURS[zone.toLowerCase()];
  if (named !== undefined) return named * 60 * MINUTE_MS;
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (sign !== undefined) return offsetOf(sign, Number(hours), Number(minutes ?? 0));
  if (!/^[A-Z][A-Za-z_]+\/[\w/+-]+$/.test(zone) || !isTimeZone(zone)) return undefined;
  return wallMs - fromWallClock(zone, wallMs);
}

function offsetOf(sign: string, hours: number, minutes: number): number | undefined {
  if (hours > 14 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}
