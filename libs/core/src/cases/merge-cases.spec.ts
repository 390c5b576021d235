import { mergingCases } from '@huiying/fakes';
import { submitResponse } from '../responses/submit-response.js';
import { closeCase } from './advance-case.js';
import type { CaseFile } from './case-file.js';
import { setSeverity } from './set-severity.js';

const { answer, armed, at, caseAt, countedOf, hours, merge, openOf, rulebook, statuses, sweep } = mergingCases;

const endingTogether = (hour: number): CaseFile => {
  const file = caseAt(hour);
  return { ...file, deadlines: file.deadlines.map((d) => ({ ...d, dueAt: hours(48) })) };
};

describe('a merge', () => {
  it('takes the child off the board and counts its reports in the survivor', () => {
    const merged = merge(caseAt(1), caseAt(0), 2);
    expect(merged.child.case).toMatchObject({
      mergedInto: merged.survivor.case.id,
      mergedAt: hours(2),
      reportCount: 1,
    });
    expect(merged.survivor.case.reportCount).toBe(2);
    expect(armed(merged.child)).toBe(0);
  });

  it('is written down in both cases', () => {
    const merged = merge(caseAt(1), caseAt(0), 2);
    const of = (file: CaseFile) => merged.entries.filter((e) => e.caseId === file.case.id).map((e) => e.kind);
    expect(of(merged.child)).toContain('case-merged');
    expect(of(merged.survivor)).toContain('case-absorbed');
  });

  it.each([
    ['with the due time', caseAt(0), caseAt(6)],
    ['with the start, where both are due at one instant, as at the end of a day', endingTogether(0), endingTogether(6)],
  ])('goes on %s of the earlier one, be it the survivor or the child', (_, early, late) => {
    for (const merged of [merge(late, early, 7), merge(early, late, 7)]) {
      const [open, ...more] = openOf(merged.survivor);
      expect(more).toEqual([]);
      expect(open).toMatchObject({ startedAt: hours(0), dueAt: hours(48), status: 'running' });
      expect(countedOf(merged.child)).toEqual([]);
    }
  });

  it('adds the obligations that only the child has, and takes the higher level with its words', () => {
    const merged = merge(caseAt(1, 'serious'), caseAt(0), 2);
    expect(merged.survivor.case).toMatchObject({ severity: 'serious', strictest: 'serious', provisional: true });
    expect(openOf(merged.survivor).map((d) => [d.deliverable, d.dueAt])).toEqual([
      ['response', hours(48)],
      ['authoritative-release', hours(6)],
      ['press-conference', hours(25)],
    ]);
  });

  it('does not lower a level: a milder child changes nothing of it', () => {
    const merged = merge(caseAt(1), caseAt(0, 'serious'), 2);
    expect(merged.survivor.case.severity).toBe('serious');
  });

  it('leaves a level that a person has confirmed confirmed when the child has no graver one', () => {
    const decision = { severity: 'ordinary', reason: '核实' } as const;
    const confirmed = setSeverity(caseAt(0), decision, '值班长', rulebook, at(hours(1))).file;
    expect(merge(caseAt(1), confirmed, 2).survivor.case.provisional).toBe(false);
  });

  it('goes on calling from the rung that the child had reached', () => {
    const child = sweep(caseAt(0), 25);
    const before = child.timers.filter((t) => t.state === 'armed');
    expect(before.map((t) => t.key)).toContain('step:1');
    const merged = merge(child, caseAt(20), 26);
    const copy = openOf(merged.survivor)[0];
    const moved = merged.survivor.timers.filter((t) => t.deadlineId === copy?.id);
    expect(moved.map((t) => [t.key, t.fireAt])).toEqual(before.map((t) => [t.key, t.fireAt]));
  });

  it('settles the open calls of the child', () => {
    const child = sweep(caseAt(0), 25);
    expect(child.pushes.map((p) => p.status)).toEqual(['sent']);
    expect(merge(child, caseAt(20), 26).child.pushes.map((p) => p.status)).toEqual(['obsolete']);
  });

  it('takes an answered case back into the work when something is owed again', () => {
    const merged = merge(caseAt(3, 'serious'), answer(caseAt(0), 2), 4);
    expect(merged.survivor.case.stage).toBe('judged');
  });
});

describe('a breach and a merge', () => {
  it('of the child stays in its record, shows in the survivor and counts once', () => {
    const merged = merge(sweep(caseAt(0), 49), caseAt(40), 50);
    expect(statuses(merged.child.deadlines)).toEqual(['breached']);
    expect(statuses(countedOf(merged.child))).toEqual([]);
    expect(countedOf(merged.survivor)).toMatchObject([{ status: 'breached', breachedAt: hours(48), dueAt: hours(48) }]);
  });

  it('that nobody has swept yet is recorded in the child first', () => {
    const merged = merge(caseAt(0), caseAt(40), 50);
    expect(merged.child.deadlines).toMatchObject([{ status: 'breached', breachedAt: hours(48) }]);
    const breach = merged.entries.find((e) => e.kind === 'deadline-breached');
    expect(breach).toMatchObject({ caseId: merged.child.case.id, effectiveAt: hours(48) });
  });

  it('of each case counts: two breaches do not become one by merging', () => {
    const merged = merge(sweep(caseAt(0), 60), sweep(caseAt(6), 60), 61);
    expect(statuses(countedOf(merged.survivor))).toEqual(['breached', 'breached']);
    const answered = answer(merged.survivor, 62);
    expect(statuses(countedOf(answered))).toEqual(['answered-late', 'answered-late']);
  });

  it('of an unanswered child is answered by what answered the survivor, in time or late', () => {
    const inTime = merge(sweep(caseAt(0), 49), answer(caseAt(30), 47), 50);
    expect(countedOf(inTime.survivor)).toMatchObject([
      { status: 'met' },
      { status: 'met', answeredAt: hours(47), recordedLate: true },
    ]);
    const late = merge(sweep(caseAt(0), 51), answer(caseAt(30), 50), 52);
    expect(countedOf(late.survivor)).toMatchObject([{ status: 'met' }, { status: 'answered-late', dueAt: hours(48) }]);
  });
});

describe('an answer and a merge', () => {
  it('that the survivor has given covers a child that is not due yet', () => {
    const merged = merge(caseAt(3), answer(caseAt(0), 2), 4);
    expect(openOf(merged.survivor)).toEqual([]);
    expect(countedOf(merged.child)).toEqual([]);
  });

  it('that the child has given counts in its record and stops nothing of the survivor', () => {
    const merged = merge(answer(caseAt(3), 4), caseAt(0), 5);
    expect(statuses(countedOf(merged.child))).toEqual(['met']);
    expect(statuses(openOf(merged.survivor))).toEqual(['running']);
  });

  it('to an obligation that only the child had is not asked of the survivor again', () => {
    const serious = caseAt(0, 'serious');
    const merged = merge(answer(caseAt(0), 1), serious, 2);
    expect(countedOf(merged.survivor).find((d) => d.deliverable === 'response')?.status).toBe('met');
    expect(countedOf(merged.child)).toEqual([]);
  });

  it('given to the survivor afterwards answers what it took over', () => {
    const merged = merge(caseAt(0), caseAt(6), 7);
    expect(statuses(countedOf(answer(merged.survivor, 8)))).toEqual(['met']);
  });
});

describe('a merge is refused', () => {
  const other = caseAt(0);
  const merged = merge(caseAt(1), other, 2);
  const closed = closeCase(answer(caseAt(0), 1), '办结', '值班长', at(hours(2))).file;
  const history: CaseFile = { ...caseAt(0), case: { ...caseAt(0).case, history: true } };
  const drill: CaseFile = { ...caseAt(0), case: { ...caseAt(0).case, drill: true } };
  const draft = { deliverable: 'response', publishedAt: hours(1), channel: '', publisher: '', summary: '' };
  const pending = submitResponse(caseAt(0), draft, '经办人', rulebook, at(hours(1))).file;

  it.each([
    ['into itself', other, other, 'merge-into-itself'],
    ['twice', merged.child, caseAt(0), 'already-merged'],
    ['into a case that was merged itself, and so in a circle', merged.survivor, merged.child, 'target-merged'],
    ['of a closed case', closed, other, 'case-closed'],
    ['into a closed case', other, closed, 'target-closed'],
    ['of an imported past', history, other, 'case-history'],
    ['of a drill into a real case', drill, other, 'drill-and-real'],
    ['while evidence of the child waits', pending, other, 'evidence-pending'],
  ])('%s', (_, child, survivor, code) => {
    expect(() => merge(child, survivor, 3)).toThrow(expect.objectContaining({ code }));
  });

  it('and so is every other decision on a merged case', () => {
    const decision = { severity: 'ordinary', reason: '核实' } as const;
    const act = () => setSeverity(merged.child, decision, '值班长', rulebook, at(hours(3)));
    expect(act).toThrow(expect.objectContaining({ code: 'case-merged' }));
  });
});
