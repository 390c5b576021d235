import type { EvidenceMark } from '@huiying/contract';
import type { Mark } from '../cases/marked-text';
import { useGuardWords } from '../i18n/guard-words';
import { useTerms } from '../i18n/i18n';

/** Evidence as marks of a text: each tells what it stands for, the clause, and why it was not graded. */
export function useEvidenceWords(): (evidence: EvidenceMark) => Mark {
  const { t, term } = useTerms();
  const guardWords = useGuardWords();

  function whatOf({ stands, measure, value, of = '' }: EvidenceMark): string {
    if (stands === 'measure') return `${term('measureName', measure ?? '')} ${value ?? ''}`.trim();
    if (stands === 'event') return term('eventType', of);
    if (stands === 'class') return term('handlingClass', of);
    return stands === 'concern' ? term('concern', of) : of;
  }

  return (evidence) => {
    const { start, end, stands, citation, setAside, guard } = evidence;
    const what = whatOf(evidence);
    const tells = [
      `${term('markStands', stands)}${what && t('corrections.colon')}${what}`,
      citation ?? '',
      setAside ? t('corrections.setAside', { reason: guardWords(guard, setAside) }) : '',
    ];
    return { start, end, tells: tells.filter(Boolean).join(' · '), isAside: setAside !== undefined };
  };
}
