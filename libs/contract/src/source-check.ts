import type { Instant } from './words.js';

/** One item as it would be taken in, and how its date was understood. */
export interface SourceCheckItem {
  title: string;
  url: string | null;
  publishedAt: Instant | null;
  /** As the feed wrote it. */
  publishedRaw: string | null;
  precision: 'second' | 'minute' | 'day' | 'none';
  /** Where the time zone of the date came from. */
  tzSource: 'explicit' | 'source' | 'assumed' | 'none';
}

/** What an address gives, before it becomes a source; `ok` = a poll could take it in. */
export interface SourceCheck {
  ok: boolean;
  /** `readable`, `unreadable`, or the way the fetching failed. */
  outcome: string;
  detail: string;
  /** Where redirects ended; null when nothing was fetched. */
  finalUrl: string | null;
  format: string;
  encoding: string | null;
  parser: 'strict' | 'cleaned' | 'loose' | null;
  title: string;
  itemCount: number;
  /** The first five. */
  items: SourceCheckItem[];
  problems: {
    code: string;
    detail: string;
    /** The feed that a page names, where this is a page. */
    feedUrl?: string;
  }[];
}

/** What an OPML file came to. */
export interface OpmlAnswer {
  added: { id: string; url: string; name: string }[];
  skipped: { url: string; reason: string }[];
  /** Settings of added sources that could not be taken; the default stands in their place. */
  ignored: { url: string; field: string; value: string }[];
}
