import { mergingCases } from '@huiying/fakes';
import { recordConsultation } from '../cases/advance-case.js';
import type { CaseFile } from '../cases/case-file.js';
import { decideNoAnswer, withdrawNoAnswer } from './no-answer.js';

const { answer, armed, at, caseAt, countedOf, hours, merge, openOf, rulebook, sweep, unmerge } = mergingCases;

function leave(file: CaseFile, n: number): CaseFile {
  const consultation = { heldAt: hours(n), parties: ['网信办'], conclusion: '不单独回应' };
  const held = recordConsultation(file, consultation, '值班员', at(hours(n))).file;
  return decideNoAnswer(held, { reason: '上级统一发布', approvedBy: '分管领导' }, '值班员', rulebook, at(hours(n)))
    .file;
}
const withdraw = (file: CaseFile, n: number) =>
  withdrawNoAnswer(file, '情况有变', '值班员', rulebook, at(hours(n))).file;
const dues = (file: CaseFile) => openOf(file).map((d) => [d.deliverable, d.status, d.dueAt]);

it.each([
  ['earlier', 0, 6, 48],
  ['later', 6, 0, 48],
])(
  'a merge that brings a due time that is %s, before the decision is taken back leaves one deadline',
  (_, child, own, due) => {
    const merged = merge(caseAt(child), leave(caseAt(own), 7), 8);
    expect(dues(withdraw(merged.survivor, 9))).toEqual([['response', 'running', hours(due)]]);
  },
);

it('so does a decision on both of them', () => {
  const merged = merge(caseAt(0), leave(caseAt(6), 7), 8);
  expect(dues(withdraw(leave(merged.survivor, 9), 10))).toEqual([['response', 'running', hours(48)]]);
});

it('both have theirs again when that merge is undone', () => {
  const merged = merge(caseAt(0), leave(caseAt(6), 7), 8);
  const undone = unmerge(merged.child, withdraw(merged.survivor, 9), 10);
  expect(dues(undone.child)).toEqual([['response', 'running', hours(48)]]);
  expect(dues(undone.survivor)).toEqual([['response', 'running', hours(54)]]);
});

it('what went with a merged case does not come back without it', () => {
  const survivor = caseAt(6);
  const merged = merge(caseAt(0, 'serious'), survivor, 7);
  const undone = unmerge(merged.child, leave(merged.survivor, 8), 9);
  const back = withdraw(undone.survivor, 9.5);
  expect(dues(back)).toEqual([['response', 'running', hours(54)]]);
  expect(armed(back)).toBe(armed(survivor));
});

/** Due at hour 48, not answered by decision, and merged with one that is due at hour 52. */
const beside = () => merge(caseAt(4), leave(caseAt(0), 1), 5).survivor;
const counted = (file: CaseFile) => countedOf(file).map((d) => [d.status, d.dueAt, d.answeredAt]);

describe('taken back after what a merge brought of a later due time', () => {
  const late = [['answered-late', hours(48), hours(50)]];

  it('was answered, the earlier counts, and was answered late', () => {
    expect(counted(withdraw(answer(sweep(beside(), 50), 50), 51))).toEqual(late);
  });

  it.each([
    ['swept', (file: CaseFile) => sweep(file, 53)],
    ['not swept', (file: CaseFile) => file],
  ])('was missed and %s, the earlier is breached, and it alone is owed', (_, before) => {
    const back = withdraw(before(beside()), 53);
    expect(counted(back)).toEqual([['breached', hours(48), null]]);
    expect(counted(answer(back, 54))).toEqual([['answered-late', hours(48), hours(54)]]);
  });

  it('was answered in the merged case, that stops nothing here', () => {
    const merged = merge(answer(caseAt(4), 20), leave(caseAt(0), 1), 21).survivor;
    expect(counted(withdraw(merged, 22))).toEqual([
      ['running', hours(48), null],
      ['met', hours(52), hours(20)],
    ]);
  });
});
