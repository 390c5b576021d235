import type { SourceAttemptView, SourceView } from '@huiying/contract';
import { useTerms } from '../i18n/i18n';
import { serverNow } from '../time/server-time';
import { useTimeWords } from '../time/time-words';
import { instant } from '../time/wire-time';
import { useLengthWords } from '../time/length-words';

const MINUTE_MS = 60_000;
/** Below this a countdown says nothing that is still true when it is read. */
const SOON_MS = 20_000;

/** Milliseconds from now, by the server's time; 0 until it is known. */
const sinceNow = (text: string): number => instant(text).getTime() - (serverNow.value ?? instant(text)).getTime();

/** What a page says of a source. */
export function useSourceWords() {
  const { t, term } = useTerms();
  const { when } = useTimeWords();
  const lengthWords = useLengthWords();

  function next({ health, nextPollAt, nextPollReason }: SourceView): string {
    const reason = term('pollReason', nextPollReason);
    if (health === 'paused') return t('sources.nextNever');
    const ms = sinceNow(nextPollAt);
    const turn = ms < SOON_MS ? t('sources.nextSoon') : t('sources.nextIn', { length: lengthWords(ms) });
    return `${turn} · ${reason}`;
  }

  function outcome({ lastOutcome, consecutiveFailures }: SourceView): string {
    const word = term('outcome', lastOutcome ?? 'not-polled');
    return consecutiveFailures > 1 ? `${word} · ${t('sources.failures', { n: consecutiveFailures })}` : word;
  }

  /** Why it is not simply healthy, one sentence each. */
  function remarks(source: SourceView): string[] {
    const { silent, silentSince, usualGapMinutes, heldUntil, domain, redirectTo, redirectSeen } = source;
    return [
      heldUntil === null ? '' : t('sources.heldUntil', { domain, when: when(heldUntil) }),
      silent && silentSince
        ? t('sources.silentFor', { when: when(silentSince), length: lengthWords(-sinceNow(silentSince)) })
        : '',
      silent && usualGapMinutes !== null
        ? t('sources.usualGap', { length: lengthWords(usualGapMinutes * MINUTE_MS) })
        : '',
      redirectTo === null ? '' : t('sources.moving', { n: redirectSeen, url: redirectTo }),
    ].filter(Boolean);
  }

  /** `11-22 08:00 服务器报错（HTTP 503）` */
  function attempt({ at, outcome: ended, detail, newItems, items }: SourceAttemptView): string {
    const what = items === null ? detail : t('sources.items', { items, fresh: newItems });
    return [when(at), term('outcome', ended), what].filter(Boolean).join(' · ');
  }

  const effective = ({ effectiveIntervalMinutes, intervalMinutes }: SourceView): string =>
    t('sources.effective', { length: lengthWords(effectiveIntervalMinutes * MINUTE_MS), minutes: intervalMinutes });

  const usualGap = ({ usualGapMinutes }: SourceView): string =>
    usualGapMinutes === null ? '' : t('sources.usualGap', { length: lengthWords(usualGapMinutes * MINUTE_MS) });

  return { next, outcome, remarks, attempt, effective, usualGap };
}
