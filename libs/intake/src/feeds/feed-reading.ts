import type { Instant, Precision } from '@huiying/core';

/** Something worth telling that did not stop the reading. `code` is stable, `detail` is for people. */
export interface FeedProblem {
  readonly code: string;
  readonly detail: string;
  /** The feed that a page names in its head. */
  readonly feedUrl?: string;
}

/** Where the zone of a date came from: written in it, the source's setting, Asia/Shanghai assumed, or no date at all. */
export type ZoneSource = 'explicit' | 'source' | 'assumed' | 'none';

export interface FeedItem {
  /** guid or id; else the canonical URL; else SHA-256 of title and text. Stable from poll to poll. */
  readonly externalId: string;
  readonly title: string;
  /** Only http and https; null when the item has no such link. */
  readonly url: string | null;
  /** Plain text: tags stripped, entities decoded, whitespace folded. */
  readonly text: string;
  readonly publishedAt: Instant | null;
  /** The date exactly as the feed wrote it. */
  readonly publishedRaw: string | null;
  readonly precision: Precision;
  readonly tzSource: ZoneSource;
}

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json' | 'opml' | 'html' | 'unknown';

/** The stage that won: the parser on the text as it came, on the cleaned text, or the forgiving extractor. */
export type ParserStage = 'strict' | 'cleaned' | 'loose';

export interface FeedReading {
  readonly format: FeedFormat;
  readonly encoding: string;
  /** Null when nothing could read it; then a problem says why. */
  readonly parser: ParserStage | null;
  readonly title: string;
  readonly items: readonly FeedItem[];
  readonly problems: readonly FeedProblem[];
}

/** Text as found, and whether markup in it is markup (`html`), shown as it is (`plain`) or unknown (`guess`). */
export interface FoundText {
  readonly value: string;
  readonly kind: 'html' | 'plain' | 'guess';
}

/** One entry as a parsing stage found it, before identity, text and dates are worked out. */
export interface FoundItem {
  readonly ids: readonly string[];
  readonly titles: readonly FoundText[];
  readonly links: readonly string[];
  /** Where its relative links start, when it says so itself; may itself be relative. */
  readonly base?: string | undefined;
  /** Fullest text first. */
  readonly texts: readonly FoundText[];
  /** The date of publication first, that of the last change last. */
  readonly dates: readonly string[];
}

export interface FoundFeed {
  readonly format: FeedFormat;
  readonly title: FoundText | undefined;
  readonly link: string | undefined;
  /** Where relative links start, when the feed says so itself (`xml:base`). */
  readonly base?: string | undefined;
  readonly items: readonly FoundItem[];
}
