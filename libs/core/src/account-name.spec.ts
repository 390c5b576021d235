import { foldAccountName } from './account-name.js';

it.each([
  ['Duty', 'duty'],
  ['ｄｕｔｙ０１', 'duty01'],
  ['值班員（夜）', '值班員(夜)'],
  ['É', 'é'],
])('%s and %s are one account', (one, other) => {
  expect(foldAccountName(one)).toBe(foldAccountName(other));
});

it('keeps names apart that a reader tells apart', () => {
  expect(new Set(['值班甲', '值班乙', 'duty', 'duty1', '值班員', '值班员'].map(foldAccountName)).size).toBe(6);
});
