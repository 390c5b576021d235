import { aPack, aRulebook, aCase, BUREAU_OFFICER, PEOPLE } from '@huiying/fakes';
import { assignUnit } from '../cases/assign-unit.js';
import type { Applicability, Obligation, PolicyPack } from '../policy/policy-pack.js';
import { addMs, instantOf } from '../time/instant.js';
import { fireTimers } from './fire-timers.js';
import { type DeadlineSubject, obligationsOf } from './obligations-of.js';

const hotlineLimit: Obligation = {
  id: 'local.hotline',
  deliverable: 'response',
  appliesTo: { origins: ['hotline'], severities: ['ordinary', 'none'] },
  within: { value: 5, unit: 'working-day' },
  startsFrom: 'detected',
  citation: { document: '某办发〔2026〕2号' },
};
const local = (appliesTo: Applicability = hotlineLimit.appliesTo): PolicyPack =>
  aPack({ id: 'local', obligations: [{ ...hotlineLimit, appliesTo }] });
const stacked = (appliesTo?: Applicability): PolicyPack => ({ ...local(appliesTo), stackedOn: aPack() });
const owed = (pack: PolicyPack, change: Partial<DeadlineSubject>): string[] =>
  obligationsOf(pack, { severity: 'ordinary', origin: 'hotline', ...change }).map(
    (each) => `${each.pack.id}: ${each.obligation.id}`,
  );

const states = ({ deadlines }: ReturnType<typeof aCase>) => deadlines.map((d) => `${d.packId} ${d.status}`);

describe('a pack on another', () => {
  it('gives plain hotline complaints their own limit and leaves the rest to the lower one', () => {
    expect(owed(stacked(), {})).toEqual(['local: local.hotline']);
    expect(owed(stacked(), { origin: 'feed' })).toEqual(['spec: spec.response']);
    expect(owed(stacked(), { severity: 'serious' })).toEqual([
      'spec: spec.authoritative-release',
      'spec: spec.press-conference',
    ]);
  });

  it('stands alone unless told', () => {
    expect(owed(local(), { origin: 'feed' })).toEqual([]);
  });
});

describe('an obligation limited to a focus', () => {
  it('applies to what falls under one of them', () => {
    const limits = { focuses: ['w.smog', 'f.image'] };
    expect(owed(local(limits), { focuses: ['f.other', 'f.image'] })).toEqual(['local: local.hotline']);
    expect(owed(local(limits), { focuses: ['f.other'] })).toEqual([]);
    expect(owed(local(limits), {})).toEqual([]);
  });
});

describe('an obligation limited to a unit', () => {
  const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
  const rulebook = aRulebook({ pack: stacked({ units: ['bureau'] }) });
  const at = (hours: number) => ({ now: addMs(START, hours * 3_600_000), people: PEOPLE });
  const assign = (file: ReturnType<typeof aCase>, unitId: string, hours: number) =>
    assignUnit(file, { unitId, role: 'lead', reason: '不属本单位职责' }, BUREAU_OFFICER.name, rulebook, at(hours)).file;

  it('applies to the unit and those below it', () => {
    expect(owed(local({ units: ['city'] }), { unitIds: ['bureau', 'city'] })).toEqual(['local: local.hotline']);
    expect(owed(local({ units: ['bureau'] }), { unitIds: ['city'] })).toEqual([]);
  });

  it('ends when the case goes to another, whose own starts', () => {
    const opened = aCase({ rulebook, startedAt: START });
    expect(states(opened)).toEqual(['local running']);
    const moved = assign(opened, 'press', 1);
    expect(states(moved)).toEqual(['local cancelled', 'spec running']);
    expect(moved.deadlines[0]?.cancelledReason).toBe('不属本单位职责');
    expect(states(assign(moved, 'bureau', 2))).toEqual(['local cancelled', 'spec cancelled', 'local running']);
  });

  it('stays a breach once it is one', () => {
    const late = fireTimers(aCase({ rulebook, startedAt: START }), rulebook, at(400)).file;
    expect(states(assign(late, 'press', 401))).toEqual(['local breached', 'spec running']);
  });

  it('is not touched by a supporting unit', () => {
    const opened = aCase({ rulebook, startedAt: START });
    const assignment = { unitId: 'press', role: 'supporting', reason: '配合' } as const;
    expect(states(assignUnit(opened, assignment, '值班员', rulebook, at(1)).file)).toEqual(['local running']);
  });
});
