import type { PushView } from '@huiying/contract';
import { useTerms } from '../i18n/i18n';

/** When a push left and, of a call up the ladder, from which rung; rungs are numbered from 0 on the wire and from 1 for people. */
export function useSentWords() {
  const { t, term } = useTerms();
  return ({ kind, step }: Pick<PushView, 'kind' | 'step'>, when: string): string => {
    if (kind === 'escalation') return t('pushes.sent', { when, step: step + 1 });
    const isAsked = kind === 'supervision' || kind === 'transfer';
    return isAsked ? t('supervision.sent', { when, what: term('word', kind) }) : t('alarm.sent', { when });
  };
}
