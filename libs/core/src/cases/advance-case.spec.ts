import { aCase, aRulebook, PEOPLE } from '@huiying/fakes';
import { submitResponse } from '../responses/submit-response.js';
import { addMs, instantOf } from '../time/instant.js';
import { closeCase, recordConsultation, reopenCase } from './advance-case.js';
import { assignUnit } from './assign-unit.js';
import type { CaseFile } from './case-file.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const at = { now: NOW, people: PEOPLE };
const opened = aCase({ rulebook, startedAt: NOW });
const settled: CaseFile = { ...opened, deadlines: opened.deadlines.map((d) => ({ ...d, status: 'met' })) };
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;
const consultation = { heldAt: NOW, parties: ['网信办'], conclusion: '属实' };

it('closes a case only when nothing is owed any more', () => {
  expect(() => closeCase(opened, '完成', '值班长', at)).toThrow(refusal('deadlines-open'));
  const breached: CaseFile = { ...opened, deadlines: opened.deadlines.map((d) => ({ ...d, status: 'breached' })) };
  expect(() => closeCase(breached, '完成', '值班长', at)).toThrow(refusal('deadlines-open'));
  expect(closeCase(settled, '完成', '值班长', at).file.case).toMatchObject({ stage: 'closed', closedAt: NOW });
});

it('keeps a case open while evidence waits for its confirmation', () => {
  const draft = { deliverable: 'response', publishedAt: NOW, channel: '官网', publisher: 'press', summary: '已处理' };
  const { file } = submitResponse(settled, draft, '值班甲', rulebook, at);
  expect(() => closeCase(file, '完成', '值班长', at)).toThrow(refusal('evidence-pending'));
});

it('closes once and reopens only what is closed', () => {
  const closed = closeCase(settled, '完成', '值班长', at).file;
  expect(() => closeCase(closed, '再', '值班长', at)).toThrow(refusal('already-closed'));
  expect(reopenCase(closed, '补充', '值班长', at).file.case).toMatchObject({ stage: 'answered', closedAt: null });
  expect(() => reopenCase(opened, '补充', '值班长', at)).toThrow(refusal('not-closed'));
});

it('leaves the imported past closed: what is new opens a case of its own', () => {
  const past: CaseFile = { ...settled, case: { ...settled.case, history: true, stage: 'closed' } };
  expect(() => reopenCase(past, '补充', '值班长', at)).toThrow(refusal('case-history'));
});

it('records a consultation that was held, not one that is to be held', () => {
  expect(recordConsultation(opened, consultation, '值班长', at).file.case.stage).toBe('consulted');
  const planned = { ...consultation, heldAt: addMs(NOW, 1) };
  expect(() => recordConsultation(opened, planned, '值班长', at)).toThrow(refusal('held-in-future'));
});

it('does not take a judged case back to consultation', () => {
  const judged: CaseFile = { ...opened, case: { ...opened.case, stage: 'judged' } };
  expect(recordConsultation(judged, consultation, '值班长', at).file.case.stage).toBe('judged');
});

const assign = (unitId: string, role: 'lead' | 'supporting', file = opened) =>
  assignUnit(file, { unitId, role, reason: '属地' }, '值班长', rulebook, at).file.case;

describe('assigning a unit', () => {
  it('refuses a unit that does not exist', () => {
    expect(() => assign('nowhere', 'lead')).toThrow(refusal('unknown-unit'));
  });

  it('refuses the unit that leads as its own support, until another leads', () => {
    const led: CaseFile = { ...opened, case: assign('press', 'lead') };
    expect(() => assign('press', 'supporting', led)).toThrow(refusal('already-leads'));
    const handedOver: CaseFile = { ...led, case: assign('city', 'lead', led) };
    expect(assign('press', 'supporting', handedOver)).toMatchObject({
      leadUnitId: 'city',
      supportingUnitIds: ['press'],
    });
  });

  it('makes a supporting unit the lead without keeping it as its own support', () => {
    const supported: CaseFile = { ...opened, case: assign('press', 'supporting') };
    expect(supported.case.supportingUnitIds).toEqual(['press']);
    expect(assign('press', 'lead', supported)).toMatchObject({
      leadUnitId: 'press',
      supportingUnitIds: [],
      assignedAt: NOW,
    });
  });
});
