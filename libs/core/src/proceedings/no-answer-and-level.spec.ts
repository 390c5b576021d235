import { aCase, aJudgement, aRulebook, deadlineOf, PEOPLE } from '@huiying/fakes';
import { recordConsultation } from '../cases/advance-case.js';
import type { CaseFile } from '../cases/case-file.js';
import { setSeverity } from '../cases/set-severity.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import type { Severity } from '../severity/severity.js';
import { addMs, type Instant, instantOf } from '../time/instant.js';
import { decideNoAnswer, withdrawNoAnswer } from './no-answer.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const at = (n: number) => ({ now: addMs(START, n * 3_600_000), people: PEOPLE });
const consultation = { heldAt: START, parties: ['网信办'], conclusion: '不单独回应' };
const judged = setSeverity(
  aCase({ rulebook, startedAt: START, judgement: aJudgement({ severity: 'serious' }) }),
  { severity: 'serious', reason: '核实' },
  '值班长',
  rulebook,
  at(0.5),
).file;
const opened = recordConsultation(judged, consultation, '值班员', at(1)).file;
const decide = (file: CaseFile, n: number) =>
  decideNoAnswer(file, { reason: '上级统一发布', approvedBy: '分管领导' }, '值班员', rulebook, at(n)).file;
const set = (file: CaseFile, severity: Severity, n: number, qualifyingFactAt?: Instant) =>
  setSeverity(file, { severity, reason: '复核', approvedBy: '分管领导', qualifyingFactAt }, '值班长', rulebook, at(n))
    .file;
const withdraw = (file: CaseFile, n: number) => withdrawNoAnswer(file, '情况有变', '值班员', rulebook, at(n)).file;
const states = ({ deadlines }: CaseFile) => deadlines.map((d) => [d.deliverable, d.status]);
const lowered = set(decide(opened, 2), 'ordinary', 3);

it('a milder level asks for nothing in a case that is left unanswered', () => {
  expect(states(set(decide(opened, 2), 'ordinary', 60))).toEqual([
    ['authoritative-release', 'cancelled'],
    ['press-conference', 'cancelled'],
  ]);
});

it('taken back after a downgrade, what only the graver level owed stays over; the milder level asks from its start', () => {
  const back = withdraw(lowered, 10);
  expect(states(back)).toEqual([
    ['authoritative-release', 'cancelled'],
    ['press-conference', 'cancelled'],
    ['response', 'running'],
  ]);
  expect(deadlineOf(back, 'response')).toMatchObject({ startedAt: START });
  expect(back.timers.filter((t) => t.state === 'armed').every((t) => t.deadlineId === back.deadlines[2]?.id)).toBe(
    true,
  );
});

it('what was due before the downgrade is breached when the decision is taken back', () => {
  const back = withdraw(set(decide(opened, 2), 'ordinary', 6), 10);
  expect(states(back)).toEqual([
    ['authoritative-release', 'breached'],
    ['press-conference', 'cancelled'],
    ['response', 'running'],
  ]);
});

it.each([
  ['set aside', opened, 2],
  ['breached', fireTimers(opened, rulebook, at(5.1)).file, 5.2],
])('a new fact after the downgrade starts the graver deadlines, though they had been %s', (_, file, n) => {
  const raised = set(set(decide(file, n), 'ordinary', n + 0.5), 'serious', 7, at(7).now);
  const running = raised.deadlines.filter((d) => d.status === 'running');
  expect(running.map((d) => [d.deliverable, d.basis, d.startedAt])).toEqual([
    ['authoritative-release', 'qualifying-fact', at(7).now],
    ['press-conference', 'qualifying-fact', at(7).now],
  ]);
});
