import { scanTags } from '../sources/scan-tags.js';

/** Where the head of a page ends at the latest. */
const HEAD = 256 * 1024;
const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)/i;

/** The addresses of feeds that a web page names in its head, in order; relative ones stay so where the page's own address is not known. */
export function feedsNamedBy(html: string, page?: string): string[] {
  const found: string[] = [];
  for (const { kind, name, attributes } of scanTags(html.slice(0, HEAD))) {
    if (kind !== 'close' && name === 'body') break;
    const href = attributes.get('href')?.trim() ?? '';
    const isAlternate = /(?:^|\s)alternate(?:\s|$)/i.test(attributes.get('rel') ?? '');
    if (name !== 'link' || !isAlternate || href === '' || !FEED_TYPE.test(attributes.get('type')?.trim() ?? ''))
      continue;
    found.push(URL.parse(href, page)?.href ?? href);
  }
  return found;
}
