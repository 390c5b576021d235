import type { BoardDeadline } from '@huiying/contract';
import {
  countdown,
  countdownText,
  dateOf,
  dayWords,
  deadlineFace,
  timeOf,
  weekdayOf,
  type DeadlineFace,
  type Instant,
} from '@huiying/core';
import { useTerms } from '../i18n/i18n';
import { serverNow } from './server-time';
import { counted, instant } from './wire-time';

export interface DeadlineReading {
  face: DeadlineFace;
  /** Empty until the server's time is known. */
  text: string;
  share: number;
}

/** Times as the reader's language says them; all of them Shanghai time. */
export function useTimeWords() {
  const { t, te } = useTerms();

  const weekday = (at: Instant): string => (te(`weekday[${weekdayOf(at)}]`) ? t(`weekday[${weekdayOf(at)}]`) : '');

  /** `今日 05:54`, `11-24 05:54`; a date to come, by which somebody plans, with its weekday: `11-30 周一 05:54`. */
  function when(text: string | null): string {
    if (text === null) return '—';
    const [at, now] = [instant(text), serverNow.value];
    const words = dayWords(at, now ?? at);
    if (words.near !== null && now !== null) return `${t(`near.${words.near}`)} ${words.time}`;
    return [words.date, ...(now !== null && at > now ? [weekday(at)] : []), words.time].join(' ');
  }

  /** `昨日`, `11-24`: of what is known by its day only. */
  function day(text: string): string {
    const words = dayWords(instant(text), serverNow.value ?? instant(text));
    return words.near !== null && serverNow.value !== null ? t(`near.${words.near}`) : words.date;
  }

  /** `05:54`, with the day in front unless it is today. */
  function clockTime(text: string): string {
    const words = dayWords(instant(text), serverNow.value ?? instant(text));
    return words.near === 'today' ? words.time : when(text);
  }

  /** `11-22 周日 03:12:07` */
  function fullTime(at: Instant): string {
    return `${dateOf(at).slice(5)} ${weekday(at)} ${timeOf(at)}`;
  }

  /** `11-22 周日 03:12`: as it was told, whenever it is read. */
  const stamp = (text: string): string => fullTime(instant(text)).slice(0, -3);

  /** `2026-11-22 周日 03:12:07`: for what has to be proven, also on paper and years later. */
  function exactly(text: string): string {
    const at = instant(text);
    return `${dateOf(at).slice(0, 5)}${fullTime(at)}`;
  }

  function read(deadline: BoardDeadline): DeadlineReading {
    const at = counted(deadline);
    const now = serverNow.value;
    if (!now) return { face: deadlineFace(at, at.startedAt), text: '', share: 0 };
    const count = countdown(at.startedAt, at.dueAt, now);
    return { face: deadlineFace(at, now), text: countdownText(count, t('day')), share: count.share };
  }

  return { when, day, clockTime, fullTime, stamp, exactly, read };
}
