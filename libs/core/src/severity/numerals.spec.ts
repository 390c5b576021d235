import { foldText } from './fold-text.js';
import { readChineseNumeral } from './chinese-numerals.js';
import { findNumbers } from './numerals.js';

const first = (text: string) => findNumbers(foldText(text).text)[0];

describe('numbers in a text', () => {
  it.each([
    ['十二', 12],
    ['廿九', 29],
    ['卅', 30],
    ['二百零五', 205],
    ['一千三百', 1300],
    ['两千', 2000],
    ['一二〇', 120],
    ['一亿两千万', 120_000_000],
    ['三万五千', 35_000],
    ['十', 10],
    ['仨', 3],
    ['俩', 2],
  ])('reads %s as %d', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each([
    ['12人', 12, 12, 12],
    ['１２人', 12, 12, 12],
    ['10,000万元', 100_000_000, 100_000_000, 100_000_000],
    ['1.5亿元', 150_000_000, 150_000_000, 150_000_000],
    ['3億元', 300_000_000, 300_000_000, 300_000_000],
    ['近30人', 30, 29, 30],
    ['不足10人', 10, 9, 10],
    ['逾30人', 30, 31, 39],
    ['超过100人', 100, 101, 199],
    ['20余人', 20, 21, 29],
    ['十几人', 11, 11, 19],
    ['几十人', 20, 20, 99],
    ['数百人', 200, 200, 999],
    ['上百人', 100, 100, 100],
    ['二三十人', 20, 20, 30],
    ['三四人', 3, 3, 4],
    ['至少8人', 8, 8, 8],
    ['约10人', 10, 10, 11],
    ['10人左右', 10, 10, 11],
    ['8至12人', 12, 12, 12],
    ['20几人', 21, 21, 29],
    ['一百一十几人', 111, 111, 119],
    ['十好几个', 11, 11, 19],
    ['两千几人', 2001, 2001, 2999],
    ['两千几百人', 2200, 2200, 2999],
    ['十几万人', 110_000, 110_000, 199_999],
    ['三五个人', 3, 3, 5],
    ['三十五个人', 35, 35, 35],
    ['两三个人', 2, 2, 3],
    ['10多万人', 100_000, 100_000, 190_000],
  ])('reads %s: stated %d, graded by %d, at most %d', (text, stated, low, high) => {
    expect(first(text)).toMatchObject({ stated, low, high });
  });

  it('does not take 最近 or 附近 for an approximation', () => {
    expect(first('最近3人')).toMatchObject({ approximation: 'exact' });
    expect(first('附近12人')).toMatchObject({ approximation: 'exact' });
  });
});
