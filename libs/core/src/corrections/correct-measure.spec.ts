import { aCase, aJudgement, aReport, aRulebook, deadlineOf, PEOPLE, SHIPPED_RULES as severity } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { joinReport } from '../cases/join-report.js';
import { setSeverity } from '../cases/set-severity.js';
import { eventsOf } from '../subscriptions/case-event.js';
import { addMs, instantOf } from '../time/instant.js';
import { correctMeasure } from './correct-measure.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const NOW = addMs(START, 3_600_000);
const at = { now: NOW, people: PEOPLE };
const rulebook = aRulebook();
const refusal = (code: string, field: string) => expect.objectContaining({ code, field }) as unknown as Error;
const ten = aJudgement({ severity: 'serious', eventType: 'work_safety', measures: { deaths: 10, injured: 3 } });
const accident = aCase({ rulebook, startedAt: START, judgement: ten });
const running = (file: CaseFile): string[] =>
  file.deadlines.filter((d) => d.status === 'running').map((d) => d.deliverable);

const recount = (file: CaseFile, value: number, measure = 'deaths') =>
  correctMeasure(file, { measure, value, reason: '核实' }, '值班员', { rulebook, severity }, at);

describe('a corrected toll', () => {
  it('that amounts to less is a suggestion: level and deadlines stay until a person decides', () => {
    const { file, entries } = recount(accident, 9);
    expect(file.case).toMatchObject({
      severity: 'serious',
      strictest: 'serious',
      needsReview: true,
      measures: { deaths: 9, injured: 3 },
      corrected: { measures: { deaths: 10 }, proposed: 'relatively-serious' },
    });
    expect(file.case.summary).toBe('死亡9人');
    expect(file.deadlines).toEqual(accident.deadlines);
    expect(entries.map(({ kind }) => kind)).toEqual(['judgement-corrected', 'severity-proposed']);
    expect(entries[0]?.data).toMatchObject({ kind: 'measure', measure: 'deaths', from: 10, to: 9, reason: '核实' });
  });

  it('says the clause of the new level', () => {
    const [because] = recount(accident, 9).file.case.because;
    expect(because).toMatchObject({ quote: '死亡9人' });
    expect(because?.rule).toContain('较大');
    expect(because?.citation).toContain('493');
  });

  it('that amounts to more is proposed at once, with the deadlines of the graver level', () => {
    const nine = aJudgement({ severity: 'relatively-serious', eventType: 'work_safety', measures: { deaths: 9 } });
    const { file, entries } = recount(aCase({ rulebook, startedAt: START, judgement: nine }), 10);
    expect(file.case).toMatchObject({ severity: 'serious', provisional: true });
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({ basis: 'qualifying-fact', startedAt: NOW });
    const [event] = eventsOf(entries, new Map([[file.case.id, file]]), NOW);
    expect(event).toMatchObject({ name: 'case.severity-changed', data: { from: 'relatively-serious', to: 'serious' } });
  });

  it('is not undone by the same words told again, but by a larger toll', () => {
    const corrected = recount(accident, 9).file;
    const again = joinReport(
      corrected,
      aReport({}, { ...ten, strictest: 'especially-serious' }),
      'system',
      rulebook,
      NOW,
    );
    expect(again.file.case.measures).toEqual({ deaths: 9, injured: 3 });
    const more = aJudgement({ severity: 'especially-serious', eventType: 'work_safety', measures: { deaths: 31 } });
    const worse = joinReport(corrected, aReport({}, more), 'system', rulebook, NOW);
    expect(worse.file.case).toMatchObject({ severity: 'especially-serious', measures: { deaths: 31 } });
  });

  it('keeps its figure when another one grows', () => {
    const corrected = recount(accident, 9).file;
    const more = aJudgement({ severity: 'especially-serious', measures: { deaths: 10, injured: 120 } });
    const { file } = joinReport(corrected, aReport({}, more), 'system', rulebook, NOW);
    expect(file.case.measures).toEqual({ deaths: 9, injured: 120 });
  });

  it('is decided on with an approver, and then suggests no more', () => {
    const corrected = recount(accident, 9).file;
    const lower = { severity: 'relatively-serious', reason: '死亡9人' } as const;
    expect(() => setSeverity(corrected, lower, '值班长', rulebook, at)).toThrow(
      refusal('approval-required', 'approvedBy'),
    );
    const { file } = setSeverity(corrected, { ...lower, approvedBy: '王主任' }, '值班长', rulebook, at);
    expect(file.case.corrected).toEqual({
      measures: { deaths: 10 },
      decidedOn: { severity: 'serious', strictest: 'serious' },
    });
    expect(running(file)).toEqual(['response']);
  });

  it('corrected back suggests nothing', () => {
    const { file } = recount(recount(accident, 9).file, 10);
    expect(file.case.corrected.proposed).toBeUndefined();
    expect(file.case.measures['deaths']).toBe(10);
  });

  it('is refused for a figure the case does not have', () => {
    expect(() => recount(accident, 1, 'poisoned')).toThrow(refusal('unknown-measure', 'measure'));
  });

  it('is refused in a case that was merged', () => {
    const merged = { ...accident, case: { ...accident.case, mergedInto: 'other' } };
    expect(() => recount(merged, 9)).toThrow(expect.objectContaining({ code: 'case-merged' }));
  });
});
