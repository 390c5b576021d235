import type { CaseView, CorrectionBody, LessonKindWord, ReportView } from '@huiying/contract';
import { call } from '../api/client';

const id = encodeURIComponent;

export const correctionRequests = {
  correct: (caseId: string, body: CorrectionBody) => call<CaseView>('POST', `/cases/${id(caseId)}/corrections`, body),
  dismiss: (reportId: string, said: { reason: string; as: 'not-ours' | 'no-concern' }) =>
    call<ReportView>('POST', `/reports/${id(reportId)}/dismissal`, said),
  recall: (reportId: string) => call<ReportView>('DELETE', `/reports/${id(reportId)}/dismissal`),
  unlearned: () => call<{ unlearned: Partial<Record<LessonKindWord, number>> }>('GET', '/training-rows/unlearned'),
};
