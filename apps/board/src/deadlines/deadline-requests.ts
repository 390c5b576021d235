import type { CaseView } from '@huiying/contract';
import { call } from '../api/client';

/** What a person records of a deadline, by the route that takes it. */
export type DeadlineAction = 'pauses' | 'resumptions' | 'extensions' | 'restarts' | 'start' | 'explanations';

export const recordOfDeadline = (id: string, action: DeadlineAction, body: object): Promise<CaseView> =>
  call<CaseView>('POST', `/deadlines/${encodeURIComponent(id)}/${action}`, body);
