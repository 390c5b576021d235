import type { TimelineEntry } from '@huiying/contract';
import type { TermGroup } from '../i18n/glossary';
import { useTerms } from '../i18n/i18n';

/** Fields of a ledger entry worth a word, with the glossary group their values belong to; null = as it came. */
const SHOWN: readonly (readonly [field: string, group: TermGroup | null])[] = [
  ['severity', 'severity'],
  ['deliverable', 'deliverable'],
  ['role', 'role'],
  ['unit', null],
  ['unitName', null],
  ['to', null],
  ['recipient', null],
  ['title', null],
  ['summary', null],
  ['conclusion', null],
  ['reason', null],
];

/** A ledger entry in words: what happened, and the parts of it a reader can use. */
export function useTimelineWords() {
  const { t, term } = useTerms();

  const title = (entry: TimelineEntry): string => term('event', entry.kind);

  const detail = (entry: TimelineEntry): string =>
    SHOWN.flatMap(([field, group]) => {
      const value = entry.data[field];
      if (typeof value !== 'string' || value === '') return [];
      return [group ? term(group, value) : value];
    }).join(t('common.list'));

  return { title, detail };
}
