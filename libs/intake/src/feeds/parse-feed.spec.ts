import { gzipSync } from 'node:zlib';
import { formatInstant } from '@huiying/core';
import { MAX_FEED_BYTES, parseFeed, type ParseFeedOptions } from './parse-feed.js';

const parse = (text: string, options?: ParseFeedOptions): ReturnType<typeof parseFeed> =>
  parseFeed(Buffer.from(text), options);
const rss = (items: string): string => `<rss version="2.0"><channel><title>本市要闻</title>${items}</channel></rss>`;
const codes = (reading: Awaited<ReturnType<typeof parseFeed>>): string[] => reading.problems.map(({ code }) => code);

describe('formats', () => {
  it('reads RSS 2.0', async () => {
    const item =
      '<item><title>某小区停水</title><link>http://news.example/a?id=7</link><guid isPermaLink="false">n-7</guid><description>&lt;p&gt;已停水 &amp;amp; 停电&lt;/p&gt;&lt;p&gt;两天&lt;/p&gt;</description><pubDate>2026-11-22 08:30:00</pubDate></item>';
    const reading = await parse(rss(item));
    expect(reading).toMatchObject({
      format: 'rss',
      encoding: 'utf-8',
      parser: 'strict',
      title: '本市要闻',
      problems: [],
    });
    expect(reading.items[0]).toMatchObject({
      externalId: 'n-7',
      title: '某小区停水',
      url: 'http://news.example/a?id=7',
      text: '已停水 & 停电 两天',
      publishedRaw: '2026-11-22 08:30:00',
      precision: 'second',
      tzSource: 'assumed',
    });
    expect(reading.items[0]?.publishedAt && formatInstant(reading.items[0].publishedAt)).toBe(
      '2026-11-22T08:30:00+08:00',
    );
  });

  it('reads RSS 1.0 with dates of Dublin Core', async () => {
    const text =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>区情</title></channel><item rdf:about="http://a.example/1"><title>通报</title><link>http://a.example/1</link><d:date>2026-11-22T08:30+08:00</d:date></item></rdf:RDF>';
    const reading = await parse(text);
    expect(reading).toMatchObject({ format: 'rdf', parser: 'strict', title: '区情' });
    expect(reading.items[0]).toMatchObject({
      externalId: 'http://a.example/1',
      precision: 'minute',
      tzSource: 'explicit',
    });
  });

  it.each(['0.90', '0.91', '0.92', '0.93', '0.94', '2.0.1', ''])('reads RSS %s', async (version) => {
    const reading = await parse(
      `<rss version="${version}"><channel><title>t</title><item><title>a</title></item></channel></rss>`,
    );
    expect(reading).toMatchObject({ format: 'rss', parser: 'strict' });
    expect(reading.items).toHaveLength(1);
  });

  it.each([
    [
      '0.3',
      'http://purl.org/atom/ns#',
      '<issued>2026-11-22T08:30:00+08:00</issued><modified>2026-11-23T00:00:00Z</modified>',
    ],
    [
      '1.0',
      'http://www.w3.org/2005/Atom',
      '<updated>2026-11-23T00:00:00Z</updated><published>2026-11-22T08:30:00+08:00</published>',
    ],
  ])('reads Atom %s by its date of publication', async (_version, namespace, dates) => {
    const entry = `<entry><id>tag:a.example,2026:1</id><title>通报</title><link rel="edit" href="http://a.example/edit"/><link rel="alternate" href="http://a.example/1"/>${dates}</entry>`;
    const reading = await parse(`<feed xmlns="${namespace}"><title>门户</title>${entry}</feed>`);
    expect(reading).toMatchObject({ format: 'atom', parser: 'strict', title: '门户' });
    expect(reading.items[0]).toMatchObject({
      externalId: 'tag:a.example,2026:1',
      url: 'http://a.example/1',
      publishedRaw: '2026-11-22T08:30:00+08:00',
    });
  });

  it('reads Atom under a prefix and keeps XHTML in order', async () => {
    const entry =
      '<a:entry><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">关于<b>停水</b>的通报</div></a:title></a:entry>';
    const reading = await parse(`<a:feed xmlns:a="http://www.w3.org/2005/Atom">${entry}</a:feed>`);
    expect(reading.items[0]?.title).toBe('关于停水的通报');
  });

  it('reads JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: '街道',
      items: [
        {
          id: 5,
          url: 'https://a.example/5',
          title: '办结',
          content_html: '<p>已<b>办结</b></p>',
          date_published: '2026-11-22',
        },
        'not an item',
      ],
    };
    const reading = await parse(JSON.stringify(feed));
    expect(reading).toMatchObject({ format: 'json', parser: 'strict', title: '街道' });
    expect(reading.items).toEqual([expect.objectContaining({ externalId: '5', text: '已办结', precision: 'day' })]);
  });
});

const stageOf = async (item: object) => (await parse(JSON.stringify({ title: '街道', items: [item] }))).parser;

describe('JSON without a version', () => {
  it('is a feed when its entries are named and say something', async () => {
    expect(await stageOf({ id: '1', title: '办结' })).toBe('strict');
    expect(await stageOf({ url: 'https://a.example/5', content_text: '办结' })).toBe('strict');
    expect(await stageOf({ title: '办结', link: 'https://a.example/5' })).toBeNull();
    expect(await stageOf({ id: '1', count: 3 })).toBeNull();
  });
});

describe('identity', () => {
  it('is the address without tracking when there is no guid', async () => {
    const reading = await parse(
      rss('<item><title>a</title><link>http://a.example/v.asp?utm_source=x&amp;id=9&amp;cat=2#top</link></item>'),
    );
    expect(reading.items[0]?.externalId).toBe('http://a.example/v.asp?cat=2&id=9');
  });

  it('is a digest of title and text when there is neither', async () => {
    const one = await parse(rss('<item><title>a</title><description>b</description></item>'));
    const again = await parse(rss('<item><title> a </title><description><![CDATA[<p>b</p>]]></description></item>'));
    expect(one.items[0]?.externalId).toMatch(/^[0-9a-f]{64}$/);
    expect(again.items[0]?.externalId).toBe(one.items[0]?.externalId);
  });

  it('never hands on an address that is not http', async () => {
    const reading = await parse(rss('<item><title>a</title><link>javascript:alert(1)</link></item>'));
    expect(reading.items[0]?.url).toBeNull();
  });

  it('resolves relative addresses from where the feed was fetched', async () => {
    const reading = await parse(rss('<item><title>a</title><link>show.asp?id=3</link></item>'), {
      url: 'http://a.example/rss/x.xml',
    });
    expect(reading.items[0]?.url).toBe('http://a.example/rss/show.asp?id=3');
  });
});

describe('damage', () => {
  it('cleans stray ampersands, HTML entities, junk and forbidden characters', async () => {
    const text = `Warning: x<br />\n<?xml version="1.0"?>${rss('<item><title>A&B&nbsp;&mdash;\u0008 &bogus; 3 < 4</title></item>')}\n<script>`;
    const reading = await parse(text);
    expect(reading).toMatchObject({ parser: 'cleaned', format: 'rss' });
    expect(reading.items[0]?.title).toBe('A&B — &bogus; 3 < 4');
    expect(codes(reading)).toEqual(['not-well-formed']);
  });

  it('expands no entity that names another or a file', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>';
    const reading = await parse(`<?xml version="1.0"?>${doctype}${rss('<item><title>&b;&x;!</title></item>')}`);
    expect(reading.items[0]?.title).toBe('&b;&x;!');
  });

  it('collects items from what no XML parser takes', async () => {
    const reading = await parse(
      '<rss version=2.0><channel><title>t</title><item><title>一</title><link>http://a.example/1</link><item><title><![CDATA[二]]></title></channel>',
    );
    expect(reading.parser).toBe('loose');
    expect(reading.items.map(({ title }) => title)).toEqual(['一', '二']);
  });

  it('keeps the feed when one date is bad', async () => {
    const reading = await parse(
      rss(
        '<item><title>a</title><pubDate>昨天</pubDate></item><item><title>b</title><pubDate>2026-11-22</pubDate></item>',
      ),
    );
    expect(reading.items.map(({ precision, tzSource }) => [precision, tzSource])).toEqual([
      ['none', 'none'],
      ['day', 'assumed'],
    ]);
    expect(reading.items[0]).toMatchObject({ publishedAt: null, publishedRaw: '昨天' });
    expect(codes(reading)).toEqual(['bad-date']);
  });

  it('reads a gzipped file, and what is left of a truncated one', async () => {
    const packed = gzipSync(rss('<item><title>a</title></item>'.repeat(50)));
    expect((await parseFeed(packed)).items).toHaveLength(50);
    expect((await parseFeed(packed.subarray(0, packed.length - 12))).items.length).toBeGreaterThan(0);
  });

  it.each([
    ['<!DOCTYPE html><html><body>404</body></html>', 'not-a-feed'],
    ['{"a":1}', 'not-a-feed'],
    ['{"version":', 'bad-json'],
    ['', 'empty'],
    ['plain words', 'not-a-feed'],
  ])('names what %j is', async (text, code) => {
    const reading = await parse(text);
    expect(reading).toMatchObject({ parser: null, items: [] });
    expect(codes(reading)).toContain(code);
  });

  it('refuses what is too large or too deep without building a tree', async () => {
    expect(codes(await parseFeed(new Uint8Array(MAX_FEED_BYTES + 1).fill(60)))).toEqual(['too-large']);
    expect(codes(await parse('<a>'.repeat(1_000_000)))).toEqual(['not-a-feed']);
    expect(codes(await parse(`<rss>${'<a>'.repeat(1_000_000)}`))).toContain('too-deep');
    expect(codes(await parse(`<rss>${'<item>'.repeat(10_000)}`))).toContain('too-deep');
  });

  it('stops at ten thousand items, however many there are', async () => {
    const many = [
      parse(rss('<item/>'.repeat(500_000))),
      parse(rss('<item><title>a</title></item>'.repeat(100_000))),
      parse(`{"version":"1","items":[${'{"id":1},'.repeat(300_000)}{}]}`),
    ];
    for (const reading of await Promise.all(many)) {
      expect(reading.items).toHaveLength(10_000);
      expect(codes(reading)).toEqual(['too-many-items']);
    }
  });

  it.each([
    '<',
    '&',
    '<h',
    '<![CDATA[',
    '<!--',
    '<title>',
    '&lt;h',
    '<title ',
    '[',
    '{"a":',
    '<a b="',
    ']]>',
    '<!DOCTYPE [',
  ])(
    'ends soon on %j over and over',
    async (piece) => {
      const count = Math.floor(400_000 / piece.length);
      const bodies = [
        piece.repeat(count),
        rss(`<item><title>a</title><description>${piece.repeat(count)}</description></item>`),
      ];
      for (const body of bodies) expect(await parse(body)).toHaveProperty('problems');
    },
    20_000,
  );
});
