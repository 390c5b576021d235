import { figuresOf, macroF1Of } from './label-figures.js';

it('counts precision, recall and F1 of every label that a row bears', () => {
  const figures = figuresOf(['a', 'a', 'a', 'b', 'b'], ['a', 'a', 'b', 'b', null]);
  expect(figures).toEqual([
    { label: 'a', n: 3, precision: 1, recall: 2 / 3, f1: 0.8 },
    { label: 'b', n: 2, precision: 0.5, recall: 0.5, f1: 0.5 },
  ]);
  expect(macroF1Of(figures)).toBeCloseTo(0.65);
});

it('is 0, not a division by zero, where nothing is right', () => {
  expect(macroF1Of(figuresOf(['a'], ['c']))).toBe(0);
  expect(macroF1Of([])).toBe(0);
});
