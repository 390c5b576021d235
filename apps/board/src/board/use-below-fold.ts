import { onBeforeUnmount, ref, watch, type Ref } from 'vue';

/** How many rows lie under the lower edge: nobody scrolls a wall, so it has to say so. */
export function useBelowFold(list: Readonly<Ref<HTMLElement | null>>, rows: Ref<readonly unknown[]>) {
  const below = ref(0);
  const FOOT_PX = 48;

  const isBelow = (row: Element): boolean => row.getBoundingClientRect().bottom > globalThis.innerHeight - FOOT_PX;
  const count = (): void => {
    below.value = list.value ? [...list.value.children].filter(isBelow).length : 0;
  };

  watch([rows, list], count, { flush: 'post' });
  addEventListener('resize', count);
  addEventListener('scroll', count, { passive: true });
  onBeforeUnmount(() => {
    removeEventListener('resize', count);
    removeEventListener('scroll', count);
  });
  return below;
}
