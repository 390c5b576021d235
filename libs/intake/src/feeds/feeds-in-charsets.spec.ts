import { charsetOf } from './charset-names.js';
import { parseFeed } from './parse-feed.js';

/** What a publisher's program does: the reverse of the decoder, for one and two bytes. */
function encoded(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const bytesOf = new Map<string, readonly number[]>();
  for (let first = 0x80; first <= 0xff; first += 1) {
    const alone = decoder.decode(Uint8Array.of(first));
    if (alone.length === 1 && alone !== '\uFFFD') bytesOf.set(alone, [first]);
    for (let second = 0x40; second <= 0xff; second += 1) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if (Array.from(pair).length === 1 && pair !== '\uFFFD' && !bytesOf.has(pair)) bytesOf.set(pair, [first, second]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (bytesOf.get(character) ?? [0x3f]),
    ),
  );
}

const CHINESE: readonly [string, string] = [
  '市应急管理局关于化工园区火灾处置情况的通报',
  '昨日十五时许，我市化工园区一厂房发生火灾，消防部门迅速到场处置，现场无人员伤亡，事故原因正在调查。',
];
const TAIWANESE: readonly [string, string] = [
  '臺北市政府說明捷運工程進度與交通疏導措施',
  '昨日下午三時，市府召開記者會說明捷運施工期間的交通維持計畫，並請市民多加利用大眾運輸工具。',
];
const JAPANESE: readonly [string, string] = [
  '東京都の防災訓練についてのお知らせ',
  '昨日、都内の公園で防災訓練が行われ、多くの市民が参加しました。',
];
const KOREAN: readonly [string, string] = [
  '서울시 화재 사고 처리 결과 안내',
  '어제 오후 세 시에 시내 공장에서 화재가 발생하여 소방서가 출동하였으나 인명 피해는 없었다고 밝혔다.',
];
const RUSSIAN: readonly [string, string] = ['Пожар на складе', 'Пострадавших нет, причины выясняются.'];
const FRENCH: readonly [string, string] = ['Déclaration à propos de l’été – 5 €', 'Hier, près du marché.'];

const feed = ([title, text]: readonly [string, string], declared: string | undefined): string =>
  `${declared === undefined ? '' : `<?xml version="1.0" encoding="${declared}"?>\n`}<rss version="2.0"><channel><title>t</title><item><title>${title}</title><description>${text}</description></item></channel></rss>`;

describe('a feed in the charset of its country', () => {
  it.each([
    ['gb18030', 'gb2312', CHINESE],
    ['gb18030', 'GBK', CHINESE],
    ['gb18030', 'cp936', CHINESE],
    ['gb18030', undefined, CHINESE],
    ['gb18030', 'utf-8', CHINESE],
    ['gb18030', 'iso-8859-1', CHINESE],
    ['gb18030', 'x-none', CHINESE],
    ['big5', 'big5', TAIWANESE],
    ['big5', 'cp950', TAIWANESE],
    ['big5', undefined, TAIWANESE],
    ['big5', 'utf-8', TAIWANESE],
    ['euc-jp', 'EUC-JP', JAPANESE],
    ['euc-jp', undefined, JAPANESE],
    ['shift_jis', 'x-sjis', JAPANESE],
    ['shift_jis', undefined, JAPANESE],
    ['euc-kr', 'ks_c_5601-1987', KOREAN],
    ['euc-kr', undefined, KOREAN],
    ['koi8-r', 'KOI8-R', RUSSIAN],
    ['windows-1251', 'cp1251', RUSSIAN],
    ['iso-8859-5', 'ISO-8859-5', RUSSIAN],
    ['ibm866', 'cp866', RUSSIAN],
    ['windows-1252', 'iso-8859-1', FRENCH],
    ['windows-1252', undefined, FRENCH],
    ['windows-1252', 'utf-8', FRENCH],
  ] as const)('%s that declares %s', async (charset, declared, words) => {
    const reading = await parseFeed(encoded(feed(words, declared), charset));
    expect(reading.encoding).toBe(charset);
    expect(reading.items).toMatchObject([{ title: words[0], text: words[1] }]);
  });

  it.each(['gb2312', 'iso-8859-1', 'big5', 'utf-16', 'us-ascii', 'x-none', undefined])(
    'UTF-8 that declares %s',
    async (declared) => {
      for (const mark of ['', '\uFEFF', '\n\uFEFF']) {
        const reading = await parseFeed(Buffer.from(mark + feed(CHINESE, declared)));
        expect(reading.encoding).toBe('utf-8');
        expect(reading.items).toMatchObject([{ title: CHINESE[0] }]);
      }
    },
  );

  it.each(['utf-16', 'utf-8', undefined])('UTF-16 that declares %s', async (declared) => {
    for (const mark of ['', '\uFEFF']) {
      const little = Buffer.from(mark + feed(CHINESE, declared), 'utf16le');
      for (const bytes of [little, Buffer.from(little).swap16()])
        expect((await parseFeed(bytes)).items).toMatchObject([{ title: CHINESE[0] }]);
    }
  });
});

it.each(['gb2312', 'x-gbk', 'csGB2312', 'GB_2312-80', 'euc-cn', 'ms936'])('%s is read as GB 18030', (name) => {
  expect(charsetOf(name)).toBe('gb18030');
});
