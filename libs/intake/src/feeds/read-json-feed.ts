import { parseJson } from '@huiying/core';
import { z } from 'zod';
import type { FoundFeed, FoundItem } from './feed-reading.js';

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const jsonItem = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_text: text,
  content_html: text,
  summary: text,
  date_published: text,
  date_modified: text,
});
const jsonFeed = z.object({
  version: text,
  title: text,
  home_page_url: text,
  items: z.array(z.unknown()).catch([]),
});

const VERSION = /^(?:https?:\/\/(?:www\.)?jsonfeed\.org\/version\/)?1(?:\.\d+)?\/?$/;

/** Beyond the items that are kept, so that the excess can be named; not the millions that a hostile feed may hold. */
const MAX_ENTRIES = 20_000;

export const isJson = (content: string): boolean => /^\s*[{[]/.test(content.slice(0, 1000));

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), also where the version is missing and the entries are those of a
 * feed. Entries that are no objects are left out.
 * @throws when it is not JSON or no JSON Feed
 */
export function readJsonFeed(content: string): FoundFeed {
  const feed = jsonFeed.parse(parseJson(content, String));
  const items = feed.items.slice(0, MAX_ENTRIES).flatMap((item) => {
    const read = jsonItem.safeParse(item);
    return read.success ? [itemOf(read.data)] : [];
  });
  if (!VERSION.test(feed.version ?? '') && !items.some(isEntry)) throw new TypeError('no version, no entries');
  return {
    format: 'json',
    title: feed.title === undefined ? undefined : { value: feed.title, kind: 'plain' },
    link: feed.home_page_url,
    items,
  };
}

/** What names itself and says something. */
const isEntry = ({ ids, links, titles, texts }: FoundItem): boolean =>
  ids.length + links.length > 0 && titles.length + texts.length > 0;

const given = (...values: readonly (string | undefined)[]): string[] =>
  values.filter((value): value is string => value !== undefined && value.trim() !== '');

function itemOf(item: z.infer<typeof jsonItem>): FoundItem {
  return {
    ids: given(item.id),
    titles: given(item.title).map((value) => ({ value, kind: 'plain' })),
    links: given(item.url, item.external_url),
    texts: [
      ...given(item.content_html).map((value) => ({ value, kind: 'html' }) as const),
      ...given(item.content_text, item.summary).map((value) => ({ value, kind: 'plain' }) as const),
    ],
    dates: given(item.date_published, item.date_modified),
  };
}
