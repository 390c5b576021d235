import { aCase, aJudgement, aRulebook, deadlineOf, PEOPLE, PRESS_OFFICER } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { addMs, instantOf } from '../time/instant.js';
import { decideResponse } from './decide-response.js';
import { submitResponse } from './submit-response.js';

const RECEIVED = instantOf(Date.parse('2026-11-23T14:26:30+08:00'));
const INTO_MINUTE_MS = 30_000;
const HOUR_MS = 3_600_000;
const rulebook = aRulebook();
const call = aCase({ rulebook, startedAt: RECEIVED });
const at = (hours: number) => ({ now: addMs(RECEIVED, hours * HOUR_MS), people: PEOPLE });

const submit = (file: CaseFile, afterMs: number, deliverable = 'response') =>
  submitResponse(
    file,
    { deliverable, publishedAt: addMs(RECEIVED, afterMs), channel: '网站', publisher: 'bureau', summary: '已修好' },
    '经办人',
    rulebook,
    at(1),
  );
function answered(file: CaseFile, afterMs: number, deliverable?: string) {
  const { file: handedIn, response } = submit(file, afterMs, deliverable);
  const { file: decided } = decideResponse(handedIn, response.id, { accepted: true }, PRESS_OFFICER, rulebook, at(2));
  return deadlineOf(decided, deliverable ?? 'response').status;
}

it.each([
  ['two years before the call', -2 * 365 * 24 * HOUR_MS, 'running'],
  ['a millisecond before its minute', -INTO_MINUTE_MS - 1, 'running'],
  ['in its minute, as far as is told', -INTO_MINUTE_MS, 'met'],
  ['at the moment of it', 0, 'met'],
  ['after it', 1, 'met'],
])('an answer that was published %s: %d ms -> %s', (_, afterMs, status) => {
  expect(answered(call, afterMs)).toBe(status);
});

it('holds no breach back, and is marked', () => {
  const { file, response } = submit(call, -HOUR_MS);
  expect(response.qualityFlags).toContain('published-before-start');
  expect(deadlineOf(fireTimers(file, rulebook, at(49)).file, 'response').status).toBe('breached');
});

it('answers a report of the media, than which an office may be quicker', () => {
  expect(answered({ ...call, case: { ...call.case, origin: 'feed' } }, -HOUR_MS)).toBe('met');
});

it('answers a call of which no exact time is known', () => {
  const deadlines = call.deadlines.map((d) => ({ ...d, basis: 'detected' as const, presumed: true }));
  expect(answered({ ...call, deadlines }, -HOUR_MS)).toBe('met');
});

it('leaves a release alone, which is not for who called', () => {
  const grave = aCase({ rulebook, startedAt: RECEIVED, judgement: aJudgement({ severity: 'serious' }) });
  expect(answered(grave, -HOUR_MS, 'authoritative-release')).toBe('met');
});
