import { aCase, aJudgement, aRulebook, deadlineOf, PEOPLE } from '@huiying/fakes';
import { addMs, instantOf } from '../time/instant.js';
import type { CaseFile, Outcome } from './case-file.js';
import { setSeverity, type SeverityDecision } from './set-severity.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const rulebook = aRulebook();

const set = (file: CaseFile, to: Partial<SeverityDecision>, now = addMs(START, 20 * HOUR_MS)): Outcome =>
  setSeverity(file, { severity: 'ordinary', reason: '核实', ...to }, '值班长', rulebook, { now, people: PEOPLE });
const running = (file: CaseFile): string[] =>
  file.deadlines.filter((d) => d.status === 'running').map((d) => d.deliverable);

describe('confirming a proposed level', () => {
  const doubtful = aJudgement({ severity: 'ordinary', strictest: 'especially-serious' });
  const proposed = aCase({ rulebook, startedAt: START, judgement: doubtful });

  it('needs no approver and ends the deadlines that ran for the worst case', () => {
    const { file } = set(proposed, { severity: 'ordinary' }, addMs(START, HOUR_MS));
    expect(file.case).toMatchObject({ provisional: false, strictest: 'ordinary', stage: 'judged' });
    expect(running(file)).toEqual(['response']);
  });

  it('as major keeps the deadlines that run, with the start of the case', () => {
    const { file } = set(proposed, { severity: 'serious' });
    expect(running(file)).toEqual(['authoritative-release', 'press-conference', 'response']);
    expect(deadlineOf(file, 'authoritative-release').startedAt).toEqual(START);
  });

  it('of facts that the case was opened with starts the major deadlines where the case started', () => {
    const { file } = set(aCase({ rulebook, startedAt: START }), { severity: 'serious' });
    expect(deadlineOf(file, 'authoritative-release').startedAt).toEqual(START);
  });
});
