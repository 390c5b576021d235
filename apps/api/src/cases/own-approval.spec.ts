import { expect, it } from 'vitest';
import { withOwnName } from './own-approval.js';

const wang = { id: '1', username: 'wang', displayName: '王 小明', role: 'officer', unitId: null } as const;

it.each(['王小明', ' 王　小明', '王 小明'])(
  'puts %j, the displayed name of who asks, under the account name',
  (approvedBy) => {
    expect(withOwnName({ reason: '核实', approvedBy }, wang)).toEqual({ reason: '核实', approvedBy: 'wang' });
  },
);

it.each([{ approvedBy: '李局长' }, { approvedBy: undefined }, {}])('leaves %j as it is', (body) => {
  expect(withOwnName(body, wang)).toBe(body);
  expect(withOwnName(body, { ...wang, displayName: null })).toBe(body);
});
