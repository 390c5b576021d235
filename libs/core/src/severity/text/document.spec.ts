import { quoteAt, readDocument } from './document.js';

const TITLE = '小沟涨水冲倒两间猪圈';
const TEXT = '昨夜大雨，小河涨水，路面淹了二十多公分。';

describe('a quote of a document', () => {
  const document = readDocument(TITLE, TEXT);
  const textAt = document.titleEnd;

  it('of the title ends where the title does', () => {
    expect(quoteAt(document, 0, textAt)).toEqual({ field: 'title', start: 0, end: TITLE.length, quote: TITLE });
  });

  it('of the text counts from the beginning of the text', () => {
    expect(quoteAt(document, textAt + 5, textAt + 9)).toEqual({ field: 'text', start: 5, end: 9, quote: '小河涨水' });
  });

  it('of both is what it says of the text', () => {
    expect(quoteAt(document, 2, textAt + 4)).toEqual({ field: 'text', start: 0, end: 4, quote: '昨夜大雨' });
  });
});
