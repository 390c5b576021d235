import type { MonitoringView, SourceView } from '@huiying/contract';
import { onBeforeUnmount, shallowRef } from 'vue';
import { useSubmission } from '../api/submission';
import { serverNow } from '../time/server-time';
import { sourceRequests } from './source-requests';

const EVERY_MS = 15_000;
const HURRIED_EVERY_MS = 2_000;
/** So long a person who asked for a poll watches for its end. */
const HURRY_MS = 20_000;

/**
 * The sources as the server last told them, asked for again every 15 s while the page is looked at, and more often
 * for a while after something was asked of one.
 */
export function useSources() {
  const { isBusy, problem, submit } = useSubmission();
  const sources = shallowRef<SourceView[] | null>(null);
  const monitoring = shallowRef<MonitoringView | null>(null);
  const asOf = shallowRef<string | null>(null);

  const load = (): Promise<void> =>
    submit(sourceRequests.list, (view) => {
      sources.value = view.items;
      monitoring.value = view.monitoring ?? null;
      asOf.value = serverNow.value?.toISOString() ?? null;
    });

  let hurriedUntilMs = 0;
  let askedMs = performance.now();

  function refresh(): void {
    if (document.visibilityState !== 'visible') return;
    askedMs = performance.now();
    void load();
  }
  function tick(): void {
    const now = performance.now();
    if (now < hurriedUntilMs || now - askedMs >= EVERY_MS) refresh();
  }
  const hurry = (): void => {
    hurriedUntilMs = performance.now() + HURRY_MS;
  };

  /** Puts one that just changed in its place, without waiting for the next turn. */
  function put(source: SourceView): void {
    sources.value = (sources.value ?? []).map((one) => (one.id === source.id ? source : one));
    hurry();
  }

  const timer = setInterval(tick, HURRIED_EVERY_MS);
  document.addEventListener('visibilitychange', refresh);
  onBeforeUnmount(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', refresh);
  });
  void load();

  return { sources, monitoring, asOf, isBusy, problem, load, put, hurry };
}
