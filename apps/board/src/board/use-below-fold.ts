import { onBeforeUnmount, shallowRef, watch, type Ref, type ShallowRef } from 'vue';

/** The rows that lie under the lower edge: nobody scrolls a wall, so it has to say so. */
export function useBelowFold<Row>(
  list: Readonly<Ref<HTMLElement | null>>,
  rows: Ref<readonly Row[]>,
): Readonly<ShallowRef<readonly Row[]>> {
  const below = shallowRef<readonly Row[]>([]);
  const FOOT_PX = 48;

  const isBelow = (row: Element | undefined): boolean =>
    row !== undefined && row.getBoundingClientRect().bottom > globalThis.innerHeight - FOOT_PX;
  const look = (): void => {
    const shown = list.value?.children;
    below.value = rows.value.filter((_, index) => isBelow(shown?.[index]));
  };

  watch([rows, list], look, { flush: 'post' });
  addEventListener('resize', look);
  addEventListener('scroll', look, { passive: true });
  onBeforeUnmount(() => {
    removeEventListener('resize', look);
    removeEventListener('scroll', look);
  });
  return below;
}
