import type { Problem } from '@huiying/contract';
import { ref, type Ref, watch } from 'vue';

/** How often the connection to the server has come about. */
export const connections = ref(0);

/** Asks again, once the server can be reached, for what could not be read without it. */
export function useLineBack(problem: Ref<Problem | null>, again: () => unknown): void {
  watch(connections, () => {
    if (problem.value?.code === 'network') again();
  });
}
