import type { CaseView, HotTopic, SuggestionView } from '@huiying/contract';
import { call } from '../api/client';

const id = encodeURIComponent;

export const mergingRequests = {
  suggestions: (limit: number) =>
    call<{ items: SuggestionView[]; nextCursor: string | null }>('GET', '/suggestions', undefined, {
      status: 'open',
      limit,
    }),
  decide: (suggestionId: string, choice: { accepted: boolean; intoCaseId?: string }) =>
    call<void>('POST', `/suggestions/${id(suggestionId)}/confirmation`, choice),
  merge: (caseId: string, intoCaseId: string, reason: string) =>
    call<CaseView>('POST', `/cases/${id(caseId)}/merge`, { intoCaseId, reason }),
  unmerge: (caseId: string, reason: string) => call<CaseView>('POST', `/cases/${id(caseId)}/unmerge`, { reason }),
  split: (caseId: string, reportIds: readonly string[], reason: string) =>
    call<CaseView>('POST', `/cases/${id(caseId)}/split`, { reportIds, reason }),
  hotTopics: (hours: number) => call<HotTopic[]>('GET', '/hot-topics', undefined, { hours }),
};
