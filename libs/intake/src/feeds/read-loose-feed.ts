import { isWebAddress } from './feed-item.js';
import type { FoundFeed, FoundItem, FoundText } from './feed-reading.js';
import { closingOf } from './fold-markup.js';
import { decodeEntities } from './html-entities.js';
import { formatOf } from './read-xml-feed.js';

const TITLES = ['title', 'dc:title'];
const TEXTS = ['content:encoded', 'content', 'description', 'summary'];
const DATES = ['pubdate', 'dc:date', 'published', 'issued', 'created', 'date', 'updated', 'modified'];
const IDS = ['guid', 'id'];
const WANTED = new Set([...TITLES, ...TEXTS, ...DATES, ...IDS, 'link']);
const TAG = /<!\[CDATA\[|<!--|<(\/?)((?:[\w-]+:)?[a-z][\w.-]*)([^<>]*)>/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
/** One more than is kept, so that the excess can be named. */
const MAX_ITEMS = 10_000;
/** Beyond this a field was never closed. */
const MAX_FIELD = 1_000_000;

type Bag = Map<string, string>;

/**
 * The last resort for text that no XML parser takes: walks over the tags without a tree and collects the fields of each
 * item or entry. Linear in the length of the text.
 * @returns undefined when there is neither a feed's root nor an item
 */
export function readLooseFeed(text: string): FoundFeed | undefined {
  const format = formatOf(text);
  const { feed, items } = collect(text);
  if (items.length === 0 && format !== 'rss' && format !== 'atom' && format !== 'rdf') return undefined;
  if (format === 'html' || format === 'opml') return undefined;
  return {
    format,
    title: foundTexts(feed, TITLES)[0],
    link: feed.get('link'),
    items: items.map((bag) => itemOf(bag)),
  };
}

function collect(text: string): { feed: Bag; items: Bag[] } {
  const feed: Bag = new Map();
  const items: Bag[] = [];
  const closings = new Map<string, number>();
  let bag: Bag | undefined = feed;
  let past = 0;
  for (const tag of text.matchAll(TAG)) {
    if (tag.index < past) continue;
    const [whole, slash = '', name = '', attributes = ''] = tag;
    const start = tag.index + whole.length;
    if (name === '') {
      past = sectionEnd(text, whole, start);
      continue;
    }
    const field = fieldName(name);
    if (field === 'item' || field === 'entry') {
      if (items.length > MAX_ITEMS) break;
      bag = slash ? undefined : new Map();
      if (bag) items.push(bag);
    } else if (bag && !slash && WANTED.has(field)) {
      past = takeField(text, { bag, field, name, attributes, start, closings });
    }
  }
  return { feed, items };
}

const fieldName = (name: string): string => {
  const lower = name.toLowerCase();
  return lower.replace(
    /^(?!dc:|content:)[\w-]+:(?=(?:item|entry|title|link|id|content|summary|published|updated)$)/,
    '',
  );
};

function sectionEnd(text: string, opening: string, start: number): number {
  const end = text.indexOf(opening === '<!--' ? '-->' : ']]>', start);
  return end < 0 ? text.length : end + 3;
}

interface Opened {
  readonly bag: Bag;
  readonly field: string;
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly closings: Map<string, number>;
}

/** Puts the field into the bag (the first of its name stays) and says where to read on. */
function takeField(text: string, { bag, field, name, attributes, start, closings }: Opened): number {
  const href = field === 'link' ? HREF.exec(attributes) : null;
  if (href) {
    const isOther = /\brel\s*=\s*["']?(?!alternate)\w/i.test(attributes);
    if (!isOther && !bag.has(field)) bag.set(field, href[1] ?? href[2] ?? href[3] ?? '');
    return start;
  }
  if (attributes.endsWith('/')) return start;
  const end = closingOf(text, name, start, closings);
  const isClosed = end - start < MAX_FIELD;
  const nextTag = text.indexOf('<', start);
  const stop = isClosed ? end : nextTag < 0 ? text.length : nextTag;
  if (!bag.has(field)) bag.set(field, text.slice(start, stop));
  return stop;
}

const unwrap = (value: string): string =>
  value.includes('<![CDATA[') ? value.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : decodeEntities(value);

const foundTexts = (bag: Bag, names: readonly string[]): FoundText[] =>
  names.flatMap((name) => {
    const value = unwrap(bag.get(name) ?? '').trim();
    return value === '' ? [] : [{ value, kind: 'guess' as const }];
  });

const values = (bag: Bag, names: readonly string[]): string[] => foundTexts(bag, names).map(({ value }) => value);

const itemOf = (bag: Bag): FoundItem => ({
  ids: values(bag, IDS),
  titles: foundTexts(bag, TITLES),
  links: [...values(bag, ['link']), ...values(bag, IDS).filter(isWebAddress)],
  texts: foundTexts(bag, TEXTS),
  dates: values(bag, DATES),
});
