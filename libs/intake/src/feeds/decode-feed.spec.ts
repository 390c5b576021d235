import { decodeFeed } from './decode-feed.js';

/** 回应 in GB 2312, 回應 in Big5. */
const GBK_TITLE = [0xbb, 0xd8, 0xd3, 0xa6];
const BIG5_TITLE = [0xa6, 0x5e, 0xc0, 0xb3];
/** A notice that the water is turned off, in Big5 and in GB 18030. */
const BIG5_TEXT =
  'c3f6a9f3a5abb0cfb3a1a4c0b8f4ac71b0b1a4f4aabaa4bda769a141a65dbadebd75c0cbadd7a141bdd0a97ea5c1b4a3ab65c078a4f4';
const GBK_TEXT =
  'b9d8d3dab3c7c7f8b2bfb7d6c2b7b6cecda3cbaeb5c4cda8b8e6a3acd2f2b9dccdf8bcecd0dea3acc7ebbed3c3f1cce1c7b0b4a2cbae';
const ascii = (text: string): number[] => Array.from(Buffer.from(text, 'latin1'));
const feed = (title: readonly number[], declaration = ''): Uint8Array =>
  Uint8Array.from([...ascii(`${declaration}<rss><title>`), ...title, ...ascii('</title></rss>')]);
const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;

describe('decodeFeed', () => {
  it('believes the byte order mark before everything', () => {
    const bytes = Buffer.from('\uFEFF<rss>回应</rss>', 'utf16le');
    expect(decodeFeed(bytes, { contentType: 'text/xml; charset=gbk' })).toMatchObject({
      text: '<rss>回应</rss>',
      encoding: 'utf-16le',
    });
  });

  it('knows UTF-16 without a mark', () => {
    const little = Buffer.from('<rss>回应</rss>', 'utf16le');
    expect(decodeFeed(little).encoding).toBe('utf-16le');
    expect(decodeFeed(Buffer.from(little).swap16())).toMatchObject({ encoding: 'utf-16be', text: '<rss>回应</rss>' });
  });

  it('believes valid UTF-8 before a header or declaration that says otherwise', () => {
    const bytes = Buffer.from(`${xml('gb2312')}<rss>回应</rss>`);
    expect(decodeFeed(bytes, { contentType: 'text/xml; charset=big5' })).toMatchObject({
      encoding: 'utf-8',
      problems: [],
    });
  });

  it.each(['gb2312', 'GBK', 'gb18030', 'x-gbk', 'GB_2312-80', 'cp936', '"gb2312"'])('reads %s as gb18030', (name) => {
    const read = decodeFeed(feed(GBK_TITLE), { contentType: `text/xml; charset=${name}` });
    expect(read).toEqual({ text: '<rss><title>回应</title></rss>', encoding: 'gb18030', problems: [] });
  });

  it('takes the header before the declaration, the declaration before the setting', () => {
    expect(decodeFeed(feed(BIG5_TITLE, xml('gb2312')), { contentType: 'text/xml; charset=big5' }).text).toContain(
      '回應',
    );
    expect(decodeFeed(feed(BIG5_TITLE, xml('big5')), { encoding: 'gb2312' }).text).toContain('回應');
    expect(decodeFeed(feed(BIG5_TITLE), { encoding: 'big5' }).text).toContain('回應');
  });

  it('does not let the header that many servers add to everything hide the declaration', () => {
    const read = decodeFeed(feed(GBK_TITLE, xml('gb2312')), { contentType: 'text/xml; charset=ISO-8859-1' });
    expect(read.text).toContain('回应');
  });

  it('falls back when UTF-8 is declared and the bytes are not', () => {
    const read = decodeFeed(feed(GBK_TITLE, xml('utf-8')), { encoding: 'gbk' });
    expect(read).toMatchObject({ encoding: 'gb18030' });
    expect(read.text).toContain('回应');
  });

  it('names an unknown charset and reads on', () => {
    const read = decodeFeed(feed(GBK_TITLE, xml('x-klingon')), { encoding: 'gbk' });
    expect(read.text).toContain('回应');
    expect(read.problems).toContainEqual({ code: 'unknown-charset', detail: '不认识的字符集：x-klingon' });
  });

  it('keeps UTF-8 when only a cut character is spoilt', () => {
    const sound = Buffer.from(`<rss>${'回应社会关切'.repeat(5)}`);
    const read = decodeFeed(Buffer.concat([sound, Buffer.from([0xe5, 0x9b]), Buffer.from('</rss>')]));
    expect(read.encoding).toBe('utf-8');
    expect(read.problems.map(({ code }) => code)).toEqual(['bad-bytes']);
  });

  it.each(['windows-1251', 'koi8-r', 'iso-8859-5', 'macintosh', 'gb2312', 'big5'])(
    'keeps UTF-8 with a cut character that claims to be %s',
    (claimed) => {
      const bytes = Buffer.from(`${xml(claimed)}<rss><title>关于城区部分路段停水的通告，请居民提前储水。回应`);
      expect(decodeFeed(bytes.subarray(0, -1)).encoding).toBe('utf-8');
    },
  );

  it.each(['windows-1251', 'koi8-r'])('believes %s of what is no UTF-8', (charset) => {
    const russian = Array.from({ length: 40 }, (_, i) => 0xe0 + (i % 30));
    expect(decodeFeed(feed(russian, xml(charset))).encoding).toBe(charset);
  });

  it('keeps declared UTF-8 when the few foreign letters of a Latin text have a spoilt neighbour', () => {
    const text = Buffer.from(`${xml('utf-8')}<rss>Le café`);
    const read = decodeFeed(Buffer.concat([text, Buffer.from([0xe5, 0x9b]), Buffer.from('</rss>')]));
    expect(read).toMatchObject({ encoding: 'utf-8' });
    expect(read.text).toContain('Le café');
    // It was read as what it says it is: no charset to complain of.
    expect(read.problems.map(({ code }) => code)).toEqual(['bad-bytes']);
  });

  it.each([
    ['gb2312', 'big5', BIG5_TEXT, '關於市區部分路段停水的公告'],
    ['big5', 'gb18030', GBK_TEXT, '关于城区部分路段停水的通告'],
  ])('does not believe %s when that yields characters nobody assigned', (declared, encoding, hex, text) => {
    const read = decodeFeed(feed([...Buffer.from(hex, 'hex')], xml(declared)));
    expect(read).toMatchObject({ encoding, problems: [{ code: 'charset-mismatch' }] });
    expect(read.text).toContain(text);
  });

  it.each(['utf-32le', 'utf-32be'])('reads %s with and without a mark', (encoding) => {
    const bytes = (text: string): Uint8Array => {
      const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
      const view = new DataView(new ArrayBuffer(codes.length * 4));
      codes.forEach((code, i) => view.setUint32(i * 4, code, encoding === 'utf-32le'));
      return new Uint8Array(view.buffer);
    };
    for (const mark of ['', '\uFEFF']) {
      const read = decodeFeed(bytes(`${mark}${xml('utf-16')}<rss>回应𠮷</rss>`));
      expect(read).toEqual({ text: `${xml('utf-16')}<rss>回应𠮷</rss>`, encoding, problems: [] });
    }
  });

  it('reads HZ where it is declared', () => {
    const bytes = Buffer.from(`${xml('HZ-GB-2312')}<rss>~{;XS&~}, a~~b ~{!6~}</rss>`);
    expect(decodeFeed(bytes)).toMatchObject({ encoding: 'hz-gb-2312', problems: [] });
    expect(decodeFeed(bytes).text).toContain('<rss>回应, a~b 《</rss>');
    expect(decodeFeed(Buffer.from('<rss>~{;XS&~}</rss>')).text).toContain('~{;XS&~}');
    const unclosed = Buffer.from(`${xml('hz')}<rss>${'~{'.repeat(200_000)}~{;XS&\n</rss>`);
    expect(decodeFeed(unclosed).text).toMatch(/回应\n<\/rss>$/);
  });

  it('reads the numbers, kana and characters of Hong Kong that Big5 was widened by', () => {
    const hex = 'a7da9df6adbbb4e49defabcea5f8adb99df7b6bac6a1c6a2c755a9b1';
    for (const declared of [xml('big5'), xml('big5-hkscs')]) {
      const read = decodeFeed(feed([...Buffer.from(hex, 'hex')], declared));
      expect(read).toMatchObject({ encoding: 'big5', problems: [] });
      expect(read.text).toContain('我喺香港嘅屋企食咗飯①②の店');
    }
    const told = decodeFeed(feed([...Buffer.from(BIG5_TEXT + hex, 'hex')]));
    expect(told).toMatchObject({ encoding: 'big5' });
    expect(told.text).toContain('我喺香港嘅屋企食咗飯①②の店');
  });

  it('looks behind the mark of a program that prints another charset', () => {
    const bytes = feed([...Buffer.from(GBK_TEXT, 'hex')]);
    const read = decodeFeed(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes), { contentType: 'text/xml; charset=gbk' });
    expect(read).toMatchObject({ encoding: 'gb18030', problems: [] });
    expect(read.text).toMatch(/^<rss><title>关于城区/);
    const sound = Uint8Array.of(0xef, 0xbb, 0xbf, ...Buffer.from('<rss>回应</rss>'));
    expect(decodeFeed(sound, { contentType: 'text/xml; charset=gbk' }).encoding).toBe('utf-8');
    const spoilt = Uint8Array.of(0xef, 0xbb, 0xbf, ...Buffer.from('<rss>回应'), 0xe5, 0x9b, ...ascii('</rss>'));
    expect(decodeFeed(spoilt).encoding).toBe('utf-8');
  });

  it('knows ISO-2022-JP by its escapes', () => {
    const bytes = Uint8Array.from([...ascii('<rss>'), 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]);
    expect(decodeFeed(bytes)).toMatchObject({ encoding: 'iso-2022-jp', text: '<rss>日本' });
  });

  it('reads accented Western text as such', () => {
    const bytes = Buffer.from('<rss><title>Le café près de la gare</title></rss>', 'latin1');
    expect(decodeFeed(bytes)).toMatchObject({ encoding: 'windows-1252' });
  });

  it('answers for any bytes', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
    expect(typeof decodeFeed(bytes).text).toBe('string');
    expect(decodeFeed(new Uint8Array()).text).toBe('');
  });
});
