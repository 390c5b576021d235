import { onBeforeUnmount, ref, watchEffect, type Ref } from 'vue';

const SECOND_MS = 1000;

/** Whole seconds since a moment of the page's monotonic counter (ms); 0 while there is none. */
export function useSecondsSince(since: () => number | null): Readonly<Ref<number>> {
  const seconds = ref(0);
  const refresh = (): void => {
    const from = since();
    seconds.value = from === null ? 0 : Math.floor((performance.now() - from) / SECOND_MS);
  };
  watchEffect(refresh);
  const timer = setInterval(refresh, SECOND_MS);
  onBeforeUnmount(() => clearInterval(timer));
  return seconds;
}
