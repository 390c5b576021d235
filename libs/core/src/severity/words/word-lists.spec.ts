import { WordLists } from './word-lists.js';

const lists = new WordLists({ fire: ['火', '火灾', '着火'], place: ['江城', '火车站'], empty: [] });
const words = (hits: readonly { word: string; start: number }[]) => hits.map(({ word, start }) => `${word}@${start}`);

const text = '江城火车站着火，火灾已扑灭';
const found = lists.scan(text);

it('finds the longest word at a place and none inside another', () => {
  expect(words(found.find('fire'))).toEqual(['火@2', '着火@5', '火灾@8']);
  expect(words(found.find('place'))).toEqual(['江城@0', '火车站@2']);
});

it('tells words inside others where all are asked for', () => {
  expect(words(found.all('fire'))).toEqual(['火@2', '着火@5', '火@6', '火灾@8', '火@8']);
});

it('looks between two places only, and takes no word that reaches beyond', () => {
  expect(words(found.find('fire', 6, 9))).toEqual(['火@6']);
  expect(words(found.find('fire', 8, 10))).toEqual(['火灾@8']);
  expect(found.has('fire', 9)).toBe(false);
  expect(found.has('place', 0, 1)).toBe(false);
});

it('finds nothing in an empty text, for an empty list and for one it does not know', () => {
  expect(lists.scan('').find('fire')).toEqual([]);
  expect(found.find('empty')).toEqual([]);
  expect(found.all('unknown')).toEqual([]);
});

it('finds a word with a gap within one sentence, and lets it hide no other', () => {
  const gapped = new WordLists({ flag: ['县城…取水中断', '县…停水', '取水'] });
  expect(words(gapped.scan('某县城水源地取水中断').find('flag'))).toEqual(['县城…取水中断@1', '取水@6']);
  expect(words(gapped.scan('某县昨夜停水').find('flag'))).toEqual(['县…停水@1']);
  expect(gapped.scan('县城平安。取水中断').find('flag').length).toBe(1);
  expect(gapped.scan('县城'.padEnd(40, '山') + '取水中断').all('flag').length).toBe(1);
});

it('finds a word at the very end of a text', () => {
  expect(words(lists.scan('着火').find('fire'))).toEqual(['着火@0']);
  expect(words(lists.scan('着').all('fire'))).toEqual([]);
});

it('tells the first of what it finds, and nothing where there is none', () => {
  expect(found.first('fire')).toEqual(found.find('fire')[0]);
  expect(found.first('fire', 6, 9)).toEqual(found.find('fire', 6, 9)[0]);
  expect(found.first('fire', 9)).toBeUndefined();
});

it('counts the different words of a list, as far as is asked', () => {
  expect(found.different('fire', 10)).toBe(3);
  expect(found.different('fire', 2)).toBe(2);
  expect(found.different('empty', 10)).toBe(0);
  expect(found.different('unknown', 10)).toBe(0);
});

it('keeps more lists apart than an integer has bits', () => {
  const many = new WordLists(Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`list${i}`, [`词${i}号`]])));
  const one = many.scan('词33号、词65号');
  const told = Array.from({ length: 70 }, (_, i) => one.find(`list${i}`).map(({ word }) => word)).flat();
  expect(told).toEqual(['词33号', '词65号']);
});
