import { computed, ref, shallowRef, watch } from 'vue';
import { useBoard } from './board.store';
import { heldCases, sameOrder } from './held-cases';
import { useFocus } from './use-focus';

/** A mouse left lying on a wall must not stop the board for good. */
const REST_MS = 10_000;

/** The rows that were asked for, in order; while a pointer moves among them none of them moves or leaves. */
export function useShownCases() {
  const board = useBoard();
  const { focus, inFocus } = useFocus(() => board.ordered);
  const shown = shallowRef(inFocus.value);
  const isHeld = ref(false);
  let movedAtMs = Number.NEGATIVE_INFINITY;

  function refresh(): void {
    isHeld.value = performance.now() - movedAtMs < REST_MS;
    shown.value = isHeld.value ? heldCases(shown.value, inFocus.value) : inFocus.value;
  }

  const hold = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') movedAtMs = performance.now();
  };

  function release(): void {
    movedAtMs = Number.NEGATIVE_INFINITY;
    refresh();
  }

  watch(inFocus, refresh);
  watch(focus, release);
  return {
    focus,
    shown,
    isWaiting: computed(() => isHeld.value && !sameOrder(shown.value, inFocus.value)),
    hold,
    release,
  };
}
