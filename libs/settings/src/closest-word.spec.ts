import { closestWord } from './closest-word.js';

const known = ['id', 'title', 'obligations', 'confirmation', 'warnAt', 'onUpgrade'];

describe('a misspelt key', () => {
  it.each([
    ['obligation', 'obligations'],
    ['confirmaton', 'confirmation'],
    ['warn_at', 'warnAt'],
    ['onupgrade', 'onUpgrade'],
    ['titel', undefined],
    ['tite', 'title'],
    ['classes', undefined],
    ['focus', undefined],
    ['is', undefined],
  ])('%s is taken for %s', (word, meant) => {
    expect(closestWord(word, known)).toBe(meant);
  });
});
