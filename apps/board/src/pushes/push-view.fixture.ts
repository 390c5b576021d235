import type { PushView } from '@huiying/contract';

export const pushView = (over: Partial<PushView>): PushView => ({
  id: 'a',
  caseId: 'c',
  deadlineId: 'd',
  caseTitle: '城东停水',
  severity: 'ordinary',
  step: 0,
  kind: 'escalation',
  channel: 'board',
  recipient: '周某',
  text: '请处置',
  reason: null,
  dueAt: '2026-11-23T00:00:00+08:00',
  sentAt: null,
  acknowledgeBy: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  status: 'sent',
  ...over,
});
