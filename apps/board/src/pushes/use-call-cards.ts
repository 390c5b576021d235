import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue';
import { freshCards, heldCards, type CallCard } from './held-calls';
import { usePushes } from './pushes.store';

/** The cards of the page, which stay where they are while one of them still asks for an answer. */
export function useCallCards() {
  const pushes = usePushes();
  const cards = shallowRef<readonly CallCard[]>([]);
  const waiting = shallowRef(0);

  function follow(): void {
    const held = heldCards(cards.value, pushes.open);
    const isDone = !held.cards.some(({ isOpen }) => isOpen);
    cards.value = isDone && held.waiting > 0 ? freshCards(pushes.open) : held.cards;
    waiting.value = isDone ? 0 : held.waiting;
  }

  function showAll(): void {
    cards.value = freshCards(pushes.open);
    waiting.value = 0;
    scrollTo({ top: 0 });
  }

  /** Nobody was reading meanwhile. */
  const returned = (): void => {
    if (document.visibilityState === 'visible') showAll();
  };

  watch(() => pushes.open, follow, { immediate: true });
  onMounted(() => document.addEventListener('visibilitychange', returned));
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', returned));
  return { cards, waiting, showAll };
}
