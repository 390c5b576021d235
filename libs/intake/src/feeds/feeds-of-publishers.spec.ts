import { formatInstant } from '@huiying/core';
import { parseFeed } from './parse-feed.js';

const AT = '2026-11-22T08:30:09+08:00';
const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
const WORDPRESS =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"';
const MEDIA =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const RDF =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"';

const rss = (item: string, head = '<title>要闻</title><link>https://a.cn/</link>', names = ''): string =>
  `${XML}<rss version="2.0" ${names}><channel>${head}${item}</channel></rss>`;
const rdf = (items: string, channel = ''): string =>
  `${XML}<rdf:RDF ${RDF}><channel rdf:about="https://a.cn/"><title>要闻</title>${channel}</channel>${items}</rdf:RDF>`;
const atom = (entry: string, names = '', head = '<title>要闻</title><id>f</id>'): string =>
  `${XML}<feed xmlns="http://www.w3.org/2005/Atom" ${names}>${head}${entry}</feed>`;
const atom03 = (entry: string): string =>
  `${XML}<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>要闻</title>${entry}</feed>`;
const one = async (text: string) => {
  const { format, title: feed, items } = await parseFeed(Buffer.from(text));
  const [item] = items;
  return {
    format,
    feed,
    count: items.length,
    id: item?.externalId,
    title: item?.title,
    url: item?.url,
    at: item?.publishedAt ? formatInstant(item.publishedAt) : null,
  };
};
type One = Partial<Awaited<ReturnType<typeof one>>>;

const PUBLISHERS: readonly (readonly [string, string, One])[] = [
  [
    'WordPress',
    rss(
      '<item><title>街道公告 &#8211; 停水&#8230;</title><link>https://a.cn/?p=1</link><comments>https://a.cn/?p=1#respond</comments><dc:creator><![CDATA[管理员]]></dc:creator><pubDate>Sun, 22 Nov 2026 00:30:09 +0000</pubDate><guid isPermaLink="false">https://a.cn/?p=1</guid><content:encoded><![CDATA[<title>错</title><p>停水</p>]]></content:encoded><wfw:commentRss>https://a.cn/?feed=rss2&#038;p=1</wfw:commentRss><slash:comments>0</slash:comments></item>',
      '<title>要闻</title><atom:link href="https://a.cn/?feed=rss2" rel="self"/><link>https://a.cn</link><image><title>错</title><link>https://b.cn</link></image>',
      WORDPRESS,
    ),
    { title: '街道公告 – 停水…', url: 'https://a.cn/?p=1', id: 'https://a.cn/?p=1', at: AT, feed: '要闻' },
  ],
  [
    'Discuz!',
    rss(
      '<item><title>[求助] 小区停电&amp;nbsp;三天了 </title><link>https://a.cn/thread-1-1-1.html</link><pubDate>Sun, 22 Nov 2026 00:30:09 +0000</pubDate></item>',
      '<image><title>错</title></image><title>要闻</title>',
    ),
    { title: '[求助] 小区停电 三天了', id: 'https://a.cn/thread-1-1-1.html', at: AT, feed: '要闻' },
  ],
  [
    'TRS',
    rss(
      '<item><title><![CDATA[ 关于召开发布会的通知 ]]></title><link>./202611/t20261122_1.html</link><pubDate>2026-11-22 08:30:09</pubDate><author></author></item>',
      '<title>要闻</title><link>https://a.cn/tzgg/</link>',
    ),
    { title: '关于召开发布会的通知', url: 'https://a.cn/tzgg/202611/t20261122_1.html', at: AT },
  ],
  [
    'a PHP system that writes everything in sections',
    rss(
      '<item><title><![CDATA[动态]]></title><link><![CDATA[https://a.cn/index.php?m=content&c=index&a=show]]></link><pubDate><![CDATA[2026-11-22 08:30:09]]></pubDate></item>',
    ),
    { title: '动态', url: 'https://a.cn/index.php?m=content&c=index&a=show', at: AT },
  ],
  [
    'a portal that breaks every line',
    rss(
      '<item>\n<title>\n<![CDATA[某地发生地震]]>\n</title>\n<link>\nhttps://a.cn/1\n</link>\n<guid>\nhttps://a.cn/1\n</guid>\n<pubDate>\nSun, 22 Nov 2026 00:30:09 GMT\n</pubDate>\n</item>',
      '<title>\n<![CDATA[要闻]]>\n</title>\n<image><title>错</title></image>',
    ),
    { title: '某地发生地震', url: 'https://a.cn/1', id: 'https://a.cn/1', at: AT, feed: '要闻' },
  ],
  [
    'Weibo',
    rss(
      '<item><title><![CDATA[【通报】<span class="icon"><img alt="[心]" src="x"/></span>今天 <a href="x">#话题#</a>]]></title></item>',
    ),
    { title: '【通报】今天 #话题#' },
  ],
  [
    'Blogger',
    atom(
      "<entry><id>tag:b,1</id><published>2026-11-21T16:30:09-08:00</published><updated>2026-11-23T00:00:00Z</updated><title type='text'>通报</title><link rel='replies' href='https://a.cn/c'/><link rel='edit' href='https://a.cn/e'/><link rel='self' href='https://a.cn/s'/><link rel='alternate' type='text/html' href='https://a.cn/1' title='错'/></entry>",
    ),
    { title: '通报', url: 'https://a.cn/1', id: 'tag:b,1', at: AT },
  ],
  [
    'Movable Type, RSS 1.0',
    rdf(
      '<image rdf:about="i"><title>错</title></image><item rdf:about="https://a.cn/1"><title>通报 &amp; 回应</title><link>https://a.cn/1</link><dc:date>2026-11-22T00:30:09+00:00</dc:date></item><textinput><title>错</title></textinput>',
      '<dc:date>2026-11-23T00:00:00Z</dc:date><items><rdf:Seq><rdf:li rdf:resource="https://a.cn/1"/></rdf:Seq></items>',
    ),
    { format: 'rdf', title: '通报 & 回应', id: 'https://a.cn/1', at: AT, feed: '要闻' },
  ],
  [
    'Movable Type, Atom 0.3',
    atom03(
      '<entry><title>通报</title><link rel="service.edit" href="https://a.cn/e"/><link rel="alternate" type="text/html" href="https://a.cn/1"/><modified>2026-11-23T00:00:00Z</modified><issued>2026-11-22T08:30:09+08:00</issued><created>2026-11-01T00:00:00Z</created><id>tag:m</id></entry>',
    ),
    { title: '通报', url: 'https://a.cn/1', id: 'tag:m', at: AT },
  ],
  [
    'YouTube',
    atom(
      '<entry><id>yt:video:v</id><title>现场</title><link rel="alternate" href="https://a.cn/v"/><published>2026-11-22T00:30:09+00:00</published><media:group><media:title>错</media:title><media:content url="u"/></media:group></entry>',
      MEDIA,
      '<title>要闻</title><published>2010-01-01T00:00:00Z</published>',
    ),
    { title: '现场', url: 'https://a.cn/v', at: AT },
  ],
  [
    'a podcast',
    rss(
      '<item><itunes:title>错</itunes:title><title>第1期：停水 &amp; 停电</title><enclosure url="https://a.cn/1.mp3" type="audio/mpeg"/><guid isPermaLink="false">u-1</guid><link>https://a.cn/1</link></item>',
      '<title>要闻</title>',
      MEDIA,
    ),
    { title: '第1期：停水 & 停电', url: 'https://a.cn/1', id: 'u-1' },
  ],
  [
    'GitHub',
    atom(
      '<entry><id>tag:g</id><link type="text/html" rel="alternate" href="https://a.cn/c"/><title>\n   Fix &lt;b&gt; handling\n  </title><updated>2026-11-22T00:30:09Z</updated><content type="html">&lt;pre&gt;x&lt;/pre&gt;</content></entry>',
    ),
    { title: 'Fix <b> handling', at: AT },
  ],
  [
    'phpBB',
    atom(
      '<entry><author><name><![CDATA[u]]></name></author><published>2026-11-22T08:30:09+08:00</published><id>p1</id><link href="https://a.cn/p1"/><title type="html"><![CDATA[版务 • Re: &quot;停水&quot;]]></title></entry>',
    ),
    { title: '版务 • Re: "停水"', at: AT },
  ],
  [
    'Drupal',
    rss(
      '<item><title>&quot;节点&quot; &amp;#039;x&amp;#039;</title><link>node/1</link><guid isPermaLink="false">1 at https://a.cn</guid></item>',
      '',
      'xml:base="https://a.cn/"',
    ),
    { title: '"节点" \'x\'', url: 'https://a.cn/node/1', id: '1 at https://a.cn' },
  ],
  [
    'ASP.NET',
    rss(
      '<item><guid isPermaLink="true">https://a.cn/1</guid><title>通报</title><description/><n:updated>2026-11-22T08:30:09+08:00</n:updated></item>',
      '',
      'xmlns:n="http://www.w3.org/2005/Atom"',
    ),
    { title: '通报', url: 'https://a.cn/1', at: AT },
  ],
  [
    'OData',
    atom(
      '<entry><id>o</id><link rel="edit" title="错" href="P(1)"/><title/><content type="application/xml"><m:properties><d:title>错</d:title></m:properties></content></entry>',
      'xmlns:m="urn:m" xmlns:d="urn:d" xml:base="https://a.cn/"',
    ),
    { title: '', id: 'o', url: null },
  ],
  [
    'Userland',
    '<?xml version="1.0"?><!-- by Radio --><rss version="0.92"><channel><title>要闻</title><cloud domain="d"/><item><description>只有 &lt;a href="x"&gt;文字&lt;/a&gt;</description><source url="s">错</source></item><item><description>又</description></item></channel></rss>',
    { count: 2, title: '', feed: '要闻' },
  ],
];

describe('feeds as publishers write them', () => {
  it.each(PUBLISHERS)('%s', async (_who, text, expected) => {
    expect(await one(text)).toMatchObject({ count: 1, ...expected });
  });
});
