import { readFileSync } from 'node:fs';
import { aCase, aJudgement, aPack, aReport, aRulebook, deadlineOf, PEOPLE } from '@huiying/fakes';
import { parse } from 'yaml';
import { assignUnit } from '../cases/assign-unit.js';
import type { CaseFile } from '../cases/case-file.js';
import { joinReport } from '../cases/join-report.js';
import { setSeverity } from '../cases/set-severity.js';
import { readSeverityRules } from '../severity/read-severity-rules.js';
import { addMs, instantOf } from '../time/instant.js';
import { correctHandlingClass } from './correct-case.js';
import { correctMeasure } from './correct-measure.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const NOW = addMs(START, 3_600_000);
const at = { now: NOW, people: PEOPLE };
const rulebook = aRulebook();
const severity = readSeverityRules(
  parse(readFileSync(new URL('../../../../config/severity.yaml', import.meta.url), 'utf8')),
);
const refusal = (code: string, field: string) => expect.objectContaining({ code, field }) as unknown as Error;
const ten = aJudgement({ severity: 'serious', eventType: 'work_safety', measures: { deaths: 10, injured: 3 } });
const accident = aCase({ rulebook, startedAt: START, judgement: ten });
const running = (file: CaseFile): string[] =>
  file.deadlines.filter((d) => d.status === 'running').map((d) => d.deliverable);

const byClass = (handlingClasses: readonly string[]) => {
  const [release, conference, response] = aPack().obligations;
  if (!release || !conference || !response) throw new Error('the pack has three obligations');
  const limited = { ...release, appliesTo: { ...release.appliesTo, handlingClasses } };
  return aRulebook({ pack: aPack({ obligations: [limited as typeof release, conference, response] }) });
};

describe('a corrected handling class', () => {
  const complaint = aCase({ rulebook, startedAt: START });
  const correct = (file: CaseFile, approvedBy?: string, rules = rulebook) =>
    correctHandlingClass(file, { label: 'major-problem', reason: '涉安全', approvedBy }, '值班员', rules, at);

  it('is kept, recorded with what it was, and learned from', () => {
    const { file, entries, lessons } = correct(complaint);
    expect(file.case).toMatchObject({ handlingClass: 'major-problem', corrected: { fields: ['handling-class'] } });
    expect(entries).toMatchObject([
      {
        kind: 'judgement-corrected',
        actor: '值班员',
        data: { kind: 'handling-class', from: 'practical-difficulty', to: 'major-problem', reason: '涉安全' },
      },
    ]);
    expect(lessons).toEqual([
      {
        kind: 'handling-class',
        label: 'major-problem',
        previous: 'practical-difficulty',
        reportId: null,
        caseId: complaint.case.id,
        by: '值班员',
      },
    ]);
  });

  it('said twice changes nothing', () => {
    const { file } = correct(complaint);
    expect(correct(file)).toEqual({ file, entries: [] });
  });

  it('of the value that was proposed confirms it once', () => {
    const same = { label: 'practical-difficulty', reason: '属实' } as const;
    const { file, lessons } = correctHandlingClass(complaint, same, '值班员', rulebook, at);
    expect(lessons).toMatchObject([{ label: 'practical-difficulty', previous: 'practical-difficulty' }]);
    expect(correctHandlingClass(file, same, '值班员', rulebook, at).entries).toEqual([]);
  });

  it('starts what the new class asks for and cancels what it does not ask for', () => {
    const pack = aPack();
    const [, , response] = pack.obligations;
    if (!response) throw new Error('the pack has three obligations');
    const major = {
      ...response,
      id: 'spec.major',
      appliesTo: { handlingClasses: ['major-problem'] },
    } as typeof response;
    const minor = { ...response, appliesTo: { handlingClasses: ['practical-difficulty'] } } as typeof response;
    const rules = aRulebook({ pack: aPack({ obligations: [major, minor] }) });
    const { file } = correct(aCase({ rulebook: rules, startedAt: START }), undefined, rules);
    const states = Object.fromEntries(file.deadlines.map((d) => [d.obligation, [d.status, d.cancelledReason]]));
    expect(states).toEqual({ 'spec.major': ['running', null], 'spec.response': ['cancelled', '涉安全'] });
  });

  it('that ends a deadline of a major case needs an approver', () => {
    const rules = byClass(['emergency']);
    const emergency = { ...ten, handlingClass: 'emergency' as const };
    const file = aCase({ rulebook: rules, startedAt: START, judgement: emergency });
    expect(running(file)).toContain('authoritative-release');
    expect(() => correct(file, undefined, rules)).toThrow(refusal('approval-required', 'approvedBy'));
    const approved = correct(file, '王主任', rules).file;
    expect(deadlineOf(approved, 'authoritative-release').status).toBe('cancelled');
  });

  it('of a closed case leaves its deadlines as they are', () => {
    const closed = { ...complaint, case: { ...complaint.case, stage: 'closed' as const } };
    const rules = aRulebook({ pack: aPack({ obligations: [] }) });
    expect(correct(closed, undefined, rules).file.deadlines).toEqual(complaint.deadlines);
  });
});

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
    const { file } = recount(aCase({ rulebook, startedAt: START, judgement: nine }), 10);
    expect(file.case).toMatchObject({ severity: 'serious', provisional: true });
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({ basis: 'qualifying-fact', startedAt: NOW });
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
    expect(file.case.corrected).toEqual({ measures: { deaths: 10 } });
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
});

describe('what a person set', () => {
  it('as event type is not proposed anew by a graver report', () => {
    const judged = { severity: 'serious', eventType: 'fire', reason: '系火灾' } as const;
    const { file, entries } = setSeverity(accident, judged, '值班长', rulebook, at);
    expect(entries).toContainEqual(
      expect.objectContaining({
        kind: 'judgement-corrected',
        data: { kind: 'event-type', from: 'work_safety', to: 'fire', reason: '系火灾', reportId: null },
      }),
    );
    const more = aJudgement({ severity: 'especially-serious', eventType: 'work_safety', measures: { deaths: 31 } });
    const { file: worse } = joinReport(file, aReport({}, more), 'system', rulebook, NOW);
    expect(worse.case).toMatchObject({ severity: 'especially-serious', eventType: 'fire' });
  });

  it('as level and as unit is learned from with what stood before', () => {
    const judged = setSeverity(accident, { severity: 'serious', reason: '核实' }, '值班长', rulebook, at);
    expect(judged.lessons).toMatchObject([{ kind: 'severity', label: 'serious', previous: 'serious' }]);
    const assigned = assignUnit(accident, { unitId: 'press', role: 'lead', reason: '属地' }, '值班长', rulebook, at);
    expect(assigned.lessons).toMatchObject([{ kind: 'unit', label: 'press', previous: 'bureau' }]);
    expect(assigned.file.case.corrected.fields).toEqual(['unit']);
  });
});
