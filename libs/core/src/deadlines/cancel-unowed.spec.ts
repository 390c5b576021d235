import { aCase, aJudgement, aPack, aRulebook, deadlineOf, PEOPLE } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { setSeverity, type SeverityDecision } from '../cases/set-severity.js';
import type { Obligation } from '../policy/policy-pack.js';
import type { HandlingClass, Severity } from '../severity/severity.js';
import { addMs, instantOf } from '../time/instant.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

const set = (file: CaseFile, to: Partial<SeverityDecision>, rules = rulebook): CaseFile => {
  const at = { now: addMs(START, 3_600_000), people: PEOPLE };
  return setSeverity(file, { severity: 'ordinary', reason: '核实', ...to }, '值班长', rules, at).file;
};
const running = (file: CaseFile): string[] =>
  file.deadlines.filter((d) => d.status === 'running').map((d) => d.deliverable);

describe('under another pack than the one that started the deadlines', () => {
  const other = aPack({
    id: 'other',
    obligations: aPack().obligations.map((rule) => ({ ...rule, id: `other.${rule.deliverable}` })),
  });
  const later = aRulebook({ pack: other });
  const gravest = aJudgement({ severity: 'especially-serious' });
  const opened = aCase({ rulebook, startedAt: START, judgement: gravest });

  it('what runs goes on as it was stamped, and nothing is asked for twice', () => {
    const milder = set(opened, { severity: 'serious', approvedBy: '主任' }, later);
    expect(milder.deadlines).toEqual(opened.deadlines);
  });

  it('a downgrade ends the major deadlines, and the milder level starts by the pack in force', () => {
    const file = set(opened, { severity: 'ordinary', approvedBy: '主任' }, later);
    expect(running(file)).toEqual(['response']);
    expect(deadlineOf(file, 'response')).toMatchObject({ packId: 'other', obligation: 'other.response' });
  });

  it('that asks for nothing of the kind, a downgrade ends the major deadlines all the same', () => {
    const bare = aRulebook({ pack: aPack({ obligations: [] }) });
    expect(running(set(opened, { severity: 'serious', approvedBy: '主任' }, bare))).toHaveLength(2);
    expect(running(set(opened, { severity: 'ordinary', approvedBy: '主任' }, bare))).toEqual([]);
  });
});

const byClass = (handlingClass: HandlingClass, severity: Severity) => ({
  ...aPack().obligations[0],
  id: handlingClass,
  deliverable: handlingClass,
  appliesTo: { handlingClasses: [handlingClass], severities: [severity] },
});

const openedIn = (severity: Severity) => {
  const obligations = [
    byClass('misunderstanding', severity),
    byClass('practical-difficulty', severity),
  ] as Obligation[];
  const rules = aRulebook({ pack: aPack({ obligations }) });
  const file = aCase({ rulebook: rules, startedAt: START, judgement: aJudgement({ severity }) });
  const to = { severity, handlingClass: 'misunderstanding', approvedBy: '主任' } as const;
  return { rules, file: set(file, to, rules) };
};

describe('a handling class given with the level', () => {
  const to = { handlingClass: 'practical-difficulty', reason: '改分类' } as const;

  it('ends what only the class before owed', () => {
    const { rules, file } = openedIn('ordinary');
    const reclassed = set(file, to, rules);
    expect(running(reclassed)).toEqual(['practical-difficulty']);
    expect(deadlineOf(reclassed, 'misunderstanding')).toMatchObject({ status: 'cancelled', cancelledReason: '改分类' });
  });

  it('does so on a major case with an approver only', () => {
    const { rules, file } = openedIn('serious');
    const reclass = (change: object) => set(file, { ...to, severity: 'serious', ...change }, rules);
    expect(() => reclass({})).toThrow(refusal('approval-required'));
    expect(running(reclass({ approvedBy: '主任' }))).toEqual(['practical-difficulty']);
  });
});
