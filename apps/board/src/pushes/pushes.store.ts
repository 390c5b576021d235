import type { PushView } from '@huiying/contract';
import { defineStore } from 'pinia';
import { shallowRef, watch } from 'vue';
import { requests } from '../api/requests';
import { useBoard } from '../board/board.store';

/** Pushes to the person signed in that nobody has acknowledged; newest first. */
export const usePushes = defineStore('pushes', () => {
  const board = useBoard();
  const open = shallowRef<PushView[]>([]);
  const isLoaded = shallowRef(false);

  async function load(): Promise<void> {
    open.value = (await requests.pushes()).items;
    isLoaded.value = true;
  }

  async function acknowledge(push: PushView): Promise<void> {
    await requests.acknowledge(push.id);
    open.value = open.value.filter((one) => one.id !== push.id);
  }

  watch(
    () => board.lastPush,
    (event) => {
      if (event) open.value = [event.push, ...open.value.filter((one) => one.id !== event.push.id)];
    },
  );

  return { open, isLoaded, load, acknowledge };
});
