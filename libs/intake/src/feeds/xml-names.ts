import { rootOf } from './root-element.js';

/** Prefix by which the readers know a vocabulary, whatever prefix the feed chose. */
const PREFIX_OF: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'https://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://prismstandard.org/namespaces/1.2/basic/': 'prism',
  'http://prismstandard.org/namespaces/basic/2.0/': 'prism',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
};
const DECLARATION = /xmlns:([\w-]+)\s*=\s*["']([^"']{1,200})["']/g;
const STRUCTURE = new Set(['rss', 'channel', 'item', 'feed', 'entry']);

/** Says what the elements of one document are called, its own prefixes resolved. */
export type NameOf = (name: string) => string;

/**
 * Names of one document in one spelling: `channel`, `item`, `entry` ... for the frame, `:title`, `:dc:date` ... for the
 * rest. The colon hides those from the parser's own reading of dates, links and snippets, which fails a whole feed for
 * one bad item and takes quadratic time on hostile text.
 */
export function namesOf(text: string): NameOf {
  const prefixes = new Map<string, string>();
  for (const [, prefix = '', uri = ''] of text.slice(0, 65_536).matchAll(DECLARATION)) {
    const known = PREFIX_OF[uri.trim().toLowerCase()];
    if (known !== undefined && !prefixes.has(prefix)) prefixes.set(prefix, known);
  }
  const root = rootOf(text);
  // A root of no known vocabulary brings its own elements along under its prefix.
  if (root.prefix !== undefined && root.format !== 'rdf' && !prefixes.has(root.prefix)) prefixes.set(root.prefix, '');
  return (name) => spell(name, prefixes, root.format === 'atom');
}

function spell(name: string, prefixes: ReadonlyMap<string, string>, isAtom: boolean): string {
  const at = name.indexOf(':');
  const prefix = at < 0 ? '' : name.slice(0, at);
  const local = name.slice(at + 1).toLowerCase();
  const known = prefixes.get(prefix) ?? prefix.toLowerCase();
  if (local === 'rdf' && at >= 0) return 'rdf:RDF';
  const bare = known === '' || (known === 'atom' && isAtom) || known === 'rss';
  if (bare && STRUCTURE.has(local)) return local;
  return bare ? `:${local}` : `:${known}:${local}`;
}
