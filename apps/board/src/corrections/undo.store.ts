import { defineStore } from 'pinia';
import { shallowRef } from 'vue';

interface Offer {
  readonly text: string;
  /** Sends back what stood before; rejects with a problem when the server refuses. */
  readonly undo: () => Promise<unknown>;
}

const UNDO_MS = 10_000;

/** The last correction, while it can be taken back with one click. It outlives the row, which may leave the page. */
export const useUndo = defineStore('undo', () => {
  const offered = shallowRef<Offer | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(timer);
    offered.value = null;
  }

  function offer(text: string, undo: Offer['undo']): void {
    close();
    offered.value = { text, undo };
    timer = setTimeout(close, UNDO_MS);
  }

  return { offered, offer, close };
});
