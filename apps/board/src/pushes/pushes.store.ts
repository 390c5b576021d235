import type { Instant, PushView } from '@huiying/contract';
import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { ProblemError } from '../api/client';
import { requests } from '../api/requests';
import { useBoard } from '../board/board.store';
import { useSession } from '../session/session.store';
import { answerOf, answersAlike, oneCardACall, toldMeanwhile } from './open-pushes';

/** Pushes to the person signed in that nobody has acknowledged; newest first. */
export const usePushes = defineStore('pushes', () => {
  const board = useBoard();
  const session = useSession();
  const unanswered = shallowRef<PushView[]>([]);
  const isLoaded = shallowRef(false);
  const open = computed(() => oneCardACall(unanswered.value));
  /** When the person signed in answered, by what the answer was about. */
  const answeredAt = shallowRef<ReadonlyMap<string, Instant | null>>(new Map());

  async function load(): Promise<void> {
    const before = unanswered.value;
    const { items } = await requests.pushes();
    unanswered.value = [...toldMeanwhile(before, unanswered.value, items), ...items];
    isLoaded.value = true;
  }

  /** For the number beside the page's name; the page itself shows why the list could not be read. */
  async function refresh(): Promise<void> {
    try {
      await load();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  /** One acknowledgement answers every call of that deadline, to whomever: the list is read anew. */
  async function answered(push: PushView, at: Instant | null): Promise<void> {
    answeredAt.value = new Map([...answeredAt.value, [answerOf(push), at]]);
    unanswered.value = unanswered.value.filter((one) => !answersAlike(one, push));
    await refresh();
  }

  const acknowledge = async (push: PushView): Promise<void> =>
    answered(push, (await requests.acknowledge(push.id)).acknowledgedAt);

  function forget(): void {
    unanswered.value = [];
    answeredAt.value = new Map();
    isLoaded.value = false;
  }

  /** At once: of two that come together, a watcher that waits sees the second only. */
  watch(
    () => board.lastPush,
    (event) => {
      if (event) unanswered.value = [event.push, ...unanswered.value.filter((one) => one.id !== event.push.id)];
    },
    { flush: 'sync' },
  );
  watch(
    () => board.changed,
    (changed) => {
      if (unanswered.value.some(({ caseId }) => caseId !== null && changed.has(caseId))) void refresh();
    },
  );

  /** The list is read once the line is there: whatever was sent before, or while it was cut, is told to nobody again. */
  watch(
    () => board.connection,
    (now) => {
      if (now === 'live' && session.may('acknowledge')) void refresh();
    },
  );

  return { open, answeredAt, isLoaded, load, refresh, acknowledge, answered, forget };
});
