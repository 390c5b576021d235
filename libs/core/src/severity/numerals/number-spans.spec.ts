import { seededRandom } from '../../domains/seeded-random.js';
import { NUMBER, numberSpans } from './number-spans.js';

const random = seededRandom(20_261_127);
const below = (n: number): number => Math.floor(random() * n);
const UNITS = Array.from('0123456789.,亿万千百十零〇一二三五九两廿半几数点好余多壹拾仟人名级年个');

function someText(): string {
  return Array.from({ length: 1 + below(18) }, () => UNITS[below(UNITS.length)] ?? '').join('');
}

it('finds a number where its pattern does, however plainly it ends', () => {
  const all = new RegExp(NUMBER.source, 'g');
  for (let i = 0; i < 20_000; i += 1) {
    const text = someText();
    const byPattern = [...text.matchAll(all)].map(({ index, 0: number }) => ({
      start: index,
      end: index + number.length,
    }));
    expect({ text, spans: numberSpans(text) }).toEqual({ text, spans: byPattern });
  }
});

it('finds more digits than a number has as the pattern does', () => {
  expect(numberSpans('电话1234567890123456')).toEqual([
    { start: 2, end: 14 },
    { start: 14, end: 18 },
  ]);
});
