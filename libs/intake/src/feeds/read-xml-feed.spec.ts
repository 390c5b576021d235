import { readXmlFeed } from './read-xml-feed.js';

const titlesOf = async (item: string): Promise<string[]> => {
  const media = 'xmlns:m="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const feed = await readXmlFeed(`<rss version="2.0" ${media}><channel><item>${item}</item></channel></rss>`);
  return feed.items.flatMap(({ titles }) => titles.map(({ value }) => value));
};

describe('titles of an item', () => {
  it('prefer its own to those of other vocabularies, wherever they stand', async () => {
    const others = '<m:title>图</m:title><dc:title>题</dc:title><m:content><m:title>片</m:title></m:content>';
    expect(await titlesOf(`${others}<title>通报</title>`)).toEqual(['通报', '题', '图', '片']);
  });

  it('are looked for in its media when it has none', async () => {
    expect(await titlesOf('<m:group><m:content/><m:title>现场</m:title></m:group>')).toEqual(['现场']);
    expect(await titlesOf('<enclosure url="a.jpg"><m:title>现场</m:title></enclosure>')).toEqual(['现场']);
  });

  it('are the first that says something', async () => {
    expect(await titlesOf('<title> </title><title>通报</title><title>又</title>')).toEqual(['通报']);
  });
});

describe('a root of an unknown vocabulary', () => {
  it('brings its elements along under its prefix', async () => {
    const feed = await readXmlFeed(
      '<n:feed xmlns:n="urn:n"><n:title>要闻</n:title><n:entry><n:title>通报</n:title></n:entry></n:feed>',
    );
    expect(feed).toMatchObject({ format: 'atom', title: { value: '要闻' }, items: [{ titles: [{ value: '通报' }] }] });
  });
});

const linksOf = async (inner: string, head = ''): Promise<readonly (readonly string[])[]> => {
  const feed = await readXmlFeed(`<feed xmlns="http://www.w3.org/2005/Atom">${head}<entry>${inner}</entry></feed>`);
  return [feed.items[0]?.links ?? [], feed.link === undefined ? [] : [feed.link]];
};

describe('the address of an entry', () => {
  it('is found in attributes of any case', async () => {
    const [links] = await linksOf('<title>通报</title><LINK HREF="https://news.example.cn/1" REL="Alternate"/>');
    expect(links).toEqual(['https://news.example.cn/1']);
  });

  it('starts at the base of its own link', async () => {
    const [links] = await linksOf('<link xml:base="https://news.example.cn/a/" href="1.html"/>');
    expect(links).toEqual(['https://news.example.cn/a/1.html']);
  });

  it('may start at the address the feed gives of itself', async () => {
    const [, feed] = await linksOf(
      '<title>通报</title>',
      '<link href="/blog/"/><link rel="self" href="https://news.example.cn/rss.xml"/>',
    );
    expect(feed).toEqual(['https://news.example.cn/rss.xml']);
    const [, whole] = await linksOf(
      '<title>通报</title>',
      '<link rel="self" href="https://news.example.cn/rss.xml"/><link href="https://news.example.cn/"/>',
    );
    expect(whole).toEqual(['https://news.example.cn/']);
  });
});

describe('the dates of an item', () => {
  it('begin with that of publication, whatever vocabulary says it', async () => {
    const prefixes = 'xmlns:p="http://prismstandard.org/namespaces/1.2/basic/" xmlns:x="http://www.w3.org/2005/Atom"';
    const feed = await readXmlFeed(
      `<rss version="2.0" ${prefixes}><channel><item><x:updated>2026-11-23</x:updated><p:publicationDate>2026-11-22</p:publicationDate></item></channel></rss>`,
    );
    expect(feed.items[0]?.dates).toEqual(['2026-11-22', '2026-11-23']);
  });
});
