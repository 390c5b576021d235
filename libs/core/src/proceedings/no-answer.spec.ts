import { aCase, aRulebook, PEOPLE, PRESS_OFFICER } from '@huiying/fakes';
import { closeCase, recordConsultation, reopenCase } from '../cases/advance-case.js';
import type { CaseFile } from '../cases/case-file.js';
import { setSeverity } from '../cases/set-severity.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { addMs, instantOf } from '../time/instant.js';
import { decideResponse } from '../responses/decide-response.js';
import { submitResponse } from '../responses/submit-response.js';
import { decideNoAnswer, withdrawNoAnswer } from './no-answer.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const hour = (n: number) => ({ now: addMs(START, n * 3_600_000), people: PEOPLE });
const draft = { reason: '已由上级统一发布', approvedBy: '分管领导' };
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;
const opened = aCase({ rulebook, startedAt: START });
const consulted = recordConsultation(
  opened,
  { heldAt: START, parties: ['网信办'], conclusion: '不单独回应' },
  '值班员',
  hour(1),
).file;
const decide = (file: CaseFile, n: number) => decideNoAnswer(file, draft, '值班员', rulebook, hour(n));
const approvedBy = (who: string) => () =>
  decideNoAnswer(consulted, { ...draft, approvedBy: who }, '值班员', rulebook, hour(2));
const statuses = ({ deadlines }: CaseFile) => deadlines.map(({ status }) => status);
const armed = ({ timers }: CaseFile) => timers.filter(({ state }) => state === 'armed').length;

it('needs a consultation and the approval of somebody else', () => {
  expect(() => decide(opened, 1)).toThrow(refusal('consultation-required'));
  expect(approvedBy(' ')).toThrow(refusal('approval-required'));
  expect(approvedBy('值班员')).toThrow(refusal('own-approval'));
});

it('cancels what runs and calls nobody about it any more', () => {
  const { file, entries } = decide(consulted, 2);
  expect(statuses(file)).toEqual(['cancelled']);
  expect(armed(file)).toBe(0);
  expect(file.case.proceedings.noAnswer).toMatchObject({ ...draft, by: '值班员' });
  expect(entries.map(({ kind }) => kind)).toEqual(['deadline-cancelled', 'no-answer-decided']);
  expect(() => decide(file, 3)).toThrow(refusal('nothing-owed'));
  expect(closeCase(file, '无需回应', '值班员', hour(3)).file.case.stage).toBe('closed');
});

it('leaves a breach a breach, also one that nobody has seen yet, and lets the case be closed', () => {
  const { file, entries } = decide(consulted, 49);
  expect(statuses(file)).toEqual(['breached']);
  expect(entries.map(({ kind }) => kind)).toContain('deadline-breached');
  expect(closeCase(file, '无需回应', '值班员', hour(50)).file.case.stage).toBe('closed');
});

it('is not undone by a confirmed level, but a graver one is owed all the same', () => {
  const { file } = decide(consulted, 2);
  const confirmed = setSeverity(file, { severity: 'ordinary', reason: '核实' }, '值班员', rulebook, hour(3)).file;
  expect(statuses(confirmed)).toEqual(['cancelled']);
  const raised = setSeverity(confirmed, { severity: 'serious', reason: '伤亡上升' }, '值班员', rulebook, hour(4)).file;
  expect(statuses(raised)).toEqual(['cancelled', 'running', 'running']);
});

it('taken back, the clocks run on; what passed meanwhile is breached, dated at its due time', () => {
  const { file } = decide(consulted, 2);
  const early = withdrawNoAnswer(file, '情况有变', '值班员', rulebook, hour(10)).file;
  expect([statuses(early), armed(early)]).toEqual([['running'], armed(opened)]);
  const late = withdrawNoAnswer(file, '情况有变', '值班员', rulebook, hour(60)).file;
  expect(late.deadlines).toMatchObject([{ status: 'breached', breachedAt: hour(48).now }]);
  expect(() => withdrawNoAnswer(opened, '无', '值班员', rulebook, hour(1))).toThrow(refusal('no-such-decision'));
});

it('taken back, what was answered all the same stays answered', () => {
  const { file } = decide(consulted, 2);
  const publishedAt = hour(5).now;
  const answer = {
    deliverable: 'response',
    publishedAt,
    channel: '应急局网站',
    publisher: 'bureau',
    summary: '已处理',
  };
  const handedIn = submitResponse(file, answer, '经办人', rulebook, hour(5));
  const id = handedIn.response.id;
  const answered = decideResponse(handedIn.file, id, { accepted: true }, PRESS_OFFICER, rulebook, hour(6)).file;
  const back = withdrawNoAnswer(answered, '情况有变', '值班员', rulebook, hour(60)).file;
  expect(back.deadlines).toMatchObject([{ status: 'met', answeredAt: publishedAt, cancelledReason: null }]);
});

it('taken back in a reopened case takes it back into the work', () => {
  const closed = closeCase(decide(consulted, 2).file, '无需回应', '值班员', hour(3)).file;
  const reopened = reopenCase(closed, '情况有变', '值班员', hour(4)).file;
  const { file } = withdrawNoAnswer(reopened, '情况有变', '值班员', rulebook, hour(5));
  expect(file.case.stage).toBe('judged');
});

it('taken back, a breach calls again', () => {
  const breached = fireTimers(consulted, rulebook, hour(48.1)).file;
  const { file } = decide(breached, 49);
  expect(armed(file)).toBe(0);
  expect(armed(withdrawNoAnswer(file, '情况有变', '值班员', rulebook, hour(49.1)).file)).toBe(armed(breached));
});
