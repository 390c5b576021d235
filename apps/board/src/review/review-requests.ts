import type { CaseView, ReviewRow, ReviewRulesView, SanctionWord } from '@huiying/contract';
import { call } from '../api/client';

export interface EvaluationDraft {
  scores: { item: string; points: number; note?: string }[];
  conclusion: string;
}

export interface AccountabilityDraft {
  unitId: string;
  sanction: SanctionWord;
  clause: string;
  reason: string;
  decidedBy: string;
}

const at = (caseId: string, what: string): string => `/cases/${encodeURIComponent(caseId)}/${what}`;

export const reviewRequests = {
  rules: () => call<ReviewRulesView>('GET', '/review-rules'),
  byUnit: (period: { from: string; to: string }) =>
    call<{ items: ReviewRow[] }>('GET', '/history/reviews', undefined, period),
  decideNoAnswer: (caseId: string, draft: { reason: string; approvedBy: string }) =>
    call<CaseView>('POST', at(caseId, 'no-answer'), draft),
  withdrawNoAnswer: (caseId: string, reason: string) =>
    call<CaseView>('POST', at(caseId, 'no-answer/withdrawal'), { reason }),
  evaluate: (caseId: string, draft: EvaluationDraft) => call<CaseView>('POST', at(caseId, 'evaluation'), draft),
  holdAccountable: (caseId: string, draft: AccountabilityDraft) =>
    call<CaseView>('POST', at(caseId, 'accountability'), draft),
};
