import { mergingCases } from '@huiying/fakes';

const { answer, caseAt, countedOf, hours, merge, sweep, unmerge } = mergingCases;

describe('an answer from before the one that counted so far', () => {
  it('is the answer', () => {
    const late = answer(sweep(caseAt(0), 60), 60);
    expect(countedOf(answer(late, 55))).toMatchObject([{ status: 'answered-late', answeredAt: hours(55) }]);
  });

  it('does not bring back what an undone merge has taken away', () => {
    const merged = merge(sweep(caseAt(0), 49), sweep(caseAt(0), 49), 50);
    const undone = unmerge(merged.child, answer(merged.survivor, 60), 61);
    const corrected = answer(undone.survivor, 55);
    expect(countedOf(corrected)).toMatchObject([{ status: 'answered-late', answeredAt: hours(55) }]);
    expect(corrected.deadlines.filter((d) => d.status === 'cancelled')).toMatchObject([{ answeredAt: hours(60) }]);
  });
});
