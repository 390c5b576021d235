import type { MonitoringView, SourceView } from '@huiying/contract';
import { onBeforeUnmount, shallowRef } from 'vue';
import { useSubmission } from '../api/submission';
import { serverNow } from '../time/server-time';
import { sourceRequests } from './source-requests';

const EVERY_MS = 15_000;

/** The sources as the server last told them, asked for again every 15 s while the page is looked at. */
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

  /** Puts one that just changed in its place, without waiting for the next turn. */
  const put = (source: SourceView): void => {
    sources.value = (sources.value ?? []).map((one) => (one.id === source.id ? source : one));
  };

  const refresh = (): void => {
    if (document.visibilityState === 'visible') void load();
  };
  const timer = setInterval(refresh, EVERY_MS);
  document.addEventListener('visibilitychange', refresh);
  onBeforeUnmount(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', refresh);
  });
  void load();

  return { sources, monitoring, asOf, isBusy, problem, load, put };
}
