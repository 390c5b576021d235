import type { CaseView, DutyView, Instant } from '@huiying/contract';
import { call } from '../api/client';

const at = (caseId: string, what: string): string => `/cases/${encodeURIComponent(caseId)}/${what}`;

export const handlingRequests = {
  duties: (caseId: string) => call<{ items: DutyView[] }>('GET', at(caseId, 'duties')),
  recordDuty: (caseId: string, dutyId: string, record: { at: Instant; who: string; what: string }) =>
    call<CaseView>('POST', at(caseId, `duties/${encodeURIComponent(dutyId)}/records`), record),
  recordProgress: (caseId: string, progress: { at: Instant; what: string }) =>
    call<CaseView>('POST', at(caseId, 'progress'), progress),
  nameSpokesperson: (caseId: string, named: { name: string; title?: string }) =>
    call<CaseView>('POST', at(caseId, 'spokesperson'), named),
};
