import type { Message } from '@huiying/core';

/** What a channel is handed: the first step of a ladder, to the head of a bureau. */
export const A_CALL: Message = {
  id: '00000000-0000-4000-8000-000000000001',
  caseId: '00000000-0000-4000-8000-000000000002',
  step: 1,
  kind: 'escalation',
  severity: 'serious',
  text: '【重大】某工地坍塌：首次发布时限 11-23 周一 15:00，尚未回应，请处置',
  recipient: '局长',
  dueAt: '2026-11-23T15:00:00+08:00',
  acknowledgeBy: '2026-11-23T14:10:00+08:00',
  attempt: 1,
};
