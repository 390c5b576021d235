import type {
  AttachmentView,
  BoardCase,
  BoardView,
  BrowserCallsView,
  CaseView,
  CurrentSessionView,
  HistoryView,
  HotlineAnswer,
  Instant,
  PushView,
  ReportView,
  SecondOpinionsView,
  SessionView,
  SeverityWord,
} from '@huiying/contract';
import { call } from './client';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface UnitView {
  id: string;
  name: string;
  officialChannels: string[];
  spokespersons?: { name: string; title?: string }[];
}

export interface SeverityDecision {
  severity: SeverityWord;
  reason: string;
  approvedBy?: string;
  qualifyingFactAt?: Instant;
}

export interface ResponseRecord {
  deliverable: string;
  publishedAt: Instant;
  channel: string;
  publisher: string;
  summary: string;
  url?: string;
  elements?: string[];
  spokesperson?: string;
  startedAt?: Instant;
  transcriptUrl?: string;
  attachmentId?: string;
}

export interface HotlineEntry {
  /** The same one again is the same entry. */
  externalId?: string;
  channel: string;
  receivedAt: Instant;
  text: string;
  title?: string;
  callerName?: string;
  callerPhone?: string;
  place?: string;
  occurredAt?: Instant;
}

export interface NewCase {
  title: string;
  text: string;
  /** Stated, it is confirmed. */
  severity?: SeverityWord;
  occurredAt?: Instant;
  /** The closed case that it goes on from. */
  linkedTo?: string;
  drill?: boolean;
}

export interface HistoryQuery {
  from: Instant;
  to: Instant;
  by: HistoryView['by'];
  imported?: 'false';
}

const id = encodeURIComponent;

export const requests = {
  session: () => call<CurrentSessionView>('GET', '/session'),
  signIn: (username: string, password: string) => call<SessionView>('POST', '/session', { username, password }),
  changePassword: (currentPassword: string, newPassword: string) =>
    call<void>('POST', '/session/password', { currentPassword, newPassword }),
  signOut: () => call<void>('DELETE', '/session'),
  units: () => call<{ items: UnitView[] }>('GET', '/units'),
  domains: () => call<{ items: string[] }>('GET', '/domains'),

  board: () => call<BoardView>('GET', '/board'),
  cases: (query: Record<string, string | undefined>) => call<Page<BoardCase>>('GET', '/cases', undefined, query),
  case: (caseId: string) => call<CaseView>('GET', `/cases/${id(caseId)}`),
  newCase: (entry: NewCase) => call<CaseView>('POST', '/cases', entry),
  decideSeverity: (caseId: string, decision: SeverityDecision) =>
    call<CaseView>('POST', `/cases/${id(caseId)}/severity`, decision),
  recordResponse: (caseId: string, record: ResponseRecord) =>
    call<{ id: string; status: string; qualityFlags: string[] }>('POST', `/cases/${id(caseId)}/responses`, record),
  secondOpinions: (caseId: string) => call<SecondOpinionsView>('GET', `/cases/${id(caseId)}/second-opinions`),
  askSecondOpinion: (caseId: string) => call<SecondOpinionsView>('POST', `/cases/${id(caseId)}/second-opinion`),
  assessResponse: (responseId: string, verdict: { perfunctory: boolean; reason?: string }) =>
    call<CaseView>('POST', `/responses/${id(responseId)}/assessment`, verdict),
  confirmResponse: (responseId: string, confirmation: { accepted: boolean; reason?: string }) =>
    call<void>('POST', `/responses/${id(responseId)}/confirmation`, confirmation),
  attach: (file: File) => call<AttachmentView>('POST', '/attachments', file, { name: file.name }),
  assign: (
    caseId: string,
    assignment: { unitId: string; role: 'lead' | 'supporting'; reason: string; person?: string },
  ) => call<void>('POST', `/cases/${id(caseId)}/assignments`, assignment),

  recordConsultation: (caseId: string, held: { heldAt: Instant; parties: string[]; conclusion: string }) =>
    call<CaseView>('POST', `/cases/${id(caseId)}/consultations`, held),
  closeCase: (caseId: string, reason: string) => call<CaseView>('POST', `/cases/${id(caseId)}/close`, { reason }),
  reopenCase: (caseId: string, reason: string) => call<CaseView>('POST', `/cases/${id(caseId)}/reopen`, { reason }),

  pushes: () => call<{ items: PushView[] }>('GET', '/pushes', undefined, { to: 'me', open: true }),
  browserCalls: () => call<BrowserCallsView>('GET', '/browsers'),
  callHere: (subscription: PushSubscriptionJSON) => call<void>('POST', '/browsers', subscription),
  callNoMore: (endpoint: string) => call<void>('DELETE', '/browsers', undefined, { endpoint }),
  acknowledge: (pushId: string) => call<PushView>('POST', `/pushes/${id(pushId)}/acknowledgement`),

  inbox: (q: string, cursor: string | null) =>
    call<Page<ReportView>>('GET', '/reports', undefined, { inbox: true, q, cursor }),
  openCase: (reportId: string, choice: { reason: string; caseId?: string }) =>
    call<CaseView>('POST', `/reports/${id(reportId)}/case`, choice),
  hotlineEntry: (entry: HotlineEntry) => call<HotlineAnswer>('POST', '/hotline-entries', entry),

  history: (query: HistoryQuery) => call<HistoryView>('GET', '/history/response-times', undefined, { ...query }),
};
