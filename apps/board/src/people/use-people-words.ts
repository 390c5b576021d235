import type { CallsView } from '@huiying/contract';
import { useTerms } from '../i18n/i18n';

const PLACES = new Set(['lead-unit', 'parent-unit', 'press-office']);

/** Words of the ladder: who a step means, and over what it calls. */
export function usePeopleWords() {
  const { t, term } = useTerms();

  /** `承办单位领导`: of `leader@lead-unit`, or of a unit that is named. */
  function address(to: string, units: CallsView['units']): string {
    const [role = '', place = ''] = to.split('@');
    const unit = units.find(({ id }) => id === place)?.name ?? place;
    return t('people.address', { role: term('role', role), place: PLACES.has(place) ? term('place', place) : unit });
  }

  const channels = (words: readonly string[]): string =>
    words.map((channel) => term('channel', channel)).join(t('common.list'));

  return { address, channels };
}
