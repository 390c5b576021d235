import { aCase, aRulebook, deadlineOf } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { callReason, supervisionReason, transferReason } from './call-reason.js';
import { callText } from './push-text.js';

const opened = aCase({ rulebook: aRulebook(), startedAt: instantOf(Date.parse('2026-11-26T20:57:00Z')) });
const deadline = deadlineOf(opened, 'response');
const text = (timerKey: string, over: object = {}) =>
  callText(opened.case, { ...callReason({ ...deadline, ...over }, timerKey) });

it('tells the day of the week beside the date that a deadline falls on, both in Shanghai', () => {
  expect(text('step:0')).toContain('回应时限 11-29 周日 04:57，尚未回应');
});

it('says what the call is for', () => {
  expect(text('repeat:2')).toContain('第2次重复呼叫');
  expect(text('step:2', { status: 'breached' })).toContain('已超时，请督办');
  expect(text('breach')).toContain('证据待确认，请立即确认');
  expect(callText(opened.case, supervisionReason(deadline, 3))).toContain('，第3次督办：请立即办理并反馈');
  expect(callText(opened.case, supervisionReason(deadline, 1, '今晚回'))).toContain('，第1次督办：今晚回');
  expect(callText(opened.case, transferReason(deadline, '高远'))).toContain('，高远转交：请处置');
});

it('says for whom the one who reads it stands in', () => {
  const reason = { ...callReason(deadline, 'step:0'), inPlaceOf: '文静' };
  expect(callText(opened.case, reason)).toMatch(/尚未回应，请处置（您为文静代班）$/u);
});
