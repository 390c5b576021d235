import { agreedParts } from './agreed-parts';

describe('what two texts have in common', () => {
  it('is told in runs as long as they go, the longest first', () => {
    const parts = agreedParts('青禾区和平小区停水两天，无人处理', '和平小区停水两天。居民反映：无人处理');
    expect(parts).toEqual(['和平小区停水两天', '无人处理']);
  });

  it('is not a few characters that any two texts share, nor mere signs', () => {
    expect(agreedParts('路灯不亮了', '停水了')).toEqual([]);
    expect(agreedParts('甲————乙', '丙————丁')).toEqual([]);
  });
});
