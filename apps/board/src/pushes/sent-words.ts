import type { PushView } from '@huiying/contract';
import { useTerms } from '../i18n/i18n';

/** When a push left and, of a call up the ladder, from which rung; rungs are numbered from 0 on the wire and from 1 for people. */
export function useSentWords() {
  const { t } = useTerms();
  return ({ kind, step, reason }: Pick<PushView, 'kind' | 'step' | 'reason'>, when: string): string => {
    if (kind === 'escalation') {
      const round = reason?.why === 'unacknowledged' ? reason.round : undefined;
      const words = t('pushes.sent', { when, step: step + 1 });
      return round === undefined ? words : `${words} · ${t('pushes.repeated', { n: round })}`;
    }
    const isAsked = kind === 'supervision' || kind === 'transfer';
    return t(isAsked ? `supervision.sent.${kind}` : 'alarm.sent', { when });
  };
}
