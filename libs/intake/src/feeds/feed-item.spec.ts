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
