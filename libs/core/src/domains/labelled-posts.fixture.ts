import { seededRandom } from './seeded-random.js';
import type { LabelledText } from './training-row.js';

const THINGS: Readonly<Record<string, readonly string[]>> = {
  住房: ['物业费', '停车位', '小区电梯', '业委会', '楼顶漏水', '房产证'],
  教育: ['幼儿园', '补课费', '班主任', '入学名额', '校服', '晚自习'],
  环境: ['油烟', '噪音', '黑烟', '污水', '垃圾焚烧', '粉尘'],
};
const BEGINNINGS = ['青禾路一带', '澄湾家园', '石棠镇', '我们这里', '南坪街口', '新桥附近'];
const ENDINGS = ['一直没有人管', '请有关部门处理', '希望尽快答复', '影响大家生活', '投诉多次无果', '到底归谁负责'];

/** Posts about a fictional city, three labels in turn; the same for the same seed. */
export function labelledPosts(count: number, seed = 1): LabelledText[] {
  const random = seededRandom(seed);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const labels = Object.keys(THINGS);
  return Array.from({ length: count }, (_, i) => {
    const label = labels[i % labels.length] ?? '';
    const things = THINGS[label] ?? [];
    const number = Math.floor(random() * 1e9).toString(36);
    const text = `${pick(BEGINNINGS)}${number}的${pick(things)}和${pick(things)}，${pick(ENDINGS)}，${pick(ENDINGS)}。`;
    return i % 2 === 0 ? { text, label } : { title: `反映${pick(things)}`, text, label };
  });
}
