import { markQuotes } from './quoted-text';

const marked = (text: string, ...quotes: string[]) =>
  markQuotes(text, quotes)
    .map((segment) => (segment.isMarked ? `[${segment.text}]` : segment.text))
    .join('');

describe('markQuotes', () => {
  it('marks every place where a quote stands', () => {
    expect(marked('已致12人死亡，12人死亡属实', '12人死亡')).toBe('已致[12人死亡]，[12人死亡]属实');
  });

  it('makes one mark of quotes that overlap or touch', () => {
    expect(marked('已致12人死亡3人失踪', '12人死亡', '死亡3人', '失踪')).toBe('已致[12人死亡3人失踪]');
  });

  it('leaves a text without the quote, and an empty quote, alone', () => {
    expect(marked('停水三天', '死亡', '')).toBe('停水三天');
    expect(markQuotes('', ['死亡'])).toEqual([]);
  });
});
