import { useTerms } from '../i18n/i18n';

const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

export interface LengthParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** A length as a person says it: minutes (at least 1) below two hours, hours and minutes below two days, then days and hours. */
export function lengthParts(ms: number): LengthParts {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  if (minutes < 2 * HOUR_MIN) return { days: 0, hours: 0, minutes };
  if (minutes < 2 * DAY_MIN) return { days: 0, hours: Math.floor(minutes / HOUR_MIN), minutes: minutes % HOUR_MIN };
  return { days: Math.floor(minutes / DAY_MIN), hours: Math.floor((minutes % DAY_MIN) / HOUR_MIN), minutes: 0 };
}

/** Lengths in the reader's language. */
export function useLengthWords() {
  const { t } = useTerms();
  return (ms: number): string => {
    const { days, hours, minutes } = lengthParts(ms);
    if (days > 0) return hours > 0 ? t('length.daysHours', { d: days, h: hours }) : t('length.days', { n: days });
    if (hours === 0) return t('length.minutes', { n: minutes });
    return minutes > 0 ? t('length.hoursMinutes', { h: hours, m: minutes }) : t('length.hours', { n: hours });
  };
}
