import { approverOf } from './approval.js';

const refusal = (code: string) => expect.objectContaining({ code, field: 'approvedBy' }) as unknown as Error;

it('keeps the name that was written', () => {
  expect(approverOf(' 王主任 ', 'duty')).toBe('王主任');
});

it.each([undefined, '', ' '])('finds no approver in %j', (approvedBy) => {
  expect(() => approverOf(approvedBy, 'duty', '降级须写明批准人')).toThrow(refusal('approval-required'));
});

it.each(['duty', ' Duty ', 'ＤＵＴＹ'])('takes no approval of %j for what duty asks for', (approvedBy) => {
  expect(() => approverOf(approvedBy, 'duty')).toThrow(refusal('own-approval'));
});
