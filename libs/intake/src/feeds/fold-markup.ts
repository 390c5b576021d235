import { namesOf } from './xml-names.js';

const OPENING =
  /<!\[CDATA\[|<!--|<((?:[\w-]+:)?(?:title|summary|content|description|subtitle|tagline|info))(?=[\s>])[^<>]*>/gi;
/** Of the feed itself, whatever its prefix; those of other vocabularies hold children of their own. */
const OWN = /^:(?:atom:)?[^:]+$/;
const TAG_INSIDE = /<\/?[a-zA-Z]/;
/** A text element that swallows these was never closed. */
const SWALLOWED = /<(?:\w+:)?(?:item|entry|link|id|guid|channel|feed)[\s/>]/i;

/**
 * Turns markup that stands inside text elements (XHTML in Atom, unescaped HTML in RSS) into escaped text. An XML tree
 * without an order of text and children would tear such text apart.
 */
export function foldMarkup(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let pastSection = 0;
  const known = new Map<string, number>();
  const nameOf = namesOf(text);
  for (const open of text.matchAll(OPENING)) {
    if (open.index < pastSection) continue;
    const name = open[1];
    if (name === undefined) {
      const end = text.indexOf(open[0] === '<!--' ? '-->' : ']]>', open.index);
      if (end < 0) break;
      pastSection = end;
      continue;
    }
    if (!OWN.test(nameOf(name))) continue;
    const start = open.index + open[0].length;
    const end = nextOf(text, `</${name}`, start, known);
    if (open[0].endsWith('/>') || end === text.length) continue;
    pastSection = end;
    const inner = text.slice(start, end);
    if (!hasMarkup(inner)) continue;
    parts.push(text.slice(from, open.index), saidToBeMarkup(open[0]), escapeMarkup(inner));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Without a type the text of Atom would be words as they stand. */
const saidToBeMarkup = (tag: string): string => (/\stype\s*=/i.test(tag) ? tag : `${tag.slice(0, -1)} type="xhtml">`);

/**
 * Where the next `mark` stands, the end of the text when there is none. Each is searched once: thousands of unclosed tags
 * would otherwise each walk to the end.
 */
export function nextOf(text: string, mark: string, start: number, known: Map<string, number>): number {
  const last = known.get(mark);
  if (last !== undefined && last >= start) return last;
  const found = text.indexOf(mark, start);
  const end = found < 0 ? text.length : found;
  known.set(mark, end);
  return end;
}

function hasMarkup(inner: string): boolean {
  if (!inner.includes('<')) return false;
  const bare = withSections(
    inner,
    (part) => part,
    () => '',
  );
  return TAG_INSIDE.test(bare) && !SWALLOWED.test(bare);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** CDATA inside markup is text of that markup: escaped once for the markup and once for the fold. */
const escapeMarkup = (inner: string): string => withSections(inner, escape, (section) => escape(escape(section)));

/** Joins what is made of the text outside of CDATA sections and of the text inside. */
export function withSections(
  text: string,
  outside: (part: string) => string,
  inside: (section: string) => string,
): string {
  return text
    .split('<![CDATA[')
    .map((part, i) => {
      const end = i === 0 ? -1 : part.indexOf(']]>');
      return end < 0 ? outside(part) : inside(part.slice(0, end)) + outside(part.slice(end + 3));
    })
    .join('');
}
