import type { EvidenceMark } from '@huiying/contract';
import { cutAtMarks } from './marked-text';

const TEXT = '已致12人死亡，12人死亡属实';
const mark = (start: number, end: number, stands: EvidenceMark['stands'] = 'measure'): EvidenceMark => ({
  field: 'text',
  start,
  end,
  quote: TEXT.slice(start, end),
  stands,
});
const marked = (...marks: EvidenceMark[]) =>
  cutAtMarks(TEXT, marks)
    .map(({ text, marks: { length } }) => (length > 0 ? `[${length}:${text}]` : text))
    .join('');

describe('cutAtMarks', () => {
  it('marks the place of the offsets and not the same words elsewhere', () => {
    expect(marked(mark(2, 7))).toBe('已致[1:12人死亡]，12人死亡属实');
  });

  it('gives words that two marks cover both of them', () => {
    expect(marked(mark(2, 7), mark(5, 7, 'event'))).toBe('已致[1:12人][2:死亡]，12人死亡属实');
  });

  it('leaves a text alone without marks and with marks beyond its end', () => {
    expect(marked()).toBe(TEXT);
    expect(marked({ ...mark(2, 7), end: 99 })).toBe(TEXT);
    expect(cutAtMarks('', [])).toEqual([]);
  });
});
