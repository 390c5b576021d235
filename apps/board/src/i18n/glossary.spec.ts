import { en } from './en';
import { glossary, termsOf } from './glossary';
import { zhCn } from './zh-cn';

const sentences = (tree: object): string[] =>
  Object.values(tree).flatMap((value: unknown) => (typeof value === 'string' ? [value] : sentences(value as object)));

const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe('the words of the board', () => {
  it('has every term in both languages', () => {
    for (const side of [0, 1] as const) {
      const words = Object.values(termsOf(side)).flatMap((group) => Object.values(group));
      expect(words.every((word) => word.trim() !== '')).toBe(true);
    }
    expect(termsOf(0)['word']?.['late']).toBe(glossary.word.late[0]);
  });

  it('says 超时 for a missed deadline and nothing else', () => {
    const said = [...sentences(zhCn), ...sentences(termsOf(0))].join('\n');
    expect(said).toContain('超时');
    expect(said).not.toMatch(/逾期|过期|延误/);
  });

  it('keeps the placeholders of a sentence in both languages', () => {
    const chinese = sentences(zhCn).map(names);
    expect(sentences(en).map(names)).toEqual(chinese);
  });
});
