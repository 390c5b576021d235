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

  /** `今日 05:54`, `11-24 05:54`. */
  function when(text: string | null): string {
    if (text === null) return '—';
    const at = instant(text);
    const words = dayWords(at, serverNow.value ?? at);
    const isNear = words.near !== null && serverNow.value !== null;
    return `${isNear ? t(`near.${words.near}`) : words.date} ${words.time}`;
  }

  /** `05:54`, with the day in front unless it is today. */
  function clockTime(text: string): string {
    const words = dayWords(instant(text), serverNow.value ?? instant(text));
    return words.near === 'today' ? words.time : when(text);
  }

  /** `11-22 周日 03:12:07` */
  function fullTime(at: Instant): string {
    const weekday = te(`weekday[${weekdayOf(at)}]`) ? t(`weekday[${weekdayOf(at)}]`) : '';
    return `${dateOf(at).slice(5)} ${weekday} ${timeOf(at)}`;
  }

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

  return { when, clockTime, fullTime, exactly, read };
}
