import { foldedLength, foldText, originalSpan } from './fold-text.js';

it('tells the length that a text has when folded', () => {
  for (const text of ['', '火', '&nbsp;死亡&#49;2人&amp;', '江城 火灾', '<b>江城</b>火灾\u200b', '７名工人']) {
    expect(foldedLength(text)).toBe(foldText(text).text.length);
  }
});

it('finds the words of the original where nothing was dropped, and where something was', () => {
  expect(originalSpan(foldText('江城７人'), 2, 4)).toEqual({ start: 2, end: 4, quote: '７人' });
  expect(originalSpan(foldText('<p>江城 ７ 人</p>'), 2, 4)).toEqual({ start: 6, end: 9, quote: '７ 人' });
});

it('reads entities as what they stand for, and quotes them as they are written', () => {
  const folded = foldText('死亡&nbsp;1&#x32;&#20154;&ldquo;');
  expect(folded.text).toBe('死亡12人“');
  expect(originalSpan(folded, 2, 5)).toEqual({ start: 8, end: 23, quote: '1&#x32;&#20154;' });
});

it.each(['&', '&&', 'A&B', '&;', '&#;', '&nosuch;', '&#128512;', '&nbsp', '&constructor;'])(
  'leaves %s as it is',
  (text) => {
    expect(foldText(text).text).toBe(text);
  },
);

it.each(['\u2009', '\u202f', '\u00ad', '\u2060', '\ufe0f', '\u202e', '\u3000', '\u00a0'])(
  'passes over what is not seen: %j',
  (unseen) => {
    expect(foldText(`死${unseen}亡${unseen}1${unseen}2人`).text).toBe('死亡12人');
  },
);

it.each([
  ['死亡3 12人受伤', '死亡3,12人受伤'],
  ['<li>死亡3</li><li>12人受伤</li>', '死亡3,12人受伤'],
  ['<td>3</td>\n<td>12</td>', '3\n12'],
  ['<td>3</td> <td>12</td>', '3,12'],
  ['受伤1 200人', '受伤1200人'],
  ['死亡1 2人', '死亡12人'],
  ['死亡<b>1</b>2人', '死亡12人'],
  ['电话0731 888 8888', '电话07318888888'],
  ['3&nbsp;15名', '3,15名'],
  ['死亡1\u200b23人', '死亡123人'],
])('keeps two figures apart, and the parts of one together: %j', (text, folded) => {
  expect(foldText(text).text).toBe(folded);
  expect(foldedLength(text)).toBe(folded.length);
});

it.each([
  ['致⑫人死亡', '致12人死亡'],
  ['造成①②人死亡', '造成12人死亡'],
  ['死亡𝟏𝟐人', '死亡12人'],
  ['遇难㉑人', '遇难21人'],
  ['①人员伤亡', '①人员伤亡'],
  ['；②死亡3人', ';②死亡3人'],
  ['见图③人群', '见图③人群'],
  ['Ⅱ级响应', 'Ⅱ级响应'],
])('reads signs that count people as figures, and those of a list as they are: %s', (text, folded) => {
  expect(foldText(text).text).toBe(folded);
  expect(foldedLength(text)).toBe(folded.length);
});

it('quotes figures in circles and of mathematics as they are written', () => {
  expect(originalSpan(foldText('已致⑫人死亡'), 1, 7)).toEqual({ start: 1, end: 6, quote: '致⑫人死亡' });
  expect(originalSpan(foldText('死亡𝟏𝟐'), 2, 4)).toEqual({ start: 2, end: 6, quote: '𝟏𝟐' });
});

it('names the end of a text for an empty stretch at its end', () => {
  expect(originalSpan(foldText('江城'), 2, 2)).toEqual({ start: 2, end: 2, quote: '' });
  expect(originalSpan(foldText('江 城'), 2, 2)).toEqual({ start: 3, end: 3, quote: '' });
});

it.each([
  '江城化工厂爆炸',
  '  江城 化工厂，\r\n爆炸 ３ 人',
  '<b>江城</b> 化<i class="a">工</i>厂 <',
  '臺灣　地震<br/>',
  '死亡&nbsp;1&#50;人&',
  '死亡3 12人，1 2人受伤',
  '已致⑫人、𝟏𝟐人死亡 ①人',
])('folds a part of a text as it folds that part alone: %s', (text) => {
  const folded = foldText(text);
  for (let from = 0; from <= text.length; from += 1) {
    for (let to = from; to <= text.length; to += 1) {
      expect(folded.part(from, to)).toBe(foldText(text.slice(from, to)).text);
    }
  }
});

it('parts clauses where a picture stands, and quotes it whole', () => {
  const folded = foldText('都没了💔过路⚠️的');
  expect(folded.text).toBe('都没了,过路,的');
  expect(originalSpan(folded, 2, 4)).toMatchObject({ quote: '了💔' });
  expect(foldText('𠮷祥').text).toBe('𠮷祥');
});
