import { aCase, aJudgement, aPack, aRulebook, mergingCases } from '@huiying/fakes';
import type { Obligation } from '../policy/policy-pack.js';
import type { CaseFile } from './case-file.js';
import type { Severity } from '../severity/severity.js';
import { setSeverity } from './set-severity.js';

const { answer, at, caseAt, hours, merge, openOf, sweep, unmerge } = mergingCases;
const plain = aRulebook();
const lower = (file: CaseFile, n: number, rulebook = plain) => {
  const to = { severity: 'ordinary', reason: '复核', approvedBy: '主任' } as const;
  return setSeverity(file, to, '值班长', rulebook, at(hours(n))).file;
};

const released = (file: CaseFile) =>
  openOf(file)
    .filter((d) => d.deliverable === 'authoritative-release')
    .map((d) => [d.status, d.dueAt]);

it('a deadline that a merge set aside and a downgrade ended does not come back with the undone merge', () => {
  const merged = merge(caseAt(0, 'serious'), caseAt(2, 'serious'), 3);
  const undone = unmerge(merged.child, lower(merged.survivor, 4), 4.5);
  expect(openOf(undone.survivor).map((d) => d.deliverable)).toEqual(['response']);
  expect(openOf(undone.child).map((d) => d.deliverable)).toEqual(['authoritative-release', 'press-conference']);
});

it('what another merged case had behind it does not start again in a case that was lowered', () => {
  const first = merge(caseAt(0, 'serious'), caseAt(2), 3);
  const second = merge(caseAt(1, 'serious'), first.survivor, 4);
  expect(released(second.survivor)).toEqual([['running', hours(5)]]);
  const undone = unmerge(first.child, lower(second.survivor, 4.5), 4.7, [second.child]);
  expect(openOf(undone.survivor).map((d) => d.deliverable)).toEqual(['response']);
  expect(undone.others.flatMap(openOf)).toEqual([]);
  const [other] = undone.others;
  const alone = unmerge(other as CaseFile, undone.survivor, 4.8);
  expect(released(alone.child)).toEqual([['running', hours(6)]]);
  expect(openOf(alone.survivor).map((d) => d.deliverable)).toEqual(['response']);
});

it('of a case that was raised again for a new fact, the breach and the new deadline are both taken over, and both given back', () => {
  const judge = (file: CaseFile, severity: Severity, n: number) => {
    const to = { severity, reason: '复核', approvedBy: '主任' } as const;
    return setSeverity(file, to, '值班长', plain, at(hours(n))).file;
  };
  const first = judge(sweep(caseAt(0, 'serious'), 6), 'serious', 6);
  const child = judge(judge(first, 'ordinary', 7), 'serious', 8);
  const both = [
    ['breached', hours(5)],
    ['running', hours(13)],
  ];
  expect(released(child)).toEqual(both);
  const merged = merge(child, caseAt(1), 9);
  expect(released(merged.survivor)).toEqual(both);
  const undone = unmerge(merged.child, merged.survivor, 10);
  expect([released(undone.child), released(undone.survivor)]).toEqual([both, []]);
});

it('a deadline that hangs on where the merged case came from outlives another judgement of the survivor', () => {
  const hotline = {
    id: 'hotline-reply',
    deliverable: 'reply',
    appliesTo: { origins: ['hotline'], severities: ['serious', 'relatively-serious', 'ordinary', 'none'] },
    within: { value: 48, unit: 'hour' },
    startsFrom: 'auto',
    citation: { document: '办法', quote: '四十八小时' },
  } as const satisfies Obligation;
  const rulebook = aRulebook({ pack: aPack({ obligations: [...aPack().obligations, hotline] }) });
  const called = aCase({ rulebook, startedAt: hours(0), judgement: aJudgement({ severity: 'ordinary' }) });
  const reply = { ...called.deadlines[0], id: 'reply', obligation: hotline.id, deliverable: 'reply' };
  const child = { ...called, deadlines: [...called.deadlines, reply] } as CaseFile;
  const merged = merge(child, caseAt(1, 'serious'), 2);
  const open = openOf(lower(merged.survivor, 3, rulebook)).map((d) => d.deliverable);
  expect(open).toContain('reply');
  expect(open).not.toContain('authoritative-release');
});

const confirm = (file: CaseFile, n: number) =>
  setSeverity(file, { severity: 'serious', reason: '核实' }, '值班长', plain, at(hours(n))).file;

describe('a level that was confirmed while a graver case was merged into one', () => {
  it('is owed its release and its conference after the merge is undone, since the merge', () => {
    const merged = merge(caseAt(1, 'serious'), caseAt(0), 2);
    const undone = unmerge(merged.child, confirm(merged.survivor, 3), 4);
    const owed = openOf(undone.survivor).map((d) => [d.deliverable, d.status, d.startedAt, d.dueAt]);
    expect(owed).toContainEqual(['authoritative-release', 'running', hours(2), hours(7)]);
    expect(owed).toContainEqual(['press-conference', 'running', hours(2), hours(26)]);
    expect(owed).toHaveLength(3);
  });

  it('is breached where that has passed meanwhile', () => {
    const merged = merge(caseAt(1, 'serious'), caseAt(0), 2);
    const undone = unmerge(merged.child, confirm(merged.survivor, 3), 9);
    expect(released(undone.survivor)).toEqual([['breached', hours(7)]]);
  });

  it('is answered by what was published while they were one', () => {
    const merged = merge(caseAt(1, 'serious'), caseAt(0), 2);
    const told = answer(confirm(merged.survivor, 3), 4, 'authoritative-release');
    const { survivor } = unmerge(merged.child, told, 9);
    const [own] = survivor.deadlines.filter(
      (d) => d.deliverable === 'authoritative-release' && d.status !== 'cancelled',
    );
    expect(own).toMatchObject({ status: 'met', answeredAt: hours(4), dueAt: hours(7) });
  });
});
