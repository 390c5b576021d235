import { gzipSync } from 'node:zlib';
import { parseFeed, ParsePool, type ParseFeedOptions } from '@huiying/intake';
import { encodeGb18030 } from '../support/encode-gb18030.js';
import { sourceWorker } from '../support/source-worker.js';

const item = (i: number): string =>
  `<item><title>第${i}号路段停水 &amp; 停电</title><link>http://news.example/a?id=${i}</link><description><![CDATA[<p>${'预计明日恢复。'.repeat(i % 90)}</p>]]></description><pubDate>2026-11-22 08:${String(i % 60).padStart(2, '0')}:00</pubDate></item>`;
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>要闻</title>${items}</channel></rss>`;
const long = rss(Array.from({ length: 3_000 }, (_, i) => item(i)).join(''));

const feeds: readonly [string, Uint8Array, ParseFeedOptions?][] = [
  ['many items', Buffer.from(long)],
  ['gzipped', gzipSync(long)],
  ['GB 18030 by the header', encodeGb18030(rss(item(7))), { contentType: 'text/xml; charset=gb2312' }],
  ['the zone of the source', Buffer.from(rss(item(7))), { timeZone: 'Asia/Tokyo' }],
  ['a relative link', Buffer.from(rss('<item><link>/a</link></item>')), { url: 'http://news.example/rss' }],
  ['bad dates', Buffer.from(rss('<item><title>a</title><pubDate>昨天</pubDate></item>'.repeat(80)))],
  ['JSON', Buffer.from('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"title":"a"}]}')],
  ['not well-formed', Buffer.from(rss('<item><title>a</titel>'))],
  ['nothing', new Uint8Array(0)],
  ['random bytes', Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 251)],
];

describe('a feed read in a thread', () => {
  const pool = new ParsePool({ ...sourceWorker('libs/intake/src/feeds/parse-worker.ts'), timeLimitMs: 120_000 });
  afterAll(() => pool.close());

  it.each(feeds)('comes out as it does without one: %s', async (_, bytes, options) => {
    const expected = await parseFeed(bytes.slice(), options);
    expect(await pool.parse(bytes, options)).toStrictEqual(expected);
  });
});
