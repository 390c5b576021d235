import type { BoardCase, BoardDeadline } from '@huiying/contract';

/** A case and a deadline of no interest, for specs that care about one field of it. */
export const boardDeadline = (over: Partial<BoardDeadline> = {}): BoardDeadline => ({
  id: 'd',
  obligation: 'national.response',
  deliverable: 'response',
  status: 'running',
  startedAt: '2026-11-21T00:00:00+08:00',
  dueAt: '2026-11-23T00:00:00+08:00',
  basis: 'first-published',
  presumed: false,
  provisional: false,
  pendingConfirmation: false,
  packId: 'national-default',
  document: '国办发〔2016〕61号',
  warnAt: '2026-11-22T14:24:00+08:00',
  answeredAt: null,
  recordedLate: false,
  ...over,
});

export const boardCase = (over: Partial<BoardCase> = {}): BoardCase => ({
  id: 'a',
  number: '2026-0001',
  title: '城东停水',
  severity: 'ordinary',
  provisional: false,
  unit: null,
  domain: null,
  stage: 'judged',
  reportCount: 1,
  mergedInto: null,
  summary: '',
  occurredAt: null,
  detectedAt: '2026-11-21T00:00:00+08:00',
  drill: false,
  noAnswer: false,
  openFollowUps: 0,
  spokesperson: null,
  deadlines: [],
  escalation: null,
  ...over,
});
