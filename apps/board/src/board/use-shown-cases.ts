import { computed, ref, shallowRef, watch } from 'vue';
import { useBoard } from './board.store';
import { heldCases, sameOrder } from './held-cases';

/** A mouse left lying on a wall must not stop the board for good. */
const REST_MS = 10_000;

/** The rows in order; while a pointer moves among them the order is held. */
export function useShownCases() {
  const board = useBoard();
  const shown = shallowRef(board.ordered);
  const isHeld = ref(false);
  let movedAtMs = Number.NEGATIVE_INFINITY;

  function refresh(): void {
    isHeld.value = performance.now() - movedAtMs < REST_MS;
    shown.value = isHeld.value ? heldCases(shown.value, board.ordered) : board.ordered;
  }

  const hold = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') movedAtMs = performance.now();
  };

  function release(): void {
    movedAtMs = Number.NEGATIVE_INFINITY;
    refresh();
  }

  watch(() => board.ordered, refresh);
  return { shown, isWaiting: computed(() => isHeld.value && !sameOrder(shown.value, board.ordered)), hold, release };
}
