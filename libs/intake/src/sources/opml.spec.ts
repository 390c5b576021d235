import { type OpmlSource, readOpml } from './read-opml.js';
import { writeOpml } from './write-opml.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const opml = (body: string): ReturnType<typeof readOpml> =>
  readOpml(
    bytes(`<?xml version="1.0"?><opml version="2.0"><head><title>单子</title></head><body>${body}</body></opml>`),
  );
const urls = (reading: ReturnType<typeof readOpml>): string[] => reading.sources.map(({ url }) => url);

describe('readOpml', () => {
  it('finds sources in folders of any depth', () => {
    const reading = opml(
      `<outline text="本地"><outline text="报纸"><outline type="rss" text="晨报" xmlUrl="https://a.example/rss"/></outline></outline>
       <outline text="晚报" xmlUrl="https://b.example/rss"></outline>`,
    );
    expect(reading).toMatchObject({
      title: '单子',
      sources: [
        { url: 'https://a.example/rss', name: '晨报' },
        { url: 'https://b.example/rss', name: '晚报' },
      ],
      skipped: [],
    });
  });

  it('takes attribute names in any case and a feed address under `url`', () => {
    const reading = opml(
      '<OUTLINE TEXT="甲" XMLURL="http://a.example/1"/><outline type="atom" url="http://a.example/2"/>',
    );
    expect(reading.sources).toEqual([
      { url: 'http://a.example/1', name: '甲' },
      { url: 'http://a.example/2', name: 'a.example' },
    ]);
  });

  it('reads addresses and names with escaped and bare marks', () => {
    const reading = opml(`<outline text='a > b &amp; "c"' xmlUrl="https://a.example/?x=1&amp;y=2"/>`);
    expect(reading.sources).toEqual([{ url: 'https://a.example/?x=1&y=2', name: 'a > b & "c"' }]);
  });

  it('names every address that is no source', () => {
    const reading = opml(
      `<outline text="页面" type="link" url="https://a.example/"/>
       <outline text="别的单子" type="include" url="https://a.example/more"/>
       <outline text="又一份" type="link" url="https://a.example/all.opml"/>
       <outline text="文件" xmlUrl="file:///etc/passwd"/><outline text="带口令" xmlUrl="https://u:p@a.example/"/>
       <outline text="甲" xmlUrl="https://a.example/1"/><outline text="甲又" xmlUrl="https://a.example/1"/>
       <outline text="停用" isComment="true"><outline xmlUrl="https://a.example/2"/></outline>
       <outline text="只是文字"/>`,
    );
    expect(urls(reading)).toEqual(['https://a.example/1']);
    expect(reading.skipped).toEqual([
      { url: 'https://a.example/', reason: 'not-a-feed' },
      { url: 'https://a.example/more', reason: 'another-list' },
      { url: 'https://a.example/all.opml', reason: 'another-list' },
      { url: 'file:///etc/passwd', reason: 'bad-address' },
      { url: 'https://u:p@a.example/', reason: 'bad-address' },
      { url: 'https://a.example/1', reason: 'repeated' },
      { url: 'https://a.example/2', reason: 'commented-out' },
    ]);
  });

  it('takes our settings with and without prefix and names the ones it cannot take', () => {
    const reading = opml(
      `<outline xmlUrl="https://a.example/1" text="甲" huiying:scope="wide" huiying:intervalMinutes="1440" huiying:timeZone="Asia/Urumqi"/>
       <outline xmlUrl="https://a.example/2" text="乙" scope="local" intervalMinutes="1441" timeZone="Mars/One" encoding="gbk"/>`,
    );
    expect(reading.sources).toEqual([
      { url: 'https://a.example/1', name: '甲', scope: 'wide', intervalMinutes: 1440, timeZone: 'Asia/Urumqi' },
      { url: 'https://a.example/2', name: '乙', scope: 'local', encoding: 'gb18030' },
    ]);
    expect(reading.ignored.map(({ field, value }) => [field, value])).toEqual([
      ['intervalMinutes', '1441'],
      ['timeZone', 'Mars/One'],
    ]);
  });

  it('expands no entity and passes over comments and sections', () => {
    const reading = readOpml(
      bytes(
        `<!DOCTYPE opml [<!ENTITY a "<outline xmlUrl='https://evil.example/'/>">]><opml><body>
         <!-- <outline xmlUrl="https://a.example/old"/> --><![CDATA[<outline xmlUrl="https://a.example/cd"/>]]>
         <outline text="&a;" xmlUrl="https://a.example/1"/></body></opml>`,
      ),
    );
    expect(reading.sources).toEqual([{ url: 'https://a.example/1', name: '&a;' }]);
    expect(reading.skipped).toEqual([]);
  });

  it('reads GB 18030', () => {
    // 晨报
    const name = Uint8Array.of(0xb3, 0xbf, 0xb1, 0xa8);
    const file = Buffer.concat([
      bytes('<?xml version="1.0" encoding="gb2312"?><opml><body><outline text="'),
      name,
      bytes('" xmlUrl="https://a.example/"/></body></opml>'),
    ]);
    expect(readOpml(file).sources).toEqual([{ url: 'https://a.example/', name: '晨报' }]);
  });

  it('goes on after a quote that never closes', () => {
    const reading = opml(
      `<outline text="甲 xmlUrl=https://a.example/0>${' '.repeat(70_000)}<outline text="乙" xmlUrl="https://a.example/1"/>`,
    );
    expect(urls(reading)).toContain('https://a.example/1');
  });

  it.each([
    ['nothing', ''],
    ['a feed', '<rss version="2.0"><channel><title>甲</title></channel></rss>'],
    ['JSON', '{"version": "https://jsonfeed.org/version/1.1"}'],
  ])('refuses %s', (_, text) => {
    expect(() => readOpml(bytes(text))).toThrow('opml');
  });

  it.each([['<a "'], ['<outline text="'], ['<a \'"'], ['<!--'], ['<outline '], ['<outline a=b>'], ["<a '>"]])(
    'ends on a megabyte of %s',
    (piece) => {
      expect(urls(readOpml(bytes(`<opml>${piece.repeat(1_000_000 / piece.length)}`)))).toEqual([]);
    },
  );
});

it('reads back what it writes', () => {
  const sources: OpmlSource[] = [
    { url: 'https://a.example/?x=1&y="2"', name: `甲 <乙> & '丙'`, scope: 'wide', intervalMinutes: 5 },
    { url: 'https://b.example/', name: '丁', timeZone: 'Asia/Shanghai', encoding: 'gb18030', unitId: 'press' },
  ];
  const file = writeOpml('回应 & 信源', sources);
  expect(file).toContain('xmlns:huiying="urn:huiying:opml"');
  expect(readOpml(bytes(file))).toEqual({ title: '回应 & 信源', sources, skipped: [], ignored: [] });
});
