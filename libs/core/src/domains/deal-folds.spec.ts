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

const TOPICS = {
  住房: ['停水', '电梯故障', '物业乱收费', '房屋漏水', '暖气不热'],
  教育: ['学校食堂', '教师补课', '招生不公', '学区划分', '校车超载'],
  环境: ['夜间噪声', '污水直排', '烧烤油烟', '垃圾焚烧', '扬尘'],
};

it.each([
  [
    'texts of one form letter, whatever their labels',
    (topics: readonly string[], i: number) =>
      `市民来电反映${topics[i % topics.length]}问题，请有关部门尽快核实处理，并将结果回复来电人。编号${7301 + i * 13}`,
  ],
  [
    'a label of one form letter',
    (topics: readonly string[], i: number) => `第${i + 1}号楼${topics[0]}，居民意见很大，请尽快解决`,
  ],
])('leaves of %s something to learn from and something to test by', (_, textOf) => {
  const alike = Object.entries(TOPICS).flatMap(([label, topics]) =>
    Array.from({ length: 20 }, (_each, i) => ({ text: textOf(topics, i), label })),
  );
  const foldOf = dealFolds(alike, 5);
  for (const label of Object.keys(TOPICS)) {
    const folds = [...foldOf].filter((_fold, i) => alike[i]?.label === label);
    expect(folds.filter((fold) => fold === folds[0]).length).toBeLessThanOrEqual(10);
  }
});

it('keeps what is the same to the letter in one fold, however often it was sent', () => {
  const text = '第三小学门口每天放学时堵得水泄不通，希望交警能来指挥一下。';
  const copies = Array.from({ length: 40 }, () => ({ text, label: '教育' }));
  const foldOf = dealFolds([...rows, ...copies], 5);
  expect(new Set(foldOf.subarray(rows.length)).size).toBe(1);
});
