import type { PersonView, PushView } from '@huiying/contract';
import { call } from '../api/client';

const id = encodeURIComponent;

export const pushRequests = {
  /** 督办 of a deadline, or of what is due first. */
  supervise: (caseId: string, deadlineId: string | undefined, instruction: string) =>
    call<{ count: number }>('POST', `/cases/${id(caseId)}/supervisions`, {
      ...(deadlineId && { deadlineId }),
      ...(instruction && { instruction }),
    }),
  /** 转交 of a call to somebody else. */
  handOver: (pushId: string, toUserId: string, note: string) =>
    call<PushView>('POST', `/pushes/${id(pushId)}/transfer`, { toUserId, ...(note && { note }) }),
  people: () => call<{ items: PersonView[] }>('GET', '/users'),
};
