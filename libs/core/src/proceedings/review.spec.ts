import { aCase, aPack, aRulebook, PEOPLE } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { addMs, instantOf } from '../time/instant.js';
import { evaluateCase } from './evaluate-case.js';
import { holdAccountable } from './hold-accountable.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const pack = aPack({
  scoreSheet: [
    { name: '公开', max: 100, clause: 'spec.eval' },
    { name: '回应', max: 20, clause: 'spec.eval' },
  ],
  accountability: [
    { id: 'spec.acc', action: '通报批评、约谈', triggers: [], document: '某办发〔2026〕1号', quote: '落实制度' },
    { id: 'spec.kpi', action: '纳入考核', triggers: [], document: '某办发〔2026〕1号' },
  ],
});
const rulebook = aRulebook({ pack });
const at = { now: addMs(START, 50 * 3_600_000), people: PEOPLE };
const opened = aCase({ rulebook, startedAt: START });
const settled: CaseFile = { ...opened, deadlines: opened.deadlines.map((d) => ({ ...d, status: 'met' })) };
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe('an evaluation', () => {
  const scores = [
    { item: '公开', points: 80 },
    { item: '回应', points: 20, note: '当日回应' },
  ];
  const evaluate = (file: CaseFile, given: typeof scores = scores) =>
    evaluateCase(file, { scores: given, conclusion: '总体较好' }, '督查员', pack, at);

  it('weighs every item by what the sheet gives, and brings the case to its last step', () => {
    const { file, entries } = evaluate(settled);
    expect(file.case).toMatchObject({ stage: 'evaluated', proceedings: { evaluation: { total: 90, by: '督查员' } } });
    expect(entries.map(({ kind }) => kind)).toEqual(['case-evaluated']);
  });

  it('waits for the answer, and leaves a closed case closed', () => {
    expect(() => evaluate(opened)).toThrow(refusal('still-owed'));
    const closed: CaseFile = { ...settled, case: { ...settled.case, stage: 'closed' } };
    expect(evaluate(closed).file.case.stage).toBe('closed');
  });

  it('takes each item of the sheet once, within its points', () => {
    expect(() => evaluate(settled, scores.slice(0, 1))).toThrow(refusal('item-missing'));
    expect(() => evaluate(settled, [...scores, ...scores])).toThrow(refusal('item-missing'));
    expect(() => evaluate(settled, [{ item: '态度', points: 1 }])).toThrow(refusal('no-such-item'));
    expect(() => evaluate(settled, [{ item: '回应', points: 21 }])).toThrow(refusal('points-range'));
  });
});

describe('accountability', () => {
  const draft = {
    unitId: 'bureau',
    sanction: 'interview',
    clause: 'spec.acc',
    reason: '超时未回应',
    decidedBy: '分管领导',
  } as const;
  const hold = (change: object = {}) =>
    holdAccountable(fireTimers(opened, rulebook, at).file, { ...draft, ...change }, '值班员', rulebook, at);

  it('is of a unit, quotes its clause and says what was late', () => {
    const [held] = hold().file.case.proceedings.accountability ?? [];
    expect(held).toMatchObject({ ...draft, quote: '落实制度', late: ['spec.response'], by: '值班员' });
  });

  it('refuses a unit, a clause or a sanction that the rules do not have', () => {
    expect(() => hold({ unitId: '某科长' })).toThrow(refusal('unknown-unit'));
    expect(() => hold({ clause: 'spec.kpi' })).toThrow(refusal('unknown-clause'));
    expect(() => hold({ sanction: 'exposure' })).toThrow(refusal('sanction-not-provided'));
  });
});
