import { dealFolds } from './deal-folds.js';
import { labelledPosts } from './labelled-posts.fixture.js';

const rows = labelledPosts(90);

it('deals every label evenly over the folds', () => {
  const foldOf = dealFolds(rows, 5);
  for (const label of ['住房', '教育', '环境']) {
    const sizes = [0, 1, 2, 3, 4].map(
      (fold) => rows.filter((row, i) => row.label === label && foldOf[i] === fold).length,
    );
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
  }
});

it('deals texts that are nearly the same into one fold, whatever their labels', () => {
  const text = '青禾路烧烤店夜里油烟很大，楼上住户连窗户都不敢打开，反映过多次也没有人来处理。';
  const copies = [
    { text, label: '环境' },
    { text: `${text}谢谢！`, label: '住房' },
    { text: text.replace('很大', '特别大'), label: '环境' },
  ];
  const foldOf = dealFolds([...rows, ...copies], 5);
  expect(new Set(foldOf.subarray(rows.length)).size).toBe(1);
});

it('deals the same rows alike', () => {
  expect(dealFolds(rows, 5)).toEqual(dealFolds(rows, 5));
});
