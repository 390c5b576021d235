import type { SourceAttemptView, SourceView } from '@huiying/contract';
import { shallowRef, watch } from 'vue';
import { ProblemError } from '../api/client';
import { sourceRequests } from './source-requests';

/** The latest polls of a source, newest first; asked for when it is looked at and whenever it was polled anew. */
export function useAttempts(source: () => SourceView, isSeen: () => boolean) {
  const attempts = shallowRef<SourceAttemptView[]>([]);

  async function read(id: string): Promise<void> {
    try {
      attempts.value = (await sourceRequests.attempts(id)).items;
    } catch (error) {
      // The list beside it says that the server is out of reach.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  watch(
    () => (isSeen() ? [source().id, source().lastAttemptAt] : null),
    (now, before) => {
      if (now !== null && now.join() !== before?.join()) void read(source().id);
    },
    { immediate: true },
  );
  return attempts;
}
