import { formatInstant } from '@huiying/core';
import { parseFeed } from './parse-feed.js';

/** A generator of numbers that gives the same feeds in each run (Lehmer, modulus 2^31 - 1). */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};
type Draw = ReturnType<typeof numbers>;

const WORDS = ['通报', '停水', '“两会”', 'b c', '3 < 5', 'R&D', '9月'];
const VOCABULARIES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  other: 'urn:other',
} as const;
const ROOTS = {
  rss: ['<@rss version="2.0" NAMES><@channel>', '</@channel></@rss>', 'urn:own'],
  rdf: [
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" NAMES><@channel/>',
    '</rdf:RDF>',
    'http://purl.org/rss/1.0/',
  ],
  atom: ['<@feed NAMES>', '</@feed>', 'http://www.w3.org/2005/Atom'],
  atom03: ['<@feed version="0.3" NAMES>', '</@feed>', 'http://purl.org/atom/ns#'],
} as const;
type Kind = keyof typeof ROOTS;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const shuffled = (parts: readonly string[], draw: Draw): string =>
  parts
    .map((part) => [draw(1_000_000), part] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, part]) => part)
    .join('');

/** The same words in one of the ways XML has for them. */
const written = (text: string, draw: Draw): string =>
  [
    escape(text),
    `<![CDATA[${text}]]>`,
    `\n  ${escape(text).replaceAll(' ', '\n  ')}\n`,
    Array.from(text, (character) => `&#${character.codePointAt(0)};`).join(''),
    `${escape(text.slice(0, 2))}<![CDATA[${text.slice(2)}]]>`,
  ][draw(5)] ?? '';

function atomTitle(text: string, draw: Draw): string {
  const [tag, value] = [
    ['<@title>', written(text, draw)],
    ['<@title type="text">', written(text, draw)],
    ['<@title type="html">', escape(escape(text))],
    ['<@title type="html">', `<![CDATA[${escape(text)}]]>`],
    ['<@title type="xhtml">', `<h:div xmlns:h="http://www.w3.org/1999/xhtml">${escape(text)}</h:div>`],
  ][draw(5)] ?? ['', ''];
  return `${tag}${value}</@title>`;
}

/** What stands in an item and is none of its own. */
const DECOYS = [
  '<media:title>错</media:title>',
  '<media:group><media:title>错</media:title><media:content url="https://b.cn"/></media:group>',
  '<itunes:title>错</itunes:title>',
  '<other:title>错</other:title>',
  '<other:list><other:item><other:title>错</other:title></other:item></other:list>',
  '<other:link>https://b.cn</other:link>',
  '<other:id>错</other:id>',
  '<dc:creator>错</dc:creator>',
  '<@source url="https://b.cn"><@title>错</@title><@id>错</@id></@source>',
  '<@author><@name>错</@name><@uri>https://b.cn</@uri></@author>',
  '<@comments>https://b.cn</@comments>',
  '<@enclosure url="https://b.cn"/>',
  '<@link rel="self" href="https://b.cn"/>',
];

function itemOf(kind: Kind, title: string, url: string, draw: Draw): string {
  const decoys = DECOYS.filter(() => draw(3) === 0);
  const isAtom = kind.startsWith('atom');
  const own = isAtom
    ? [
        atomTitle(title, draw),
        `<@link href="${escape(url)}"/>`,
        '<@published>2026-11-22T00:30:09Z</@published><@updated>2026-11-23T00:00:00Z</@updated>',
      ]
    : [
        `<@title>${written(title, draw)}</@title>`,
        `<@link>${written(url, draw)}</@link>`,
        ['<dc:date>2026-11-22T00:30:09Z</dc:date>', '<@pubDate>Sun, 22 Nov 2026 00:30:09 GMT</@pubDate>'][draw(2)] ??
          '',
      ];
  const name = isAtom ? '@entry' : '@item';
  return `<${name}>${shuffled([...own, ...decoys], draw)}</${name}>`;
}

function feedOf(seed: number): { text: string; items: object[] } {
  const draw = numbers(seed);
  const kind = (['rss', 'rdf', 'atom', 'atom03'] as const)[draw(4)] ?? 'rss';
  const [open, close, namespace] = ROOTS[kind];
  const prefix = draw(3) === 0 ? 'own:' : '';
  const named = new Map(Object.keys(VOCABULARIES).map((name) => [name, draw(2) === 0 ? name : `${name}${draw(9)}`]));
  const names = Object.entries(VOCABULARIES).map(([name, uri]) => `xmlns:${named.get(name)}="${uri}"`);
  const items = Array.from({ length: 1 + draw(4) }, (_, i) => ({
    title: `${WORDS[draw(WORDS.length)]} ${WORDS[draw(WORDS.length)]}`,
    url: `https://a.cn/${seed}/${i}?x=1&y=2`,
    at: '2026-11-22T08:30:09+08:00',
  }));
  const body = items.map(({ title, url }) => itemOf(kind, title, url, draw)).join('');
  const own = prefix === '' ? `xmlns="${namespace}"` : `xmlns:own="${namespace}"`;
  const text = (open + body + close)
    .replaceAll(/(?<=<\/?)(dc|media|itunes|other)(?=:)/g, (name) => named.get(name) ?? name)
    .replaceAll(/(?<=<\/?)@/g, prefix)
    .replace('NAMES', `${own} ${names.join(' ')}`);
  return { text, items };
}

const readItems = async (text: string) => {
  const { parser, items } = await parseFeed(Buffer.from(text));
  const told = items.map(({ title, url, publishedAt }) => ({
    title,
    url,
    at: publishedAt && formatInstant(publishedAt),
  }));
  return { parser, items: told };
};

describe('400 feeds at random, fields in any order between those of other vocabularies', () => {
  const feeds = Array.from({ length: 400 }, (_, i) => feedOf(7919 * (i + 1)));

  it('are read as they were written', async () => {
    for (const { text, items } of feeds) expect(await readItems(text), text).toEqual({ parser: 'strict', items });
  });

  it('are read the same where no XML parser takes them', async () => {
    for (const { text, items } of feeds) {
      const broken = text.replace(/(?=<\/[^<]*$)/, '<x a=b>c</y>');
      expect(await readItems(broken), broken).toEqual({ parser: 'loose', items });
    }
  });
});
