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
