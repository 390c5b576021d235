import { isWebAddress } from './feed-item.js';
import type { FeedFormat } from './feed-reading.js';

/** Enough for the longest prolog; the root stands in it or nowhere. */
const HEAD = 65_536;
/** A comment or an instruction may name the roots of other formats. */
const REMARK = /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)/g;
const ROOT = /<(?:([\w-]+):)?(rss|feed|rdf|opml|html)[\s>/]/i;

interface Root {
  readonly format: FeedFormat;
  /** Under which the root, and so the feed's own elements, are written; undefined for none. */
  readonly prefix: string | undefined;
}

const FORMATS: Readonly<Record<string, FeedFormat>> = {
  feed: 'atom',
  rss: 'rss',
  rdf: 'rdf',
  opml: 'opml',
  html: 'html',
};

const FEED_ROOT = /<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i;
const PAGE_END = /<\/html\s*>/i;

/** Where the document begins: behind a page that some server sent before it, such as a message that the site is busy. */
function behindPage(head: string): string {
  const end = PAGE_END.exec(head);
  const rest = end ? head.slice(end.index + end[0].length) : '';
  return FEED_ROOT.test(rest) && !FEED_ROOT.test(head.slice(0, end?.index)) ? rest : head;
}

/** The first element that is the root of a known format; an unclosed comment does not hide it. */
export function rootOf(text: string): Root {
  const head = behindPage(text.slice(0, HEAD));
  const found = ROOT.exec(head.replaceAll(REMARK, ' ')) ?? ROOT.exec(head);
  return { format: FORMATS[found?.[2]?.toLowerCase() ?? ''] ?? 'unknown', prefix: found?.[1] };
}

export const formatOf = (text: string): FeedFormat => rootOf(text).format;

const BASE = /<(?:[\w-]+:)?(?:rss|feed|rdf|channel)\s[^<>]*?\bxml:base\s*=\s*["']([^"']+)["']/i;

/** `xml:base` of the root or the channel, absolute ones only. */
export function baseOf(text: string): string | undefined {
  const head = text.slice(0, HEAD).split(/<(?:[\w-]+:)?(?:item|entry)[\s>]/i, 1)[0] ?? '';
  const base = BASE.exec(head.replaceAll(REMARK, ' '))?.[1];
  return base !== undefined && isWebAddress(base) ? base : undefined;
}
