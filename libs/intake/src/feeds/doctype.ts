import { outsideSections } from './clean-feed.js';

const DECLARED = /<!ENTITY\s+([A-Za-z_][\w.-]{0,39})\s+(?:"([^"<%]{0,200})"|'([^'<%]{0,200})')\s*>/g;
/** `&#38;` and `&#60;` in a value are markup once they are read again. */
const NAMES_ANOTHER = /&(?!#(?:\d{1,7}|x[\da-f]{1,6});)|&#(?:0*(?:38|60)|x0*(?:26|3c));/i;
const PREDEFINED = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const REFERENCE = /&([A-Za-z_][\w.-]{0,39});/g;
/** Characters that all entities of a feed may add; no publisher abbreviates more. */
const MAX_ADDED = 1_000_000;

/**
 * The text without its DOCTYPE. Entities declared in it as plain words of at most 200 characters are put in place; those
 * that name a file or other entities stay unread, whatever they would expand to.
 */
export function withoutDoctype(text: string): string {
  const root = text.search(/<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i);
  const start = text.search(/<!DOCTYPE/i);
  if (start < 0 || (root >= 0 && root < start)) return text;
  const end = doctypeEnd(text, start);
  const rest = text.slice(0, start) + text.slice(end);
  const entities = declaredIn(text.slice(start, end));
  return entities.size === 0 ? rest : withEntities(rest, entities);
}

/** Walks over the internal subset by its brackets; a pattern would have to guess where it ends. */
function doctypeEnd(text: string, start: number): number {
  let depth = 0;
  for (let i = start + 9; i < text.length; i += 1) {
    const character = text[i];
    if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '>' && depth <= 0) return i + 1;
  }
  return text.length;
}

function declaredIn(doctype: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  for (const [, name = '', quoted, single = ''] of doctype.matchAll(DECLARED)) {
    const value = quoted ?? single;
    // The first declaration of a name is the one that counts (XML 1.0, 4.2).
    if (!NAMES_ANOTHER.test(value) && !PREDEFINED.has(name) && !entities.has(name)) entities.set(name, value);
  }
  return entities;
}

function withEntities(text: string, entities: ReadonlyMap<string, string>): string {
  let added = 0;
  return outsideSections(text, (part) =>
    part.replaceAll(REFERENCE, (whole, name: string) => {
      const value = entities.get(name);
      if (value === undefined || added > MAX_ADDED) return whole;
      added += value.length;
      return value;
    }),
  );
}
