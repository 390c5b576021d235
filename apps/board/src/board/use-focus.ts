import type { BoardCase } from '@huiying/contract';
import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { serverNow } from '../time/server-time';
import { FOCUSES, isInFocus } from './case-focus';

/** The rows of the figure that was followed to the board, which lies in the address; all of them when none was. */
export function useFocus(all: () => readonly BoardCase[]) {
  const route = useRoute();
  const focus = computed(() => FOCUSES.find((word) => word === route.query['show']) ?? null);
  const inFocus = computed(() => {
    const [now, asked] = [serverNow.value, focus.value];
    return asked === null || now === null ? all() : all().filter((one) => isInFocus(one, asked, now));
  });
  return { focus, inFocus };
}
