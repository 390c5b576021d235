import { gzipSync } from 'node:zlib';
import { seededRandom } from '@huiying/core';
import { type FeedReading, parseFeed, ParsePool } from '@huiying/intake';
import { encodeGb18030 } from '../support/encode-gb18030.js';
import { sourceWorker } from '../support/source-worker.js';

const SEED = 20_261_122;
const RUNS = 3_000;

const ITEM =
  '<item><title>停水 &amp; 停电</title><link>http://news.example/a?id=7</link><guid>n-7</guid><description><![CDATA[<p>已<b>恢复</b></p>]]></description><pubDate>2026年11月22日 08:30</pubDate></item>';
const RSS = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY x "y">]><rss version="2.0"><channel><title>要闻</title>${ITEM.repeat(6)}</channel></rss>`;
const ATOM =
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/"><title>门户</title><entry><id>a</id><title type="xhtml"><div>通报</div></title><link href="b"/><updated>2026-11-22T08:30:00+08:00</updated><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>';
const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>区情</title></channel><item rdf:about="u"><title>&#36890;报&nbsp;</title></item></rdf:RDF>';
const JSON_FEED =
  '{"version":"https://jsonfeed.org/version/1.1","title":"街道","items":[{"id":"1","title":"办结","content_html":"<p>a</p>","date_published":"2026-11-22"}]}';
const FIXTURES: readonly Uint8Array[] = [
  ...[RSS, ATOM, RDF, JSON_FEED].map((text) => Buffer.from(text)),
  encodeGb18030(RSS.replace('utf-8', 'gb2312')),
  Buffer.from(`\uFEFF${ATOM}`, 'utf16le'),
  gzipSync(RSS),
];
/** What breaks parsers, as bytes. */
const PIECES = [
  '<',
  '>',
  '&',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<!DOCTYPE [',
  '<?xml',
  '\0',
  '"',
  '<item>',
  '</item>',
  '<a:b c="',
  '&#x110000;',
  '&x;',
  '{',
  ']',
  '\uFEFF',
].map((piece) => Buffer.from(piece));

type Random = (limit: number) => number;

function seeded(seed: number): Random {
  const random = seededRandom(seed);
  return (limit) => Math.floor(random() * Math.max(1, limit));
}
type Change = (bytes: Uint8Array, random: Random) => Uint8Array;
const place = (bytes: Uint8Array, random: Random): number => random(bytes.length + 1);
const CHANGES: readonly Change[] = [
  (bytes, random) => (bytes.length === 0 ? bytes : bytes.with(random(bytes.length), random(256))),
  (bytes, random) => bytes.slice(0, place(bytes, random)),
  (bytes, random) => bytes.slice(place(bytes, random)),
  (bytes, random) => insert(bytes, place(bytes, random), PIECES[random(PIECES.length)] ?? bytes),
  (bytes, random) => insert(bytes, place(bytes, random), bytes.slice(place(bytes, random))),
  (bytes, random) =>
    insert(
      bytes,
      place(bytes, random),
      Uint8Array.from({ length: random(40) }, () => random(256)),
    ),
  (bytes, random) => Buffer.concat([bytes.slice(0, place(bytes, random)), bytes.slice(place(bytes, random))]),
];
const insert = (bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.slice(0, at), piece, bytes.slice(at)]);

function mutated(random: Random): Uint8Array {
  let bytes = FIXTURES[random(FIXTURES.length)] ?? new Uint8Array(0);
  for (let changes = 1 + random(6); changes > 0; changes -= 1) {
    bytes = CHANGES[random(CHANGES.length)]?.(bytes, random) ?? bytes;
  }
  return Uint8Array.from(bytes);
}

/** What every reading promises, whatever it was made of; the promise that is broken, if one is. */
function flawOf({ parser, items, problems }: FeedReading): string | undefined {
  if (parser === null && items.length > 0) return 'items of what was not read';
  if (parser === null && problems.length === 0) return 'not read, and no problem says why';
  if (items.some(({ externalId }) => externalId === '')) return 'an item without identity';
  if (items.some(({ url }) => url !== null && !/^https?:\/\//i.test(url))) return 'an address that is not http';
  if (items.some((item) => (item.publishedAt === null) !== (item.precision === 'none'))) return 'a date that is none';
  return items.some((item) => Number.isNaN(item.publishedAt?.getTime())) ? 'a date that is no number' : undefined;
}

describe('damaged feeds', () => {
  const pool = new ParsePool({ ...sourceWorker('libs/intake/src/feeds/parse-worker.ts'), timeLimitMs: 120_000 });
  afterAll(() => pool.close());

  it('are each answered whole', async () => {
    const random = seeded(SEED);
    for (let run = 0; run < RUNS; run += 1) {
      const bytes = mutated(random);
      const flaw = flawOf(await parseFeed(bytes));
      expect(flaw, `run ${run}: ${Buffer.from(bytes).toString('base64')}`).toBeUndefined();
    }
  });

  it('are read in a thread as they are without one', async () => {
    const random = seeded(SEED);
    for (let run = 0; run < RUNS / 10; run += 1) {
      const bytes = mutated(random);
      const expected = await parseFeed(bytes);
      expect(await pool.parse(bytes), `run ${run}`).toStrictEqual(expected);
    }
  });
});
