import type { CallReasonView } from '@huiying/contract';
import type { TermGroup } from '../i18n/glossary';

/** Sentences, words of the field and times of one language. */
export interface Language {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly term: (group: TermGroup, word: string) => string;
  readonly stamp: (instant: string) => string;
}

/** A call in the words of a language. */
export function callSentence(reason: CallReasonView, language: Language): string {
  const words = reason.deliverable === undefined ? ofMonitoring(reason, language) : ofDeadline(reason, language);
  return reason.inPlaceOf === undefined ? words : words + language.t('calls.standingIn', { name: reason.inPlaceOf });
}

function ofDeadline(
  { why, deliverable = '', dueAt = '', round, from, said }: CallReasonView,
  { t, term, stamp }: Language,
): string {
  const asked = said ?? (why === 'supervision' || why === 'transfer' ? t(`calls.asked.${why}`) : '');
  return t('calls.due', {
    deliverable: term('deliverable', deliverable),
    due: stamp(dueAt),
    why: t(`calls.why.${why}`, { round, from, said: asked }),
  });
}

function ofMonitoring(
  { why, isOver, since = '', until, names = [], count = 0, ...figures }: CallReasonView,
  { t }: Language,
): string {
  const kind = why === 'source-silent' && count > 1 ? 'sources-silent' : why;
  const listed = names.join(t('common.list'));
  return t(`calls.${isOver ? 'cleared' : 'raised'}.${kind}`, {
    ...figures,
    count,
    since: shortly(since),
    until: shortly(until ?? since),
    names: count > names.length ? t('calls.others', { names: listed }) : listed,
  });
}

/** `11-23 03:05` */
const shortly = (instant: string): string => instant.slice(5, 16).replace('T', ' ');
