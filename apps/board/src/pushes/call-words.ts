import type { PushView } from '@huiying/contract';
import { useTerms } from '../i18n/i18n';
import { useTimeWords } from '../time/time-words';
import { beyondHead } from './beyond-head';
import { callSentence } from './call-sentence';

/** What a call says beyond level and title, in the language of the page; of one from before there were codes, in the words that were sent. */
export function useCallWords(): (push: PushView) => string {
  const { t, term } = useTerms();
  const { stamp } = useTimeWords();
  return ({ reason, text, caseTitle }) =>
    reason ? callSentence(reason, { t, term, stamp }) : beyondHead(text, caseTitle);
}
