import type { HistoryView } from '@huiying/contract';
import { computed, shallowRef, watch } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import { serverNow } from '../time/server-time';
import { type MonthRange, rangeAsked, rangeOf, type RangeWord } from './history-range';

export const GROUPS = ['unit', 'severity', 'month'] as const;

/** What the page shows lies in its address: who followed a row to its cases comes back to the same figures. */
export function useHistoryChoice() {
  const route = useRoute();
  const router = useRouter();
  const asked = shallowRef(route.query);
  watch(
    () => route.query,
    (query) => {
      if (route.name === 'history') asked.value = query;
    },
  );
  const ask = (more: LocationQueryRaw): void => void router.replace({ query: { ...asked.value, ...more } });

  /** A text, which stays the same from one second to the next; empty until the server's date is known. */
  const period = computed(() => (serverNow.value ? rangeAsked(asked.value, serverNow.value).join('/') : ''));
  const range = computed<MonthRange | null>({
    get: (): MonthRange | null => {
      const [from, to] = period.value.split('/');
      return from && to ? [from, to] : null;
    },
    set: (months: MonthRange | null) => months && ask({ range: undefined, from: months[0], to: months[1] }),
  });
  const by = computed<HistoryView['by']>({
    get: () => GROUPS.find((word) => word === asked.value['by']) ?? 'unit',
    set: (word) => ask({ by: word }),
  });

  /** The figures leave out what was imported as a record of the past, as the rate of the header does. */
  const isLiveOnly = computed({
    get: () => asked.value['imported'] === 'false',
    set: (only: boolean) => ask({ imported: only ? 'false' : undefined }),
  });

  const choose = (word: RangeWord): void => ask({ range: word, from: undefined, to: undefined });

  /** A year that has one month yet is that month: both say the same. */
  const isChosen = (word: RangeWord): boolean =>
    serverNow.value !== null && period.value === rangeOf(word, serverNow.value).join('/');

  return { by, range, isLiveOnly, choose, isChosen };
}
