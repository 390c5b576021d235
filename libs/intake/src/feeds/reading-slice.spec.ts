import type { FeedItem, FeedReading } from './feed-reading.js';
import { sliceReading } from './reading-slice.js';

const item = (text: string): FeedItem => ({
  externalId: 'x',
  title: '题',
  url: null,
  text,
  publishedAt: null,
  publishedRaw: null,
  precision: 'none',
  tzSource: 'none',
});
const reading = (texts: readonly string[]): FeedReading => ({
  format: 'rss',
  encoding: 'utf-8',
  parser: 'strict',
  title: '要闻',
  items: texts.map(item),
  problems: [],
});
const sizes = (texts: readonly string[]): number[] =>
  Array.from(sliceReading(reading(texts)), ({ items }) => items.length);

describe('a reading in slices', () => {
  it('comes whole when it is small, and at least once', () => {
    expect(sizes([])).toEqual([0]);
    expect(sizes(['a', 'b'])).toEqual([2]);
  });

  it('is cut by number and by length, each item whole', () => {
    expect(sizes(Array<string>(501).fill(''))).toEqual([250, 250, 1]);
    expect(sizes(Array<string>(5).fill('文'.repeat(100_000)))).toEqual([2, 2, 1]);
    expect(sizes(['文'.repeat(300_000), 'a', 'b'])).toEqual([1, 2]);
  });

  it('puts together what was cut, the frame with the last', () => {
    const whole = reading(Array.from({ length: 700 }, (_, i) => String(i)));
    const slices = [...sliceReading(whole)];
    expect(slices.map(({ frame }) => frame !== undefined)).toEqual([false, false, true]);
    expect({ ...slices.at(-1)?.frame, items: slices.flatMap(({ items }) => items) }).toEqual(whole);
  });
});
