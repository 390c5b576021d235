import { localTerms } from './event-keys.js';
import { aroundNames, namesIn, namesOfBoth, packedNames } from './event-names.js';

const NONE = new Set<number>();
const both = (a: string, b: string): string[] =>
  namesOfBoth(packedNames(namesIn(a, NONE)), packedNames(namesIn(b, NONE)));

describe('what may be a name', () => {
  it('is told by two texts that have it alone in common', () => {
    expect(both('翡翠湾大狗咬孩子', '昨晚那条狗又在翡翠湾门口')).toEqual(['翡翠湾']);
    expect(both('柳河镇鹰嘴岩林区发生火情', '整个鹰嘴岩都是烟')).toEqual(['鹰嘴岩']);
  });

  it('is none of the words that most reports have', () => {
    expect(both('市民来电反映小区停水三天无人处理', '来电人反映小区路灯不亮无人处理')).toEqual([]);
    expect(both('网传消息不实，请勿信谣传谣', '网传视频系谣言，请勿信谣传谣')).not.toContain('网传消');
  });

  it('is no name of a region, which everything in it has', () => {
    expect(both('澄湾区今晨起火', '澄湾区招聘教师')).toEqual([]);
  });

  it('is none of the names of our own places', () => {
    const local = localTerms(['澄湾区']);
    expect(namesIn('澄湾一小学停课', NONE)).toContain('澄湾一');
    expect(namesIn('澄湾一小学停课', local)).not.toContain('澄湾一');
  });

  it('is read to a bound, the first first', () => {
    const long = Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x6000 + 7 * i)).join('');
    expect(namesIn(long, NONE)).toHaveLength(16);
    expect(namesIn(long, NONE)[0]).toBe(long.slice(0, 3));
  });
});

it('a person is told as much of a name as both texts have', () => {
  const [a, b] = ['青石沟煤矿透水', '他在青石沟煤矿干了九年'];
  expect(aroundNames(both(a, b), a, b)).toEqual(['青石沟煤矿']);
});
