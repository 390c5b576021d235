import { boardCase } from './board-case.fixture';
import { heldCases, sameOrder } from './held-cases';

const [a, b, c] = ['a', 'b', 'c'].map((id) => boardCase({ id })) as [
  ReturnType<typeof boardCase>,
  ReturnType<typeof boardCase>,
  ReturnType<typeof boardCase>,
];

describe('heldCases', () => {
  it('keeps every row in its place with its newest content', () => {
    const renewed = { ...a, title: '新标题' };
    expect(heldCases([a, b], [b, renewed])).toEqual([renewed, b]);
  });

  it('adds a new case at the end and keeps the row of one that left', () => {
    expect(heldCases([a, b], [c, b])).toEqual([a, b, c]);
  });

  it('tells whether anything waits to move', () => {
    expect(sameOrder([a, b], [{ ...a, title: '新标题' }, b])).toBe(true);
    expect(sameOrder([a, b], [b, a])).toBe(false);
    expect(sameOrder([a, b], [a])).toBe(false);
  });
});
