import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { seededRandom } from '../domains/seeded-random.js';
import { threadCpuUsage } from 'node:process';
import { classify } from './classify.js';
import { LONGEST_TEXT } from './text/document.js';

/** Pieces that the patterns of the readers begin with, go on with or almost end with. */
const PIECES = [
  '死亡',
  '死',
  '伤',
  '均',
  '都',
  '全部',
  '无',
  '未',
  '没有',
  '其中',
  '共',
  '名',
  '人',
  '由',
  '增至',
  '更正为',
  '3',
  '12',
  '９９',
  '一',
  '十',
  '廿',
  '万',
  '亿',
  '1,000',
  '0.5',
  '约',
  '近',
  '余',
  '上百',
  '至',
  '以上',
  '以下',
  '除',
  '外',
  '夫妻',
  '双双',
  '名单',
  '从',
  '上升至',
  '司机',
  '被',
  '某',
  '当场',
  '抢救无效',
  '造成',
  '损失',
  '元',

  '小时',
  '级',
  '地震',
  '公顷',
  '户',
  '停水',
  '泄露',
  '信息',
  '聚集',
  '威胁',
  '负荷',
  '%',
  '高速公路',
  '县城',
  '市',

  '，',
  '。',
  '；',
  '\n',
  '：',
  '（',
  '）',
  '“',
  '<b',
  '</b>',
  '<',
  '>',
  '&nbsp;',
  '\u200b',
  '\u0000',
  '\ud83d',
  '😭',

  '2019年',
  '5月',
  '去年',
  '近三年',
  '1至9月',
  '网传',
  '系谣言',
  '演练',
  '电影',
  '日本',
  '如果',
  '起',
  '難',
  '傷亡',
] as const;

function generated(random: () => number, length: number): string {
  let text = '';
  while (text.length < length) {
    const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
    text += random() < 0.1 ? piece.repeat(1 + Math.floor(random() * 40)) : piece;
  }
  return text;
}

it('judges three hundred texts made of the pieces of its patterns, and quotes each at its place', () => {
  const random = seededRandom(20_261_125);
  for (let i = 0; i < 300; i += 1) {
    const text = generated(random, 1 + Math.floor(random() * 600));
    const title = random() < 0.5 ? generated(random, 20) : '';
    const { evidence, measures } = classify({ title, text }, rules);
    const wrong = evidence.filter(
      ({ field, start, end, quote }) => (field === 'title' ? title : text).slice(start, end) !== quote,
    );
    expect(wrong, JSON.stringify({ title, text })).toEqual([]);
    expect(Object.values(measures).every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  }
});

it('reads two million characters no further than the first twenty thousand', () => {
  const long = '某工地坍塌致12人死亡。'.repeat(180_000);
  expect(long.length).toBeGreaterThan(2_000_000);
  const { severity, reviewReasons } = classify({ text: long }, rules);
  expect(severity).toBe('serious');
  expect(reviewReasons.join()).toContain(String(LONGEST_TEXT));
});

it.each([
  '',
  ' ',
  '\n\n',
  '\u0000\u0001',
  '<>',
  '<p></p>',
  '😭',
  '\ud83d',
  '〇',
  '…',
  '('.repeat(500),
  '9'.repeat(500),
])('finds nothing in %j', (text) =>
  expect(classify({ text, title: text }, rules)).toMatchObject({ severity: 'none', because: [] }),
);

/** Of less than this the garbage collector says more than the text. */
const FLOOR_US = 2_000;

/** Microseconds of processor time: others on the machine make the longer text wait more often than the shorter one. */
const costOf = (text: string): number => {
  const from = threadCpuUsage();
  classify({ text }, rules);
  const { user, system } = threadCpuUsage(from);
  return Math.max(user + system, FLOOR_US);
};
const TIMES = 5;
const TRIES = 3;

const REPEATED = [
  '死',
  '人',
  '一',
  '1',
  '十几',
  '3人',
  '3人死亡',
  '均',
  '都全部均',
  '除司机',
  '夫妻',
  '从3人上升至',
  '名单',
  '司机被',

  '损失5万元',
  '造成',
  '无',
  '没有人员',
  '停水3小时',
  '5级地震',
  '聚集100人',
  '县城',
  '高速',
  '网传',
  '2019年',
  '美国北京',

  '<',
  '<a',
  '（',
  '\u200b',
  '人以上',
  '难',
  '难傷',
  '某某',
  '3至',
  '1,000',
  '死亡人数',
  '其中',
  '更正为3人',
  '，',
  '。',
  '上坪组死亡11人、失踪4人；',
  '机修车间找到遇难者6人，',
  '送医途中死亡2人；',
  '9人死亡，一名伤员不治。',
  '1号棚的7人死亡5人，',
  '遇难人数：甲水县58人，',
  '被卷走：周家4口、',
  '其余17人确认遇难',
  '载客58人、船员5人',
  '捞起遗体22具，其余',
  '摊主本人和两名顾客受伤',
  '锅炉工和一名女顾客死亡',
  '其中一名17岁的伤者因伤势过重去世',
  '不要相信“死亡30人”的传言',
  '有人说死了几十个，官方未证实',
  '如火势扩大，将',
  '威胁对象为',
  '定于10月31日23时至',
  '电视剧《渡口》取景地',
  '据法新社报道，',
  '第一处撞击点死亡6人，',
];

/**
 * Four times the text may take four times as long; a pattern that starts over at every place would take sixteen. The best of
 * each counts: the longer one is read again only while it is too slow.
 */
it.each(REPEATED)('takes time in proportion to the length of %j said again and again', (piece) => {
  const short = piece.repeat(Math.ceil(4500 / piece.length));
  const long = piece.repeat(Math.ceil(18_000 / piece.length));
  let ratio = Infinity;
  for (let tries = 0; tries < TRIES && ratio >= 12; tries += 1) {
    const least = Math.min(...Array.from({ length: TIMES }, () => costOf(short)));
    for (let times = 0; times < TIMES && ratio >= 12; times += 1) ratio = Math.min(ratio, costOf(long) / least);
  }
  expect(ratio).toBeLessThan(12);
});
