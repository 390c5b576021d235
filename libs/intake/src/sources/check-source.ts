import { formatInstant } from '@huiying/core';
import type { SourceCheck } from '@huiying/contract';
import type { FeedReading } from '../feeds/feed-reading.js';
import { fetchFeed } from '../feeds/fetch-feed.js';
import { parseFeed } from '../feeds/parse-feed.js';

export interface CheckSourceOptions {
  readonly allowPrivate: boolean;
  readonly timeZone?: string | undefined;
  readonly encoding?: string | undefined;
  /** Reads the body; in the calling thread unless a pool of threads is given. */
  readonly parse?: typeof parseFeed;
}

const SHOWN_ITEMS = 5;
const SHOWN_PROBLEMS = 10;

/** Fetches an address once and reads it as a poll would, taking nothing in; never throws. */
export async function checkSource(url: string, options: CheckSourceOptions): Promise<SourceCheck> {
  const { allowPrivate, timeZone, encoding, parse = parseFeed } = options;
  const fetched = await fetchFeed(url, { allowPrivate });
  if (fetched.outcome !== 'ok') {
    const detail = 'detail' in fetched ? fetched.detail : '';
    return { ...UNREAD, outcome: fetched.outcome, detail };
  }
  const { bytes, contentType, finalUrl } = fetched;
  return checkOf(await parse(bytes, { contentType, timeZone, encoding, url: finalUrl }), finalUrl);
}

const UNREAD: SourceCheck = {
  ok: false,
  outcome: 'unreadable',
  detail: '',
  finalUrl: null,
  format: 'unknown',
  encoding: null,
  parser: null,
  title: '',
  itemCount: 0,
  items: [],
  problems: [],
};

function checkOf(reading: FeedReading, finalUrl: string): SourceCheck {
  const ok = reading.parser !== null && (reading.items.length > 0 || reading.problems.length === 0);
  return {
    ok,
    outcome: ok ? 'readable' : 'unreadable',
    detail: ok ? '' : (reading.problems[0]?.detail ?? ''),
    finalUrl,
    format: reading.format,
    encoding: reading.encoding,
    parser: reading.parser,
    title: reading.title,
    itemCount: reading.items.length,
    items: reading.items.slice(0, SHOWN_ITEMS).map((item) => ({
      title: item.title || item.text.slice(0, 60),
      url: item.url,
      publishedAt: item.publishedAt && formatInstant(item.publishedAt),
      publishedRaw: item.publishedRaw,
      precision: item.precision,
      tzSource: item.tzSource,
    })),
    problems: reading.problems.slice(0, SHOWN_PROBLEMS),
  };
}
