import type { Change, PushEvent, Snapshot, Tick } from '@huiying/contract';
import type { Instant } from '@huiying/core';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { ProblemError } from '../api/client';
import { connections } from '../api/line-back';
import { requests } from '../api/requests';
import { useSession } from '../session/session.store';
import { hearServerTime, serverNow } from '../time/server-time';
import { instant } from '../time/wire-time';
import { boardSocket, type BoardSocket } from './board-socket';
import { applyChange, applyTick, fromSnapshot, type BoardState } from './board-state';
import { byUrgency } from './case-order';

/** How long a resync may stay unanswered before the whole board is fetched. */
const RESYNC_MS = 3000;
const RETRY_MS = 2000;

export type Connection = 'connecting' | 'live' | 'lost';

export const useBoard = defineStore('board', () => {
  const session = useSession();
  const state = shallowRef<BoardState | null>(null);
  const connection = ref<Connection>('connecting');
  /** On the page's monotonic counter, ms. */
  const lostSinceMs = ref(0);
  const dataAsOf = shallowRef<Instant | null>(null);
  const changed = shallowRef<ReadonlySet<string>>(new Set());
  const lastPush = shallowRef<PushEvent | null>(null);
  let socket: BoardSocket | null = null;
  let resyncTimer: ReturnType<typeof setTimeout> | undefined;

  const ordered = computed(() =>
    serverNow.value ? byUrgency(state.value?.cases.values() ?? [], serverNow.value) : [],
  );

  function heard(at: string): void {
    hearServerTime(at);
    dataAsOf.value = instant(at);
  }

  function take(snapshot: Pick<Snapshot, 'serverNow' | 'seq' | 'cases' | 'figures'>): void {
    clearTimeout(resyncTimer);
    resyncTimer = undefined;
    heard(snapshot.serverNow);
    state.value = fromSnapshot(snapshot);
    changed.value = new Set(snapshot.cases.map((one) => one.id));
  }

  async function fetchWhole(): Promise<void> {
    resyncTimer = undefined;
    try {
      const whole = await requests.board();
      // Meanwhile the socket may have told more, or somebody signed out.
      if (state.value && whole.seq >= state.value.seq) take(whole);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  function resync(): void {
    if (resyncTimer !== undefined || !state.value) return;
    socket?.emit('resync', { lastSeq: state.value.seq });
    resyncTimer = setTimeout(() => void fetchWhole(), RESYNC_MS);
  }

  function takeChange(change: Change): void {
    heard(change.serverNow);
    if (!state.value) return;
    const { state: next, outcome } = applyChange(state.value, change);
    if (outcome === 'gap') resync();
    if (outcome !== 'applied') return;
    clearTimeout(resyncTimer);
    resyncTimer = undefined;
    state.value = next;
    changed.value = new Set([...change.upserted.map((one) => one.id), ...change.removed]);
  }

  function takeTick(tick: Tick): void {
    heard(tick.serverNow);
    if (state.value) state.value = applyTick(state.value, tick);
  }

  function lose(): void {
    if (connection.value !== 'lost') lostSinceMs.value = performance.now();
    connection.value = 'lost';
  }

  /** The library gives up when the server refuses or ends the connection itself; signed out is the one reason to stop. */
  function retryRefused(refused: BoardSocket): void {
    if (refused.active) return;
    setTimeout(() => {
      if (socket !== refused) return;
      requests.session().then(
        () => refused.connect(),
        (error: unknown) => {
          if (error instanceof ProblemError && error.isUnauthorised) void session.expire();
          else retryRefused(refused);
        },
      );
    }, RETRY_MS);
  }

  function connect(): void {
    if (socket) return;
    const opened = boardSocket();
    socket = opened;
    lostSinceMs.value = performance.now();
    opened.on('connect', () => {
      connection.value = 'live';
      connections.value += 1;
    });
    opened.on('snapshot', take);
    opened.on('change', takeChange);
    opened.on('push', (push) => (lastPush.value = push));
    opened.on('tick', takeTick);
    opened.on('disconnect', () => {
      lose();
      retryRefused(opened);
    });
    opened.on('connect_error', () => {
      lose();
      retryRefused(opened);
    });
    opened.connect();
  }

  function disconnect(): void {
    socket?.disconnect();
    socket = null;
    state.value = null;
    connection.value = 'connecting';
  }

  /** After sleep the monotonic counter may have stood still: ask for the time and for what was missed. */
  const wake = (): void => {
    if (connection.value === 'live' && state.value) socket?.emit('resync', { lastSeq: state.value.seq });
  };

  return { state, connection, lostSinceMs, dataAsOf, changed, lastPush, ordered, connect, disconnect, wake };
});
