import { createHash } from 'node:crypto';
import {
  beginningOf,
  HEADING_LENGTH,
  type DueSource,
  type IncomingReport,
  type Instant,
  nameArticles,
  type PollResult,
  type ReportNames,
  SourcePoller,
} from '@huiying/core';
import type { FeedItem, FeedReading } from '../feeds/feed-reading.js';
import { fetchFeed } from '../feeds/fetch-feed.js';
import type { FetchOutcome } from '../feeds/fetch-outcome.js';
import { parseFeed } from '../feeds/parse-feed.js';
import type { ReportIntake } from './report-intake.js';

export interface FeedPollerOptions {
  readonly allowPrivate: boolean;
  readonly fetch?: typeof fetchFeed;
  /** Reads a body; in the calling thread unless a pool of threads is given. */
  readonly parse?: typeof parseFeed;
}

const BATCH = 200;
const BACKFILL_MS = 48 * 3_600_000;
const DETAIL_LENGTH = 500;
const GONE = 410;

type FetchedFeed = Extract<FetchOutcome, { outcome: 'ok' }>;

/** Fetches one source, reads it and takes in what is new. */
export class FeedPoller extends SourcePoller {
  constructor(
    private readonly intake: ReportIntake,
    private readonly options: FeedPollerOptions,
  ) {
    super();
  }

  override async poll(source: DueSource, now: Instant): Promise<PollResult> {
    const startedMs = performance.now();
    const passedMs = (): number => Math.round(performance.now() - startedMs);
    const fetched = await (this.options.fetch ?? fetchFeed)(source.url, {
      // An HTTP-date in Retry-After is counted from the clock that the next turn is set by.
      now: () => now.getTime() + passedMs(),
      allowPrivate: this.options.allowPrivate,
      ...(!source.isFullFetch && source.etag && { etag: source.etag }),
      ...(!source.isFullFetch && source.lastModified && { lastModified: source.lastModified }),
    });
    const result = fetched.outcome === 'ok' ? await this.#read(fetched, source, now) : withoutBody(fetched);
    return { ...result, tookMs: passedMs() };
  }

  async #read(fetched: FetchedFeed, source: DueSource, now: Instant): Promise<PollResult> {
    const answer = answerOf(fetched, source);
    // A server that stamps the same body anew is believed by its body.
    if (answer.bodyHash === source.bodyHash) {
      return { ...answer, outcome: 'nothing-new', detail: '', failed: false, newItems: 0 };
    }
    const reading = await (this.options.parse ?? parseFeed)(fetched.bytes, {
      url: fetched.finalUrl,
      ...(fetched.contentType && { contentType: fetched.contentType }),
      ...(source.timeZone && { timeZone: source.timeZone }),
      ...(source.encoding && { encoding: source.encoding }),
    });
    const detail = problemsOf(reading);
    if (reading.items.length === 0 && reading.problems.length > 0) {
      return { outcome: 'unreadable', detail, failed: true, newItems: 0, finalUrl: fetched.finalUrl };
    }
    const newItems = await this.#takeIn(reading.items, source, now);
    return {
      ...answer,
      outcome: newItems > 0 ? 'new-items' : 'nothing-new',
      detail,
      failed: false,
      newItems,
      items: reading.items.length,
      itemTimes: reading.items.flatMap((item) => item.publishedAt ?? []),
    };
  }

  /** @returns how many were new; another wording of a known one is not */
  async #takeIn(items: readonly FeedItem[], source: DueSource, now: Instant): Promise<number> {
    // An empty item is an item of the feed, and nothing to read for anybody.
    const telling = items.filter(({ title, text, url }) => title !== '' || text !== '' || url !== null);
    const named = nameArticles(source.namedAs ?? source.url, telling, sha256);
    const incoming = named.map(([item, names]) => toIncoming(item, names, source, now));
    let fresh = 0;
    for (let from = 0; from < incoming.length; from += BATCH) {
      const taken = await this.intake.accept(incoming.slice(from, from + BATCH), 'feed');
      fresh += taken.filter((one) => one.status === 'accepted' && one.placement.reason !== 'edited').length;
    }
    return fresh;
  }
}

function withoutBody(fetched: Exclude<FetchOutcome, FetchedFeed>): PollResult {
  if (fetched.outcome === 'not-modified') {
    return { outcome: 'not-modified', detail: '', failed: false, newItems: 0, finalUrl: fetched.finalUrl };
  }
  const failure = { outcome: fetched.outcome, detail: fetched.detail, failed: true, newItems: 0 };
  if (fetched.outcome !== 'http-error') return failure;
  const { status, retryAfterMs, finalUrl } = fetched;
  return {
    ...failure,
    outcome: status === GONE ? 'gone' : 'http-error',
    httpStatus: status,
    finalUrl,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** Validators belong to the address that gave them: behind a redirect they are another address's. */
function answerOf(fetched: FetchedFeed, source: DueSource) {
  const { finalUrl, movedTo, etag, lastModified } = fetched;
  const isDirect = finalUrl === URL.parse(source.url)?.href;
  return {
    finalUrl,
    ...(movedTo !== undefined && { movedTo }),
    etag: (isDirect && etag) || null,
    lastModified: (isDirect && lastModified) || null,
    bodyHash: sha256(fetched.bytes),
    httpStatus: 200,
  };
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const problemsOf = ({ problems }: FeedReading): string =>
  problems
    .map(({ code, detail }) => `${code}: ${detail}`)
    .join('；')
    .slice(0, DETAIL_LENGTH);

function toIncoming(item: FeedItem, names: ReportNames, source: DueSource, now: Instant): IncomingReport {
  const isOld = item.publishedAt !== null && item.publishedAt.getTime() < now.getTime() - BACKFILL_MS;
  return {
    ...names,
    origin: 'feed',
    scope: source.scope,
    sourceId: source.id,
    sourceName: source.name,
    externalId: item.externalId,
    channel: null,
    url: item.url,
    title: item.title || beginningOf(item.text, HEADING_LENGTH),
    text: item.text,
    published: item.publishedAt ? { at: item.publishedAt, precision: item.precision } : null,
    publishedRaw: item.publishedRaw,
    occurred: null,
    place: null,
    callerName: null,
    callerPhone: null,
    unitId: source.unitId,
    backfill: source.isFirstPoll && isOld,
  };
}
