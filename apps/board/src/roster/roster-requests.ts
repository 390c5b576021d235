import type { DutyRoleWord, Instant, OnDutyNowView, PersonView, RosterView } from '@huiying/contract';
import { call } from '../api/client';

export interface NewShift {
  unitId: string | null;
  role: DutyRoleWord;
  userId: string;
  from: Instant;
  to: Instant;
}

export interface NewAbsence {
  userId: string;
  deputyId: string | null;
  from: Instant;
  to: Instant;
}

const path = (id: string): string => encodeURIComponent(id);

export const rosterRequests = {
  roster: (from: string | null) => call<RosterView>('GET', from === null ? '/roster' : `/roster?from=${from}`),
  now: () => call<OnDutyNowView>('GET', '/roster/now'),
  people: () => call<{ items: PersonView[] }>('GET', '/users'),
  addShift: (shift: NewShift) => call<{ added: boolean }>('POST', '/roster/shifts', shift),
  removeShift: (id: string) => call<void>('DELETE', `/roster/shifts/${path(id)}`),
  addAbsence: (absence: NewAbsence) => call<{ id: string }>('POST', '/roster/absences', absence),
  removeAbsence: (id: string) => call<void>('DELETE', `/roster/absences/${path(id)}`),
};
