import { feedsNamedBy } from './feeds-named-by.js';
import { parseFeed } from './parse-feed.js';

const PAGE = `<!DOCTYPE html><html><head>
  <link rel="stylesheet" href="/a.css"><LINK REL='alternate' HREF='/en' hreflang="en">
  <link rel="alternate" type="application/rss+xml" title="要闻" href="/rss.xml?a=1&amp;b=2">
  <link href="https://other.example.cn/atom" type="application/atom+xml" rel="alternate home">
</head><body><link rel="alternate" type="application/rss+xml" href="/no.xml"></body></html>`;

describe('feedsNamedBy', () => {
  it('tells the addresses in the head of a page', () => {
    expect(feedsNamedBy(PAGE, 'https://www.example.cn/news/')).toEqual([
      'https://www.example.cn/rss.xml?a=1&b=2',
      'https://other.example.cn/atom',
    ]);
    expect(feedsNamedBy(PAGE)).toEqual(['/rss.xml?a=1&b=2', 'https://other.example.cn/atom']);
  });

  it('is what a page that was given for a feed is answered with', async () => {
    const reading = await parseFeed(Buffer.from(PAGE), { url: 'https://www.example.cn/' });
    expect(reading.problems).toEqual([
      {
        code: 'not-a-feed',
        detail: '是网页（HTML），不是订阅源；其中写明的订阅源：https://www.example.cn/rss.xml?a=1&b=2',
        feedUrl: 'https://www.example.cn/rss.xml?a=1&b=2',
      },
    ]);
    const bare = await parseFeed(Buffer.from('<html><body>x</body></html>'));
    expect(bare.problems).toEqual([{ code: 'not-a-feed', detail: '是网页（HTML），不是订阅源' }]);
  });
});
