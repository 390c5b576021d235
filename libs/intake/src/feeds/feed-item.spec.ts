import { feedItemOf } from './feed-item.js';
import { readXmlFeed } from './read-xml-feed.js';

const urlOf = async (base: string, href: string, link?: string): Promise<string | null | undefined> => {
  const feed = await readXmlFeed(
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry${base}><title>通报</title><link href="${href}"/></entry></feed>`,
  );
  return feed.items.map((item) => feedItemOf(item, { link }, []).url)[0];
};

describe('a relative address', () => {
  it.each([
    [' xml:base="2026/"', 'a.html', 'https://news.example.cn/feed/2026/a.html'],
    [' xml:base="https://www.example.cn/x/"', 'a.html', 'https://www.example.cn/x/a.html'],
    [' xml:base="https://www.example.cn/x/"', 'https://b.example.cn/a', 'https://b.example.cn/a'],
    [' xml:base="javascript:"', 'a.html', 'https://news.example.cn/feed/a.html'],
    ['', 'a.html', 'https://news.example.cn/feed/a.html'],
  ])('of an entry%s starts where the entry says: %s', async (base, href, expected) => {
    expect(await urlOf(base, href, 'https://news.example.cn/feed/')).toBe(expected);
  });

  it('is none where nobody says from where', async () => {
    expect(await urlOf(' xml:base="2026/"', 'a.html')).toBeNull();
  });
});

const rssUrl = async (item: string): Promise<string | null | undefined> => {
  const feed = await readXmlFeed(`<rss version="2.0"><channel><item><title>通报</title>${item}</item></channel></rss>`);
  return feed.items.map((found) => feedItemOf(found, { link: 'https://news.example.cn/' }, []).url)[0];
};

describe('an address as feeds write it', () => {
  it.each([
    ['<link>www.example.cn/a.html</link>', 'http://www.example.cn/a.html'],
    ['<link>www/a.html</link>', 'https://news.example.cn/www/a.html'],
    ['<link>https://e.example.cn/公告/1 2.html</link>', 'https://e.example.cn/公告/1%202.html'],
    ['<link>\n https://e.example.cn/a\n  /1.html </link>', 'https://e.example.cn/a/1.html'],
    ['<link>/公告 1.html</link>', 'https://news.example.cn/%E5%85%AC%E5%91%8A%201.html'],
    ['<link>详见 附件</link>', null],
    ['<link>https://e.example.cn/?a=1&amp;amp;b=2</link>', 'https://e.example.cn/?a=1&b=2'],
    ['<guid isPermaLink="FALSE">https://e.example.cn/1</guid>', null],
    ['<guid ispermalink="false">https://e.example.cn/1</guid>', null],
    ['<guid isPermaLink="true">/1.html</guid>', 'https://news.example.cn/1.html'],
    ['<guid>/1.html</guid>', null],
    ['<guid>https://e.example.cn/1</guid>', 'https://e.example.cn/1'],
  ])('%s is read as %s', async (item, expected) => {
    expect(await rssUrl(item)).toBe(expected);
  });

  it.each([
    [
      '<link rel="alternate" type="application/json" href="https://e.cn/j"/><link type="text/html" href="https://e.cn/h"/>',
      'https://e.cn/h',
    ],
    ['<link rel="" href="https://e.cn/1"/>', 'https://e.cn/1'],
    ['<link rel="http://www.iana.org/assignments/relation/alternate" href="https://e.cn/1"/>', 'https://e.cn/1'],
    ['<link rel="self" href="https://e.cn/s"/><link rel="enclosure" href="https://e.cn/e.mp3"/>', null],
  ])('of an Atom entry with %s is %s', async (links, expected) => {
    const feed = await readXmlFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>t</title>${links}</entry></feed>`,
    );
    expect(feed.items.map((found) => feedItemOf(found, {}, []).url)[0]).toBe(expected);
  });
});
