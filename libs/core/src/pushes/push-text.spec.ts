import { aCase, aRulebook, deadlineOf } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { pushText } from './push-text.js';

const opened = aCase({ rulebook: aRulebook(), startedAt: instantOf(Date.parse('2026-11-26T20:57:00Z')) });
const deadline = deadlineOf(opened, 'response');

it('tells the day of the week beside the date that a deadline falls on, both in Shanghai', () => {
  expect(pushText(opened.case, deadline, 'step:0')).toContain('回应时限 11-29 周日 04:57，尚未回应');
});

it('says what the call is for', () => {
  expect(pushText(opened.case, deadline, 'repeat:2')).toContain('第2次重复呼叫');
  expect(pushText(opened.case, { ...deadline, status: 'breached' }, 'step:2')).toContain('已超时，请督办');
  expect(pushText(opened.case, deadline, 'breach')).toContain('证据待确认，请立即确认');
});
