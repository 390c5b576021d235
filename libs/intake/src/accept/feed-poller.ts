import { type DueSource, type IncomingReport, type Instant, type PollResult, SourcePoller } from '@huiying/core';
import type { FeedItem } from '../feeds/feed-reading.js';
import { fetchFeed } from '../feeds/fetch-feed.js';
import { parseFeed } from '../feeds/parse-feed.js';
import type { ReportIntake } from './report-intake.js';

export interface FeedPollerOptions {
  readonly allowPrivate: boolean;
}

const BATCH = 200;
const BACKFILL_MS = 48 * 3_600_000;

/** Fetches one source, reads it and takes in what is new. */
export class FeedPoller extends SourcePoller {
  constructor(
    private readonly intake: ReportIntake,
    private readonly options: FeedPollerOptions,
  ) {
    super();
  }

  override async poll(source: DueSource, now: Instant): Promise<PollResult> {
    const fetched = await fetchFeed(source.url, {
      allowPrivate: this.options.allowPrivate,
      ...(source.etag && { etag: source.etag }),
      ...(source.lastModified && { lastModified: source.lastModified }),
    });
    if (fetched.outcome === 'not-modified') return { outcome: 'not-modified', detail: '', failed: false, newItems: 0 };
    if (fetched.outcome !== 'ok') {
      const retryAfterMs = fetched.outcome === 'http-error' ? fetched.retryAfterMs : undefined;
      return { outcome: fetched.outcome, detail: fetched.detail, failed: true, newItems: 0, retryAfterMs };
    }
    const reading = await parseFeed(fetched.bytes, {
      ...(fetched.contentType && { contentType: fetched.contentType }),
      ...(source.timeZone && { timeZone: source.timeZone }),
      ...(source.encoding && { encoding: source.encoding }),
    });
    const problems = reading.problems
      .map((p) => `${p.code}: ${p.detail}`)
      .join('；')
      .slice(0, 500);
    if (reading.items.length === 0 && reading.problems.length > 0) {
      return { outcome: 'unreadable', detail: problems, failed: true, newItems: 0 };
    }
    const newItems = await this.#takeIn(reading.items, source, now);
    return {
      outcome: newItems > 0 ? 'new-items' : 'nothing-new',
      detail: problems,
      failed: false,
      newItems,
      etag: fetched.etag,
      lastModified: fetched.lastModified,
    };
  }

  /** @returns how many were new */
  async #takeIn(items: readonly FeedItem[], source: DueSource, now: Instant): Promise<number> {
    const incoming = items.map((item) => toIncoming(item, source, now));
    let fresh = 0;
    for (let from = 0; from < incoming.length; from += BATCH) {
      const taken = await this.intake.accept(incoming.slice(from, from + BATCH), 'feed');
      fresh += taken.filter((one) => one.status === 'accepted').length;
    }
    return fresh;
  }
}

function toIncoming(item: FeedItem, source: DueSource, now: Instant): IncomingReport {
  const isOld = item.publishedAt !== null && item.publishedAt.getTime() < now.getTime() - BACKFILL_MS;
  return {
    identity: `feed:${source.id}:${item.externalId}`,
    origin: 'feed',
    scope: source.scope,
    sourceId: source.id,
    sourceName: source.name,
    externalId: item.externalId,
    channel: null,
    url: item.url,
    title: item.title || item.text.slice(0, 40),
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
