import Parser from 'rss-parser';
import { isWebAddress } from './feed-item.js';
import type { FeedFormat, FoundFeed, FoundItem, FoundText } from './feed-reading.js';
import { DATE_FIELDS, ID_FIELDS, LINK_FIELDS, TEXT_FIELDS, TITLE_FIELDS } from './item-fields.js';
import { baseOf, formatOf } from './root-element.js';
import { foundText } from './text-kind.js';
import { namesOf } from './xml-names.js';

/** An element as the parser hands it over: bare text, or an object with `_` (text), `$` (attributes) and children. */
type XmlNode = string | { readonly [name: string]: unknown };
type Fields = Readonly<Record<string, unknown>>;

/** What may hold the only title of an item: that of its picture or film. */
const MEDIA = ['media:group', 'media:content', 'enclosure'] as const;
const ITEM_FIELDS = [
  ...TITLE_FIELDS,
  ...MEDIA,
  ...LINK_FIELDS,
  'guid',
  ...ID_FIELDS,
  'dc:identifier',
  ...TEXT_FIELDS,
  ...DATE_FIELDS,
] as const;
type ItemField = (typeof ITEM_FIELDS)[number];
const FEED_FIELDS = ['title', 'dc:title', 'atom:title', 'link', 'atom:link', 'version'] as const;

/**
 * Reads RSS 0.9x/1.0/2.0 and Atom 0.3/1.0 with rss-parser, which gives the frame and every field raw.
 * @throws when the text is not well-formed or is no feed
 */
export async function readXmlFeed(text: string): Promise<FoundFeed> {
  const nameOf = namesOf(text);
  const parser = new Parser<Fields, Fields>({
    defaultRSS: 2,
    // The typing knows only flat lists; the library takes [from, to, options] as its documentation shows.
    customFields: { feed: raw(FEED_FIELDS), item: [...raw(ITEM_FIELDS), ATTRIBUTES] } as never,
    xml2js: { tagNameProcessors: [nameOf], emptyTag: '' },
  });
  const feed: Fields = { ...(await parser.parseString(text)) };
  const format = formatOf(text);
  const items = Array.isArray(feed['items']) ? (feed['items'] as Fields[]) : [];
  const title = nodesOf(feed, 'title').concat(nodesOf(feed, 'dc:title'), nodesOf(feed, 'atom:title'));
  return {
    format,
    title: title.map((node) => textOf(node, format, true)).find(({ value }) => value.trim() !== ''),
    link: addressOfFeed(nodesOf(feed, 'link').concat(nodesOf(feed, 'atom:link'))),
    base: baseOf(text),
    items: items.map((item) => itemOf(item, format)),
  };
}

const ATTRIBUTES = ['$', 'raw:$', { keepArray: true }];
const raw = (fields: readonly string[]): [string, string, { keepArray: boolean }][] =>
  fields.map((field) => [`:${field}`, `raw:${field}`, { keepArray: true }]);

function itemOf(item: Fields, format: FeedFormat): FoundItem {
  const first = (nodes: readonly XmlNode[], isTitle?: boolean): FoundText[] =>
    nodes
      .map((node) => textOf(node, format, isTitle))
      .filter(({ value }) => value.trim() !== '')
      .slice(0, 1);
  const texts = (fields: readonly ItemField[], isTitle?: boolean): FoundText[] =>
    fields.flatMap((field) => first(nodesOf(item, field), isTitle));
  const about = item['rdf:about'];
  const base = attributeOf({ $: item['raw:$'] }, 'xml:base');
  const guids = nodesOf(item, 'guid');
  const permalinks = guids.flatMap((node) => permalinkOf(node) ?? []);
  const ids = [...texts(ID_FIELDS).map(({ value }) => value), ...(typeof about === 'string' ? [about] : [])];
  return {
    ids: [...guids.map(bareText), ...ids],
    titles: [
      ...texts(TITLE_FIELDS, true),
      ...first(MEDIA.flatMap((field) => nodesOf(item, field)).flatMap((node) => childrenOf(node, 'media:title'))),
    ],
    base,
    links: [
      ...linksOf(LINK_FIELDS.flatMap((field) => nodesOf(item, field))),
      ...permalinks,
      ...ids.filter(isWebAddress),
    ],
    texts: texts(TEXT_FIELDS),
    dates: texts(DATE_FIELDS).map(({ value }) => value.trim()),
  };
}

const nodesOf = (fields: Fields, name: string): XmlNode[] => nodesAmong(fields[`raw:${name}`]);

const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  typeof node === 'string' ? [] : nodesAmong(node[`:${name}`]);

const nodesAmong = (nodes: unknown): XmlNode[] =>
  Array.isArray(nodes)
    ? nodes.filter((node): node is XmlNode => typeof node === 'string' || (typeof node === 'object' && node !== null))
    : [];

function bareText(node: XmlNode): string {
  if (typeof node === 'string') return node;
  return typeof node['_'] === 'string' ? node['_'] : '';
}

function attributesOf(node: XmlNode): [string, string][] {
  const attributes = typeof node === 'string' ? undefined : node['$'];
  if (typeof attributes !== 'object' || attributes === null) return [];
  return Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
  );
}

const attributeOf = (node: XmlNode, name: string): string | undefined =>
  attributesOf(node).find(([given]) => given === name)?.[1];

/** An opaque guid such as `news-42` would resolve to an address that does not exist. */
function permalinkOf(guid: XmlNode): string | undefined {
  const said = attributeOf(guid, 'ispermalink')?.trim() ?? '';
  const text = bareText(guid).trim();
  const isPath = text.startsWith('/') && /^(?:true|1)$/i.test(said);
  return (isWebAddress(text) && !/^(?:false|0)$/i.test(said)) || isPath ? text : undefined;
}

const textOf = (node: XmlNode, format: FeedFormat, isTitle?: boolean): FoundText =>
  foundText(bareText(node), { type: attributeOf(node, 'type'), mode: attributeOf(node, 'mode') }, format, isTitle);

/** Registered relations may be written out (RFC 4287, 4.2.7.2); one that is empty says nothing. */
const REGISTERED = /^http:\/\/www\.iana\.org\/assignments\/(?:link-relations|relation)\//i;
const relationOf = (node: XmlNode): string =>
  attributeOf(node, 'rel')?.trim().toLowerCase().replace(REGISTERED, '') || 'alternate';

/** What a person would open, where the same article is also there for machines. */
const isForPeople = (node: XmlNode): boolean => /^$|html/i.test(attributeOf(node, 'type') ?? '');

/** Atom: the alternate links; RSS: the text of the element. Enclosures and comments are no address of an item. */
function linksOf(nodes: readonly XmlNode[]): string[] {
  const alternates = nodes.filter((node) => relationOf(node) === 'alternate');
  const inOrder = [...alternates.filter(isForPeople), ...alternates.filter((node) => !isForPeople(node))];
  return inOrder.map(addressOf).filter((href) => href !== '');
}

/** The first whole one; where a feed was saved its own address may be the only one. */
function addressOfFeed(nodes: readonly XmlNode[]): string | undefined {
  const own = nodes.filter((node) => relationOf(node) === 'self').map(addressOf);
  return [...linksOf(nodes), ...own].find(isWebAddress);
}

function addressOf(link: XmlNode): string {
  const href = (attributeOf(link, 'href') ?? bareText(link)).trim();
  const base = attributeOf(link, 'xml:base') ?? '';
  return href !== '' && isWebAddress(base) ? (URL.parse(href, base)?.href ?? href) : href;
}
