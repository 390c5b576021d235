import { onBeforeUnmount, shallowRef, watch, type Ref, type ShallowRef } from 'vue';

/**
 * The rows that lie under the lower edge: nobody scrolls a wall, so it has to say so. The edge is where the foot
 * begins, which is one line high or two.
 */
export function useBelowFold<Row>(
  list: Readonly<Ref<HTMLElement | null>>,
  foot: Readonly<Ref<HTMLElement | null>>,
  rows: Ref<readonly Row[]>,
): Readonly<ShallowRef<readonly Row[]>> {
  const below = shallowRef<readonly Row[]>([]);

  const look = (): void => {
    const shown = list.value?.children;
    const edge = Math.min(globalThis.innerHeight, foot.value?.getBoundingClientRect().top ?? Infinity);
    below.value = rows.value.filter((_, index) => (shown?.[index]?.getBoundingClientRect().bottom ?? 0) > edge + 1);
  };

  // who is on duty comes later than the rows, and makes the foot higher
  const observer = new ResizeObserver(look);
  watch(foot, (now) => {
    observer.disconnect();
    if (now) observer.observe(now);
  });
  watch([rows, list], look, { flush: 'post' });
  addEventListener('resize', look);
  addEventListener('scroll', look, { passive: true });
  onBeforeUnmount(() => {
    observer.disconnect();
    removeEventListener('resize', look);
    removeEventListener('scroll', look);
  });
  return below;
}
