import Parser from 'rss-parser';
import { isWebAddress } from './feed-item.js';
import type { FeedFormat, FoundFeed, FoundItem, FoundText } from './feed-reading.js';
import { namesOf } from './xml-names.js';

/** An element as the parser hands it over: bare text, or an object with `_` (text), `$` (attributes) and children. */
type XmlNode = string | { readonly [name: string]: unknown };
type Fields = Readonly<Record<string, unknown>>;

const ITEM_FIELDS = [
  'title',
  'dc:title',
  'atom:title',
  'link',
  'atom:link',
  'guid',
  'id',
  'atom:id',
  'dc:identifier',
  'content:encoded',
  'content',
  'atom:content',
  'description',
  'dc:description',
  'summary',
  'atom:summary',
  'fulltext',
  'pubdate',
  'dc:date',
  'published',
  'atom:published',
  'dcterms:issued',
  'issued',
  'dcterms:created',
  'created',
  'date',
  'updated',
  'atom:updated',
  'dcterms:modified',
  'modified',
] as const;
type ItemField = (typeof ITEM_FIELDS)[number];
/** In order of preference. */
const TEXTS: readonly ItemField[] = [
  'content:encoded',
  'content',
  'atom:content',
  'fulltext',
  'description',
  'summary',
  'atom:summary',
  'dc:description',
];
const DATES = ITEM_FIELDS.slice(ITEM_FIELDS.indexOf('pubdate'));
const FEED_FIELDS = ['title', 'dc:title', 'atom:title', 'link', 'version'] as const;

/**
 * Reads RSS 0.9x/1.0/2.0 and Atom 0.3/1.0 with rss-parser, which gives the frame and every field raw.
 * @throws when the text is not well-formed or is no feed
 */
export async function readXmlFeed(text: string): Promise<FoundFeed> {
  const nameOf = namesOf(text);
  const parser = new Parser<Fields, Fields>({
    defaultRSS: 2,
    // The typing knows only flat lists; the library takes [from, to, options] as its documentation shows.
    customFields: { feed: raw(FEED_FIELDS), item: raw(ITEM_FIELDS) } as never,
    xml2js: { tagNameProcessors: [nameOf], emptyTag: '' },
  });
  const feed: Fields = { ...(await parser.parseString(text)) };
  const format = formatOf(text);
  const items = Array.isArray(feed['items']) ? (feed['items'] as Fields[]) : [];
  const title = nodesOf(feed, 'title').concat(nodesOf(feed, 'dc:title'), nodesOf(feed, 'atom:title'));
  return {
    format,
    title: title.map((node) => textOf(node, format)).find(({ value }) => value.trim() !== ''),
    link: linksOf(nodesOf(feed, 'link'))[0],
    base: xmlBase(text),
    items: items.map((item) => itemOf(item, format)),
  };
}

const raw = (fields: readonly string[]): [string, string, { keepArray: boolean }][] =>
  fields.map((field) => [`:${field}`, `raw:${field}`, { keepArray: true }]);

/** The root element decides; the text is known to be well-formed here. */
export function formatOf(text: string): FeedFormat {
  const root = /<(?:[\w-]+:)?(rss|feed|rdf|opml|html)[\s>/]/i.exec(text.slice(0, 65_536))?.[1]?.toLowerCase();
  if (root === 'feed') return 'atom';
  return root === 'rss' || root === 'rdf' || root === 'opml' || root === 'html' ? root : 'unknown';
}

/** `xml:base` before the first item, absolute ones only. */
function xmlBase(text: string): string | undefined {
  const head = text.slice(0, 65_536).split(/<(?:[\w-]+:)?(?:item|entry)[\s>]/i, 1)[0] ?? '';
  const base = /\sxml:base\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  return base !== undefined && isWebAddress(base) ? base : undefined;
}

function itemOf(item: Fields, format: FeedFormat): FoundItem {
  const texts = (fields: readonly ItemField[]): FoundText[] =>
    fields
      .flatMap((field) => nodesOf(item, field).slice(0, 1))
      .map((node) => textOf(node, format))
      .filter(({ value }) => value.trim() !== '');
  const about = item['rdf:about'];
  const guids = nodesOf(item, 'guid');
  const permalinks = guids.filter((node) => attributeOf(node, 'isPermaLink') !== 'false').map(bareText);
  const ids = [...texts(['id', 'atom:id']).map(({ value }) => value), ...(typeof about === 'string' ? [about] : [])];
  return {
    ids: [...guids.map(bareText), ...ids],
    titles: texts(['title', 'dc:title', 'atom:title']),
    // An opaque guid such as `news-42` would resolve to an address that does not exist.
    links: [
      ...linksOf([...nodesOf(item, 'link'), ...nodesOf(item, 'atom:link')]),
      ...[...permalinks, ...ids].filter(isWebAddress),
    ],
    texts: texts(TEXTS),
    dates: texts(DATES).map(({ value }) => value.trim()),
  };
}

function nodesOf(fields: Fields, name: string): XmlNode[] {
  const nodes = fields[`raw:${name}`];
  return Array.isArray(nodes)
    ? nodes.filter((node): node is XmlNode => typeof node === 'string' || (typeof node === 'object' && node !== null))
    : [];
}

function bareText(node: XmlNode): string {
  if (typeof node === 'string') return node;
  return typeof node['_'] === 'string' ? node['_'] : '';
}

function attributeOf(node: XmlNode, name: string): string | undefined {
  if (typeof node === 'string') return undefined;
  const attributes = node['$'];
  if (typeof attributes !== 'object' || attributes === null) return undefined;
  const value: unknown = Reflect.get(attributes, name);
  return typeof value === 'string' ? value : undefined;
}

/** Atom says what its text is (0.3 with `mode`, 1.0 with `type`); RSS leaves it to be guessed. */
function textOf(node: XmlNode, format: FeedFormat): FoundText {
  const type = attributeOf(node, 'type')?.toLowerCase() ?? '';
  const value = bareText(node);
  if (attributeOf(node, 'mode') === 'base64' || /base64|octet-stream/.test(type))
    return { value: Buffer.from(value, 'base64').toString('utf8'), kind: 'guess' };
  if (format === 'atom' && (type.includes('html') || type.includes('xml'))) return { value, kind: 'html' };
  return { value, kind: 'guess' };
}

/** Atom: the alternate link first; RSS: the text of the element. Enclosures and comments are no address of an item. */
function linksOf(nodes: readonly XmlNode[]): string[] {
  const links = nodes.map((node) => ({
    href: attributeOf(node, 'href') ?? bareText(node),
    rel: attributeOf(node, 'rel')?.toLowerCase() ?? 'alternate',
  }));
  return links.filter(({ rel, href }) => rel === 'alternate' && href.trim() !== '').map(({ href }) => href.trim());
}
