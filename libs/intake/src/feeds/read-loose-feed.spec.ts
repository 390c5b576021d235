import { parseFeed } from './parse-feed.js';
import { readLooseFeed } from './read-loose-feed.js';

/** No XML parser takes an attribute without quotes. */
const BROKEN = '<x a=b>c</x>';
const NAMESPACES =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:t="urn:todo"';
const rss = (item: string, rest = ''): string =>
  `<rss version="2.0" ${NAMESPACES}><channel><title>要闻</title><item>${item}</item>${rest}</channel></rss>`;
const rdf = (rest = ''): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>要闻</title></channel><item rdf:about="https://news.example.cn/7"><title>通报</title></item>${rest}</rdf:RDF>`;
const atom = (entry: string, rest = ''): string =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:base="https://news.example.cn/a/"><title>要闻</title><entry>${entry}</entry>${rest}</feed>`;
const own = (entries: string): string =>
  `<o:feed xmlns:o="http://www.w3.org/2005/Atom" xmlns:t="urn:todo"><t:title>清单</t:title><o:title>要闻</o:title>${entries}</o:feed>`;

describe('a feed that breaks between two polls', () => {
  it.each([
    ['RDF, named by its tag', rdf(), rdf(BROKEN)],
    [
      'a title in base64',
      atom('<id>u:1</id><title mode="base64">6YCa5oql</title>'),
      atom('<id>u:1</id><title mode="base64">6YCa5oql</title>', BROKEN),
    ],
    [
      'an address from the base',
      atom('<title>通报</title><link rel="alternate" href="b.html"/>'),
      atom('<title>通报</title><link rel="alternate" href="b.html"/>', BROKEN),
    ],
    [
      'an address from a base of its own',
      atom('<title>通报</title><link href="b.html"/>').replace('<entry>', '<entry xml:base="2026/">'),
      atom('<title>通报</title><link href="b.html"/>', BROKEN).replace('<entry>', '<entry xml:base="2026/">'),
    ],
    [
      'titles of pictures and episodes',
      rss('<media:title>图</media:title><itunes:title>一</itunes:title><title>通报</title><guid>1</guid>'),
      rss('<media:title>图</media:title><itunes:title>一</itunes:title><title>通报</title><guid>1</guid>', BROKEN),
    ],
    [
      'an origin with a title',
      atom('<source><title>别处</title><id>u:0</id></source><title>通报</title><id>u:1</id>'),
      atom('<source><title>别处</title><id>u:0</id></source><title>通报</title><id>u:1</id>', BROKEN),
    ],
    [
      'an empty title before the real one',
      rss('<title></title><title>通报</title><guid>1</guid>'),
      rss('<title></title><title>通报</title><guid>1</guid>', BROKEN),
    ],
    [
      'a title in parts',
      rss('<title>通<![CDATA[报]]></title><guid>1</guid><description>&lt;p&gt;停水<![CDATA[ & 停电]]></description>'),
      rss(
        '<title>通<![CDATA[报]]></title><guid>1</guid><description>&lt;p&gt;停水<![CDATA[ & 停电]]></description>',
        BROKEN,
      ),
    ],
    [
      'all under a prefix, beside other vocabularies',
      own('<o:entry><t:item><t:title>待办</t:title></t:item><o:title>通报</o:title><o:id>u:1</o:id></o:entry>'),
      own(
        `<o:entry><t:item><t:title>待办</t:title></t:item><o:title>通报</o:title><o:id>u:1</o:id></o:entry>${BROKEN}`,
      ),
    ],
    [
      'a list of another vocabulary',
      rss('<title>通报</title><guid>1</guid><t:list><t:item><t:title>待办</t:title></t:item></t:list>'),
      rss('<title>通报</title><guid>1</guid><t:list><t:item><t:title>待办</t:title></t:item></t:list>', BROKEN),
    ],
  ])('keeps its items as they were: %s', async (_what, whole, broken) => {
    const [before, after] = [await parseFeed(Buffer.from(whole)), await parseFeed(Buffer.from(broken))];
    expect([before.parser, after.parser]).toEqual(['strict', 'loose']);
    expect(before.items.map(({ title }) => title)).toEqual(['通报']);
    expect(after.items).toEqual(before.items);
    expect(after.title).toBe('要闻');
  });
});

describe('readLooseFeed', () => {
  it('takes items under a prefix that nothing declares', () => {
    const feed = readLooseFeed('<feed><n:entry><n:title>通报</n:title><n:id>u:1</n:id></n:entry></feed>');
    expect(feed?.items).toMatchObject([{ ids: ['u:1'], titles: [{ value: '通报' }] }]);
  });

  it('reads a channel definition: address and date stand in the tag', () => {
    const feed = readLooseFeed(
      '<CHANNEL><ITEM HREF="https://news.example.cn/1" LASTMOD="2026-11-22T08:00Z"><TITLE>通报</TITLE></ITEM></CHANNEL>',
    );
    expect(feed?.items).toMatchObject([{ links: ['https://news.example.cn/1'], dates: ['2026-11-22T08:00Z'] }]);
  });

  it('does not lose the item after an element that was never closed', () => {
    const feed = readLooseFeed(
      '<rss><channel><item><image><title>通报</title></item><item><title>公告</title></item></channel></rss>',
    );
    expect(feed?.items.map(({ titles }) => titles[0]?.value)).toEqual(['通报', '公告']);
  });

  it.each([
    '<title>通报<link>https://news.example.cn/1</link><guid>g-1</guid>',
    '<title>通报</titel><link>https://news.example.cn/1</link><guid>g-1</guid>',
    '<title>通报</Title><Link>https://news.example.cn/1</LINK><guid>g-1</guid>',
    '<title>通报</title><link>https://news.example.cn/1<guid>g-1</guid>',
    '<title><![CDATA[通报]]><link>https://news.example.cn/1<guid>g-1',
    '<title>通报</title><guid>g-1</guid><link>https://news.example.cn/1',
  ])('ends a field that was never closed where the next tag begins: %s', (fields) => {
    const whole = `<rss><channel><item>${fields}</item><item><title>公告</title><link>https://news.example.cn/2</link><guid>g-2</guid></item>`;
    for (const text of [whole, `<rss><channel><item>${fields}`]) {
      expect(readLooseFeed(text)?.items[0]).toMatchObject({
        ids: ['g-1'],
        titles: [{ value: '通报' }],
        links: ['https://news.example.cn/1'],
      });
    }
    expect(readLooseFeed(whole)?.items[1]).toMatchObject({ ids: ['g-2'], titles: [{ value: '公告' }] });
  });

  it('takes a tag whose end was lost', () => {
    const feed = readLooseFeed('<rss><channel><item<title>通报</title><link>https://news.example.cn/1</link</item>');
    expect(feed?.items).toMatchObject([{ titles: [{ value: '通报' }], links: ['https://news.example.cn/1'] }]);
  });

  it('keeps a text that was cut off, and one that shows the tags of a feed', () => {
    const cut = readLooseFeed('<rss><channel><item><title>通报</title><description>停<b>水</b>两');
    expect(cut?.items[0]?.texts).toMatchObject([{ value: '停<b>水</b>两' }]);
    const shown = readLooseFeed(
      '<rss><channel><item><description><![CDATA[</item><item>]]></description><title>通报</title></item>',
    );
    expect(shown?.items).toMatchObject([{ titles: [{ value: '通报' }], texts: [{ value: '</item><item>' }] }]);
  });

  it('takes the time of one pass for fields without an end', () => {
    for (const piece of ['<title>', '<TITLE>', '<item><link>', '<title><![CDATA[', '<description>x</item>']) {
      const text = `<rss><channel>${piece.repeat(60_000)}</title></link></description>`;
      const started = performance.now();
      readLooseFeed(text);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});
