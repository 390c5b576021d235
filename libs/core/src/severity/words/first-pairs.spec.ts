import { firstPairs } from './first-pairs.js';

const pairsOf = (pattern: RegExp): string => firstPairs(pattern).toSorted().join(' ');

describe('what a match begins with', () => {
  it.each([
    ['words', /停水|断电/, '停水 断电'],
    ['groups and classes', /(?:拉|运)[遗尸]体/, '拉尸 拉遗 运尸 运遗'],
    ['named groups and ranges', /(?<who>甲|乙)[a-c]/, '乙a 乙b 乙c 甲a 甲b 甲c'],
    ['a hyphen at either end', /[-1]x|[2-]/, '-x 1x 2* -*'.split(' ').toSorted().join(' ')],
    ['what may be absent', /没了?气/, '没了 没气'],
    ['what may be repeated', /没{1,3}气|水+/, '水* 水水 没气 没没'],
    ['what may stand any number of times', /停\d{0,2}(?:户|天)/, Array.from('0123456789天户', (next) => `停${next}`)],
    ['anything behind', /运.{0,4}尸|抬[^。]体/, '抬* 运* 运尸'],
    ['one character alone', /死|伤亡?/, '伤* 伤亡 死*'],
    ['what stands around', /(?<![无没])(?<=^)死(?=者)(?!刑)亡$/, '死亡'],
    ['what it looks ahead for at its end', /死(?=者|亡$)|(?=无一|谁)|(?:已(?=没气))?逝/, '已没 无一 死亡 死者 谁* 逝*'],
    ['what it looks ahead for further back', /伤(?=者)[甲乙]?/, '伤* 伤乙 伤甲'],
    ['what is escaped', /\(甲|\n乙/, '(甲 \n乙'],
  ])('%s', (_, pattern, pairs) => {
    expect(pairsOf(pattern)).toBe(
      typeof pairs === 'string' ? pairs.split(' ').toSorted().join(' ') : pairs.toSorted().join(' '),
    );
  });

  it('is anything, of a pattern that begins so', () => {
    expect(firstPairs(/.气|[^水]电|\d?/)).toEqual(expect.arrayContaining(['*气', '*电', '**']));
  });
});
