import { isWebAddress } from './feed-item.js';
import type { FeedFormat, FoundFeed, FoundItem, FoundText } from './feed-reading.js';
import { nextOf, withSections } from './fold-markup.js';
import { decodeEntities } from './html-entities.js';
import { DATE_FIELDS, ID_FIELDS, LINK_FIELDS, TEXT_FIELDS, TITLE_FIELDS } from './item-fields.js';
import { baseOf, formatOf } from './root-element.js';
import { foundText } from './text-kind.js';
import { namesOf } from './xml-names.js';

const IDS = ['guid', ...ID_FIELDS];
const LINKS = new Set<string>(LINK_FIELDS);
const TITLES = new Set<string>(TITLE_FIELDS);
const TEXTS = new Set<string>(TEXT_FIELDS);
const WANTED = new Set<string>([...TITLE_FIELDS, ...TEXT_FIELDS, ...DATE_FIELDS, ...IDS, ...LINK_FIELDS]);
/** Elements with a title and a link of their own. */
const OTHERS = new Set(['image', 'textinput', 'source', 'author', 'contributor', 'media:group', 'media:content']);
const TAG = /<!\[CDATA\[|<!--|<(\/?)((?:[\w-]+:)?[a-z][\w.-]*)([^<>]*)(?:>|(?=<))/gi;
/** One more than is kept, so that the excess can be named. */
const MAX_ITEMS = 10_000;
/** Beyond these a field, or another element, was never closed. */
const MAX_FIELD = 1_000_000;
const MAX_OTHER = 4000;

interface Field {
  readonly value: string;
  readonly attributes: string;
}
type Bag = Map<string, Field>;

/** The text, the same in small letters, how its items are called and what was searched in it. */
interface Source {
  readonly text: string;
  readonly lower: string;
  readonly item: string;
  readonly known: Map<string, number>;
}

const sourceOf = (text: string): Source => {
  const lower = text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return { text, lower, item: /<((?:[\w-]+:)?(?:item|entry))[\s<>]/.exec(lower)?.[1] ?? 'item', known: new Map() };
};

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
    title: foundTexts(feed, TITLE_FIELDS, format)[0],
    link: feed.get('link')?.value,
    base: baseOf(text),
    items: items.map((bag) => itemOf(bag, format)),
  };
}

function collect(text: string): { feed: Bag; items: Bag[] } {
  const fieldName = fieldNames(text);
  const feed: Bag = new Map();
  const items: Bag[] = [];
  const source = sourceOf(text);
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
      bag = slash ? undefined : itemBag(attributes);
      if (bag) items.push(bag);
    } else if (bag && !slash) {
      const opened = { bag, field, name, attributes, start };
      if (WANTED.has(field)) past = takeField(source, opened);
      else if (OTHERS.has(field)) past = otherEnd(source, opened);
    }
  }
  return { feed, items };
}

/** What the tag of an item says of it: RDF names it there, CDF its address and date. */
function itemBag(attributes: string): Bag {
  const said = [
    ['about', attributeOf(attributes, 'rdf:about')],
    ['base', attributeOf(attributes, 'xml:base')],
    ['link', attributeOf(attributes, 'href')],
    ['modified', attributeOf(attributes, 'lastmod')],
  ] as const;
  return new Map(said.flatMap(([name, value]) => (value === undefined ? [] : [[name, { value, attributes: '' }]])));
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

const ANY_PREFIX =
  /^(?!dc:|content:|media:)([\w-]+):(?=(?:item|entry|title|link|id|content|summary|published|updated)$)/;

/**
 * What the elements of one text are called. A text that no parser takes may have lost the declarations of its prefixes:
 * where it has no bare items, any prefix that is not declared is its own.
 */
function fieldNames(text: string): (name: string) => string {
  const nameOf = namesOf(text);
  const isBare = /<(?:item|entry)[\s<>]/i.test(text);
  const declared = new Set(
    Array.from(text.slice(0, 65_536).matchAll(/\sxmlns:([\w-]+)\s*=/g), ([, prefix]) => prefix?.toLowerCase()),
  );
  return (name) => {
    const field = nameOf(name).replace(/^:/, '');
    return isBare ? field : field.replace(ANY_PREFIX, (whole, prefix: string) => (declared.has(prefix) ? whole : ''));
  };
}

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
}

const closingOf = ({ lower, known }: Source, { name, start }: Opened): number =>
  nextOf(lower, `</${name.toLowerCase()}`, start, known);

/** Past an element that is none of the item's own fields, unless it was never closed. */
function otherEnd(source: Source, opened: Opened): number {
  const { attributes, start } = opened;
  if (attributes.endsWith('/')) return start;
  const end = closingOf(source, opened);
  const isOther = end - start < MAX_OTHER && !/<(?:item|entry)[\s>]/i.test(source.text.slice(start, end));
  return isOther ? end : start;
}

/** Puts the field into the bag (the first of its name that says something stays) and says where to read on. */
function takeField(source: Source, opened: Opened): number {
  const { bag, field, attributes, start } = opened;
  const href = LINKS.has(field) ? attributeOf(attributes, 'href') : undefined;
  if (href !== undefined) {
    const isOther = /\brel\s*=\s*["']?(?!alternate|http:\/\/www\.iana\.org\/\S*\/alternate\b)\w/i.test(attributes);
    if (!isOther && !bag.has(field)) bag.set(field, { value: href, attributes: '' });
    return start;
  }
  if (attributes.endsWith('/')) return start;
  const stop = fieldEnd(source, opened);
  const value = source.text.slice(start, stop);
  if (!bag.has(field) && value.trim() !== '') bag.set(field, { value, attributes });
  return stop;
}

/** A field whose closing tag stands in another item was never closed: it ends where the next tag begins. */
function fieldEnd(source: Source, opened: Opened): number {
  const { text, lower, item, known } = source;
  const { field, start } = opened;
  const end = closingOf(source, opened);
  const section = /^\s*<!\[CDATA\[/.test(text.slice(start, start + 100)) ? sectionEnd(text, '', start) : start;
  const border = Math.min(nextOf(lower, `</${item}`, section, known), nextOf(lower, `<${item}`, section, known));
  const isClosed = end <= border && (end < text.length || TEXTS.has(field));
  if (isClosed && end - start < MAX_FIELD) return end;
  return nextOf(text, '<', section, known);
}

const unwrap = (value: string): string => withSections(value, decodeEntities, (section) => section);

const foundTexts = (bag: Bag, names: readonly string[], format: FeedFormat): FoundText[] =>
  names.flatMap((name) => {
    const field = bag.get(name);
    const value = unwrap(field?.value ?? '').trim();
    if (field === undefined || value === '') return [];
    const isMarkup = /^[^<]*<\/?[a-z]/i.test(field.value);
    const type = attributeOf(field.attributes, 'type') ?? (isMarkup ? 'xhtml' : undefined);
    const terms = { type, mode: attributeOf(field.attributes, 'mode') };
    return [foundText(value, terms, format, TITLES.has(name))];
  });

const itemOf = (bag: Bag, format: FeedFormat): FoundItem => {
  const values = (names: readonly string[]): string[] => foundTexts(bag, names, format).map(({ value }) => value);
  const ids = values([...IDS, 'about']);
  const isOpaque = /\bisPermaLink\s*=\s*["']?(?:false|0)\b/i.test(bag.get('guid')?.attributes ?? '');
  return {
    ids,
    titles: foundTexts(bag, TITLE_FIELDS, format),
    base: values(['base'])[0],
    links: [...values(LINK_FIELDS), ...(isOpaque ? values([...ID_FIELDS, 'about']) : ids).filter(isWebAddress)],
    texts: foundTexts(bag, TEXT_FIELDS, format),
    dates: values(DATE_FIELDS),
  };
};
