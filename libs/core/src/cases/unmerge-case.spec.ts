import { deadlineOf, mergingCases, PRESS_OFFICER } from '@huiying/fakes';
import { decideResponse } from '../responses/decide-response.js';
import { submitResponse } from '../responses/submit-response.js';
import { rebaseDeadline } from '../deadlines/rebase-deadline.js';
import type { CaseFile } from './case-file.js';
import { setSeverity } from './set-severity.js';

const { answer, armed, at, caseAt, countedOf, hours, merge, openOf, rulebook, sweep, unmerge } = mergingCases;

/** A case whose reports bear no date: it starts, presumed, when it is detected. */
const presumedAt = (hour: number): CaseFile => {
  const file = caseAt(hour);
  return { ...file, deadlines: file.deadlines.map((d) => ({ ...d, basis: 'detected' as const, presumed: true })) };
};

describe('an undone merge', () => {
  it('puts both cases back as they were', () => {
    const [child, survivor] = [caseAt(0, 'serious'), caseAt(6)];
    const merged = merge(child, survivor, 3);
    const undone = unmerge(merged.child, merged.survivor, 4);
    expect(undone.child.deadlines).toEqual(child.deadlines);
    expect(undone.child.case).toEqual(child.case);
    expect(undone.survivor.case).toEqual(survivor.case);
    expect(openOf(undone.survivor)).toEqual(openOf(survivor));
    expect(armed(undone.child)).toBe(armed(child));
    expect(armed(undone.survivor)).toBe(armed(survivor));
  });

  it('dates a breach at the due time that passed meanwhile, for each of the two', () => {
    const merged = merge(caseAt(0), caseAt(6), 7);
    const undone = unmerge(merged.child, sweep(merged.survivor, 60), 61);
    expect(countedOf(undone.child)).toMatchObject([{ status: 'breached', breachedAt: hours(48) }]);
    expect(countedOf(undone.survivor)).toMatchObject([{ status: 'breached', breachedAt: hours(54) }]);
  });

  it('leaves what answered the survivor with the survivor', () => {
    const merged = merge(caseAt(0), caseAt(6), 7);
    const undone = unmerge(merged.child, answer(merged.survivor, 50), 60);
    expect(countedOf(undone.child)).toMatchObject([{ status: 'breached' }]);
    expect(countedOf(undone.survivor)).toMatchObject([{ status: 'met', answeredAt: hours(50), dueAt: hours(54) }]);
    expect(undone.survivor.case.stage).toBe('answered');
  });

  it('leaves it there too when the start of the deadline was settled between', () => {
    const merged = merge(presumedAt(0), caseAt(6), 7);
    const settled = {
      startedAt: hours(-1),
      startBasis: 'first-published',
      basis: '网站后台记录',
      evidence: '截图',
    } as const;
    const { id } = openOf(merged.survivor).find(({ presumed }) => presumed) ?? { id: '' };
    const rebased = rebaseDeadline(merged.survivor, id, settled, '值班长', rulebook, at(hours(8))).file;
    const undone = unmerge(merged.child, answer(rebased, 20), 21);
    expect(countedOf(undone.survivor)).toMatchObject([{ status: 'met', answeredAt: hours(20), dueAt: hours(54) }]);
    expect(countedOf(undone.child)).toMatchObject([{ status: 'running', dueAt: hours(48) }]);
  });

  it('never lowers a level that a person has confirmed since', () => {
    const merged = merge(caseAt(1, 'serious'), caseAt(0), 2);
    const decision = { severity: 'serious', reason: '核实' } as const;
    const confirmed = setSeverity(merged.survivor, decision, '值班长', rulebook, at(hours(3))).file;
    expect(unmerge(merged.child, confirmed, 4).survivor.case.severity).toBe('serious');
  });

  it.each([[[0, 1]], [[1, 0]]])('in any order of two merges ends where it began (%j)', (order) => {
    const survivor = caseAt(9);
    const first = merge(caseAt(6, 'serious'), survivor, 10);
    const second = merge(caseAt(3), first.survivor, 11);
    let children = [first.child, second.child];
    let now = second.survivor;
    for (const index of order) {
      const child = children[index];
      if (!child) throw new Error('two children');
      const others = children.filter((file) => file !== child && file.case.mergedInto !== null);
      const undone = unmerge(child, now, 12, others);
      now = undone.survivor;
      children = children.map((file, i) => (i === index ? undone.child : (undone.others[0] ?? file)));
    }
    expect(now.case).toEqual(survivor.case);
    expect(openOf(now)).toEqual(openOf(survivor));
    expect(children.map((file) => openOf(file).map((d) => d.dueAt))).toEqual([[hours(11), hours(30)], [hours(51)]]);
  });

  it('lets a merge that remains take the place that the undone one had', () => {
    const first = merge(caseAt(0), caseAt(9), 10);
    const second = merge(caseAt(3), first.survivor, 11);
    expect(openOf(second.survivor)).toMatchObject([{ dueAt: hours(48) }]);
    const undone = unmerge(first.child, second.survivor, 12, [second.child]);
    expect(openOf(undone.survivor)).toMatchObject([{ dueAt: hours(51) }]);
    expect(openOf(undone.survivor)).toHaveLength(1);
  });

  it('is refused when there is none, or when the survivor was merged itself', () => {
    const merged = merge(caseAt(1), caseAt(0), 2);
    expect(() => unmerge(caseAt(0), merged.survivor, 3)).toThrow(expect.objectContaining({ code: 'not-merged' }));
    const again = merge(merged.survivor, caseAt(0), 3);
    const act = () => unmerge(merged.child, again.child, 4);
    expect(act).toThrow(expect.objectContaining({ code: 'survivor-merged' }));
  });
});

it('a merged deadline that waits behind another is not rung by evidence that is rejected', () => {
  const merged = merge(caseAt(0), caseAt(6), 7);
  const draft = { deliverable: 'response', publishedAt: hours(8), channel: '', publisher: '', summary: '' };
  const submitted = submitResponse(merged.survivor, draft, '经办人', rulebook, at(hours(8)));
  const no = { accepted: false, reason: '不是' };
  const rejected = decideResponse(submitted.file, submitted.response.id, no, PRESS_OFFICER, rulebook, at(hours(9)));
  const waiting = deadlineOf(caseAt(6), 'response').dueAt;
  const own = rejected.file.deadlines.find((d) => d.dueAt.getTime() === waiting.getTime());
  expect(own?.status).toBe('cancelled');
  expect(rejected.file.timers.filter((t) => t.deadlineId === own?.id).every((t) => t.state === 'held')).toBe(true);
});
