import {
  aCase,
  aJudgement,
  aPack,
  aReport,
  aRulebook,
  deadlineOf,
  PEOPLE,
  SHIPPED_RULES as severity,
} from '@huiying/fakes';
import { assignUnit } from '../cases/assign-unit.js';
import type { CaseFile } from '../cases/case-file.js';
import { joinReport } from '../cases/join-report.js';
import { setSeverity } from '../cases/set-severity.js';
import { addMs, instantOf } from '../time/instant.js';
import { isGraver } from '../severity/severity.js';
import { correctDomain, correctEventType, correctHandlingClass } from './correct-case.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const NOW = addMs(START, 3_600_000);
const at = { now: NOW, people: PEOPLE };
const rulebook = aRulebook();
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

const retype = (file: CaseFile, label: string | null, rules = rulebook, approvedBy?: string) => {
  const said = { label, reason: '核实', approvedBy };
  return correctEventType(file, said, '值班员', { rulebook: rules, severity }, at);
};

describe('a corrected event type', () => {
  it('is kept and recorded, and what was proposed comes back with null', () => {
    const { file, entries, lessons } = retype(accident, 'road_traffic');
    expect(file.case).toMatchObject({ eventType: 'road_traffic', corrected: { fields: ['event-type'] } });
    const data = { kind: 'event-type', from: 'work_safety', to: 'road_traffic', reason: '核实', reportId: null };
    expect(entries[0]).toMatchObject({ kind: 'judgement-corrected', actor: '值班员', data });
    expect(lessons).toEqual([]);
    expect(retype(file, null).file.case).toMatchObject({ eventType: null, corrected: { fields: [] } });
  });

  it('has the figures graded by its own tables: graver at once, with the deadlines', () => {
    const told = aJudgement({ severity: 'ordinary', eventType: 'work_safety', measures: { poisoned: 120 } });
    const file = aCase({ rulebook, startedAt: START, judgement: told });
    const poisoning = retype(file, 'food_poisoning').file;
    expect(isGraver(poisoning.case.severity, 'ordinary')).toBe(true);
    expect(poisoning.case.provisional).toBe(true);
    expect(poisoning.case.because[0]?.quote).toContain('120');
  });

  it('starts each deadline once', () => {
    const nine = aJudgement({ severity: 'relatively-serious', eventType: 'road_traffic', measures: { deaths: 10 } });
    const { file } = retype(aCase({ rulebook, startedAt: START, judgement: nine }), 'work_safety');
    expect(file.case.severity).toBe('serious');
    expect(running(file).toSorted()).toEqual(['authoritative-release', 'press-conference', 'response']);
  });

  it('ends what is owed for another type only, on a major case with an approver', () => {
    const [release, conference, response] = aPack().obligations;
    if (!release || !conference || !response) throw new Error('the pack has three obligations');
    const limited = { ...release, appliesTo: { ...release.appliesTo, eventTypes: ['work_safety'] } };
    const rules = aRulebook({ pack: aPack({ obligations: [limited, conference, response] }) });
    const file = aCase({ rulebook: rules, startedAt: START, judgement: ten });
    expect(() => retype(file, 'road_traffic', rules)).toThrow(refusal('approval-required', 'approvedBy'));
    const approved = retype(file, 'road_traffic', rules, '王主任').file;
    expect(deadlineOf(approved, 'authoritative-release').status).toBe('cancelled');
  });

  it('of a closed case leaves its level and its deadlines as they are', () => {
    const closed = { ...accident, case: { ...accident.case, stage: 'closed' as const } };
    const { file } = retype(closed, 'food_poisoning');
    expect(file).toEqual({
      ...closed,
      case: { ...closed.case, eventType: 'food_poisoning', corrected: { fields: ['event-type'] } },
    });
  });

  it('is one of those that can be graded', () => {
    expect(() => retype(accident, 'weather')).toThrow(refusal('unknown-event-type', 'label'));
  });
});

describe('a corrected domain', () => {
  const known = ['城乡建设', '生态环境'];
  const correct = (file: CaseFile, label: string | null) =>
    correctDomain(file, { label, reason: '主要反映油烟' }, '值班员', known, at);
  const complaint = aCase({ rulebook, startedAt: START });
  const proposed = { ...complaint, case: { ...complaint.case, domain: '城乡建设' } };

  it('is kept, recorded with what it was, and learned from', () => {
    const { file, entries, lessons } = correct(proposed, '生态环境');
    expect(file.case).toMatchObject({ domain: '生态环境', corrected: { fields: ['domain'] } });
    const data = { kind: 'domain', from: '城乡建设', to: '生态环境', reason: '主要反映油烟', reportId: null };
    expect(entries).toMatchObject([{ kind: 'judgement-corrected', actor: '值班员', data }]);
    expect(lessons).toMatchObject([
      { kind: 'domain', previous: '城乡建设', label: '生态环境', reportId: null, caseId: complaint.case.id },
    ]);
    expect(file.deadlines).toEqual(proposed.deadlines);
  });

  it('of the domain that was proposed confirms it once', () => {
    const { file, lessons } = correct(proposed, '城乡建设');
    expect(lessons).toMatchObject([{ previous: '城乡建设', label: '城乡建设' }]);
    expect(correct(file, '城乡建设')).toEqual({ file, entries: [] });
  });

  it('given where none was proposed and taken back teaches nothing', () => {
    const given = correct({ ...complaint, case: { ...complaint.case, domain: null } }, '生态环境').file;
    const { file, lessons } = correct(given, null);
    expect(file.case).toMatchObject({ domain: null, corrected: { fields: [] } });
    expect(lessons).toMatchObject([{ kind: 'domain', label: null, reportId: null }]);
  });

  it('is one that the office has', () => {
    expect(() => correct(proposed, '航天')).toThrow(refusal('unknown-domain', 'label'));
  });
});

it('a case that was merged is a record, and nothing in it is corrected', () => {
  const merged = { ...accident, case: { ...accident.case, mergedInto: 'other' } };
  const refused = expect.objectContaining({ code: 'case-merged' }) as unknown as Error;
  const why = { reason: '核实' };
  expect(() => correctDomain(merged, { label: '城乡建设', ...why }, '值班员', ['城乡建设'], at)).toThrow(refused);
  expect(() => correctHandlingClass(merged, { label: 'emergency', ...why }, '值班员', rulebook, at)).toThrow(refused);
  const rules = { rulebook, severity };
  expect(() => correctEventType(merged, { label: 'fire', ...why }, '值班员', rules, at)).toThrow(refused);
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
