import type { OpmlAnswer, SourceAttemptView, SourceCheck, SourcesView, SourceView } from '@huiying/contract';
import { call } from '../api/client';

/** What can be set of a source; null takes a setting back to its default. */
export interface SourceSettings {
  url: string;
  name: string;
  scope: 'local' | 'wide';
  intervalMinutes: number;
  timeZone: string | null;
  encoding: string | null;
  unitId: string | null;
}

const path = (sourceId: string): string => `/sources/${encodeURIComponent(sourceId)}`;

/** Settings that were never made are left out. */
const given = (settings: SourceSettings): Partial<SourceSettings> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));

export const sourceRequests = {
  list: () => call<SourcesView>('GET', '/sources'),
  attempts: (sourceId: string) => call<{ items: SourceAttemptView[] }>('GET', `${path(sourceId)}/attempts`),
  check: ({ url, timeZone, encoding }: Pick<SourceSettings, 'url' | 'timeZone' | 'encoding'>) =>
    call<SourceCheck>('POST', '/sources/check', { url, ...(timeZone && { timeZone }), ...(encoding && { encoding }) }),
  add: (settings: SourceSettings) => call<SourceView>('POST', '/sources', given(settings)),
  change: (sourceId: string, change: Partial<SourceSettings>) => call<SourceView>('PATCH', path(sourceId), change),
  /** Also resumes a paused source. */
  poll: (sourceId: string) => call<SourceView>('POST', `${path(sourceId)}/poll`),
  remove: (sourceId: string) => call<void>('DELETE', path(sourceId)),
  importOpml: (opml: string) => call<OpmlAnswer>('POST', '/sources/opml', { opml }),
};
