import { bandKeys, contentKey, isNearDuplicate, normaliseText, similarity, slotsConflict } from './near-duplicate.js';

const story =
  '幸福小区三号院的住户来电反映，楼下新开的烧烤店每天营业到凌晨，油烟和噪音让老人孩子整夜睡不着，希望城管部门尽快到现场处理并给居民一个明确答复。';

describe('near duplicates', () => {
  it('normalises width, case, blanks and punctuation, and twice is the same as once', () => {
    expect(normaliseText('Ａ1 区：「停水」！')).toBe('a1区停水');
    expect(normaliseText(normaliseText('Ａ1 区：「停水」！'))).toBe('a1区停水');
    expect(contentKey('停水！', '又 停水')).toBe(contentKey('停水', '又停水。'));
  });

  it('gives sixteen signed 32-bit band keys that never change', () => {
    const keys = bandKeys('江城地铁2号线停运两小时');
    expect(keys).toHaveLength(16);
    expect(keys.every((key) => Number.isInteger(key) && key >= -(2 ** 31) && key < 2 ** 31)).toBe(true);
    expect(bandKeys('江城地铁2号线停运两小时')).toEqual(keys);
    expect(bandKeys(normaliseText('  ！'))).toEqual([]);
  });

  it('shares a band between nearly identical texts', () => {
    const again = `${story}谢谢。`;
    expect(bandKeys(again).some((key) => bandKeys(story).includes(key))).toBe(true);
    expect(isNearDuplicate(story, again)).toBe(true);
  });

  it('keeps different stories apart', () => {
    expect(
      isNearDuplicate(story, story.replace('烧烤店每天营业到凌晨，油烟和噪音', '广场舞每天跳到很晚，音响声和喧哗')),
    ).toBe(false);
    expect(similarity('甲乙丙丁戊己庚辛壬癸子丑寅', '春夏秋冬东南西北上下左右中')).toBe(0);
  });

  it.each([
    ['2号线', '4号线'],
    ['A1区', 'A3区'],
    ['306路公交', '12路公交'],
    ['5栋', '7栋'],
  ])('lets %s and %s veto a merge', (a, b) => {
    expect(slotsConflict(`${a}${story}`, `${b}${story}`)).toBe(true);
    expect(isNearDuplicate(`${a}${story}`, `${b}${story}`)).toBe(false);
  });

  it('asks very short texts to be equal', () => {
    expect(isNearDuplicate('地铁停运了', '地铁停运了！')).toBe(true);
    expect(isNearDuplicate('地铁停运了吗现在', '地铁停运了现在')).toBe(false);
    expect(isNearDuplicate('', '')).toBe(false);
  });
});
