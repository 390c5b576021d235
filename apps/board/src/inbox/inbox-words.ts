import type { InboxFindingView, ReportView } from '@huiying/contract';
import { useGuardWords } from '../i18n/guard-words';
import { useTerms } from '../i18n/i18n';

/** Why a report stays, in the language of the page; of reports from before there were codes, in the words of then. */
export function useInboxWords(): (report: ReportView) => string | null {
  const { t } = useTerms();
  const guardWords = useGuardWords();

  function sentence({ why, quote = '', guard, reason = '', place = '', abroad, told }: InboxFindingView): string {
    if (why === 'set-aside') return t('inbox.because.set-aside', { quote, reason: guardWords(guard, reason) });
    const where = t(`inbox.because.${why}`, { place }) + (abroad ? t('inbox.abroad') : '');
    return told === undefined ? where : t('inbox.told', { where, told });
  }

  return ({ inboxFinding, inboxBecause }) => (inboxFinding ? sentence(inboxFinding) : inboxBecause);
}
