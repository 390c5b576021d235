import { cutAtMarks, type Mark, spansOf } from './marked-text';

const TEXT = '已致12人死亡，12人死亡属实';
const cut = (marks: readonly Mark[], text = TEXT) =>
  cutAtMarks(text, marks)
    .map(({ text: words, marks: { length } }) => (length > 0 ? `[${length}:${words}]` : words))
    .join('');
const mark = (start: number, end: number): Mark => ({ start, end });

describe('cutAtMarks', () => {
  it('marks the place of the offsets and not the same words elsewhere', () => {
    expect(cut([mark(2, 7)])).toBe('已致[1:12人死亡]，12人死亡属实');
  });

  it('gives words that two marks cover both of them', () => {
    expect(cut([mark(2, 7), mark(5, 7)])).toBe('已致[1:12人][2:死亡]，12人死亡属实');
  });

  it('leaves a text alone without marks and with marks beyond its end', () => {
    expect(cut([])).toBe(TEXT);
    expect(cut([mark(2, 99)])).toBe(TEXT);
    expect(cutAtMarks('', [])).toEqual([]);
  });
});

describe('spansOf', () => {
  it('finds every place where a quote stands', () => {
    expect(cut(spansOf(TEXT, ['12人死亡']))).toBe('已致[1:12人死亡]，[1:12人死亡]属实');
  });

  it('finds nothing of quotes that the text does not have, or that are empty', () => {
    expect(spansOf('停水三天', ['死亡', ''])).toEqual([]);
  });
});
