import { describe, expect, it } from 'vitest';
import { wordsAskedFor } from './words-asked-for.js';

describe('wordsAskedFor', () => {
  it('asks for letters in either case only where there are letters', () => {
    expect(wordsAskedFor('停水 2026').operator).toBe('like');
    expect(wordsAskedFor('停水 dn400').operator).toBe('ilike');
  });

  it('takes the signs of a pattern as they stand', () => {
    expect(wordsAskedFor('100%　a_b')).toEqual({ operator: 'ilike', patterns: ['%100\\%%', '%a\\_b%'] });
  });

  it('asks for nothing without a question', () => {
    expect(wordsAskedFor('').patterns).toBeNull();
    expect(wordsAskedFor(undefined).patterns).toBeNull();
  });
});
