import { decodeEntities } from '../feeds/html-entities.js';

/** One tag as it stands in the text; attribute names in lower case, entities of their values decoded. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Lower case, prefix included. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const NAME = /<\/?[a-z_][\w:.-]{0,99}/iy;
const ATTRIBUTE = /([a-z_][\w:.-]{0,99})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
/** Characters of one tag; nobody writes longer ones by hand or machine. */
const MAX_TAG = 64 * 1024;

/**
 * Walks over the tags of XML without building a tree and without expanding any entity it declares; comments, sections,
 * DOCTYPE and instructions are passed over. Linear in the length of the text, whatever it holds.
 */
export function* scanTags(text: string): Generator<Tag> {
  let mindsQuotes = true;
  let at = text.indexOf('<');
  while (at >= 0) {
    const section = pastSection(text, at);
    const name = section === undefined ? nameAt(text, at) : undefined;
    if (name === undefined) {
      at = text.indexOf('<', section ?? at + 1);
      continue;
    }
    const found = endOf(text, at + name.length, mindsQuotes);
    // Once a quote was left open, the next ones cannot be told apart from it.
    mindsQuotes &&= found.isSure;
    if (found.isTag) yield tagOf(name, text.slice(at + name.length, found.end - 1));
    at = text.indexOf('<', found.end);
  }
}

function pastSection(text: string, at: number): number | undefined {
  if (text.startsWith('<!--', at)) return after(text, '-->', at);
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at);
  if (text.startsWith('<?', at)) return after(text, '?>', at);
  return text.startsWith('<!', at) ? pastDoctype(text, at) : undefined;
}

function after(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at);
  return end < 0 ? text.length : end + mark.length;
}

/** The internal subset stands in brackets; a `>` inside it ends a declaration, not the DOCTYPE. */
function pastDoctype(text: string, at: number): number {
  let depth = 0;
  for (let i = at + 2; i < text.length; i += 1) {
    if (text[i] === '[') depth += 1;
    else if (text[i] === ']') depth -= 1;
    else if (text[i] === '>' && depth <= 0) return i + 1;
  }
  return text.length;
}

/** `<outline`, `</outline`; undefined when the `<` begins no tag. */
function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0];
}

interface TagEnd {
  /** One past the `>`, or past what was looked at. */
  readonly end: number;
  readonly isTag: boolean;
  readonly isSure: boolean;
}

const endOf = (text: string, from: number, mindsQuotes: boolean): TagEnd =>
  (mindsQuotes ? endBeyondQuotes(text, from) : undefined) ?? firstEnd(text, from);

/** A `>` inside quotes is text. Undefined when there is no other. */
function endBeyondQuotes(text: string, from: number): TagEnd | undefined {
  const limit = Math.min(text.length, from + MAX_TAG);
  let quote = '';
  for (let i = from; i < limit; i += 1) {
    const character = text[i] ?? '';
    if (quote === '' && character === '>') return { end: i + 1, isTag: true, isSure: true };
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  return undefined;
}

function firstEnd(text: string, from: number): TagEnd {
  const limit = Math.min(text.length, from + MAX_TAG);
  const first = text.slice(from, limit).indexOf('>');
  return first < 0
    ? { end: limit, isTag: false, isSure: false }
    : { end: from + first + 1, isTag: true, isSure: false };
}

function tagOf(opening: string, body: string): Tag {
  const isClosing = opening.startsWith('</');
  const kind = isClosing ? 'close' : body.endsWith('/') ? 'empty' : 'open';
  return { kind, name: opening.slice(isClosing ? 2 : 1).toLowerCase(), attributes: attributesOf(body) };
}

function attributesOf(body: string): ReadonlyMap<string, string> {
  const found = Array.from(body.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]): [string, string] => [
    name.toLowerCase(),
    decodeEntities(double ?? single ?? bare ?? ''),
  ]);
  return new Map(found);
}
