export { FeedPoller, type FeedPollerOptions } from './accept/feed-poller.js';
export { JudgePool, type JudgePoolOptions } from './accept/judge-pool.js';
export type { LateReplyFate } from './accept/late-replies.js';
export { type ImportedHistory, ReportIntake } from './accept/report-intake.js';
export * from './feeds/decode-feed.js';
export * from './feeds/feed-check.js';
export * from './feeds/feed-reading.js';
export { fetchFeed, type FetchFeedOptions, readRetryAfter } from './feeds/fetch-feed.js';
export type { FetchOutcome } from './feeds/fetch-outcome.js';
export { parseFeedDate, type ReadDate } from './feeds/parse-date.js';
export { parseBare } from './feeds/parse-bare.js';
export { parseFeed, type ParseFeedOptions } from './feeds/parse-feed.js';
export { ParsePool, type ParsePoolOptions } from './feeds/parse-pool.js';
export type { HotlineColumnMap } from './hotline/hotline-columns.js';
export type { HotlineRow } from './hotline/hotline-row.js';
export { isOtherCall } from './hotline/other-call.js';
export * from './hotline/read-hotline-file.js';
export {
  readRosterFile,
  type ReadRosterOptions,
  type RosterLine,
  type RosterRefusal,
} from './roster/read-roster-file.js';
export { checkSource, type CheckSourceOptions } from './sources/check-source.js';
export { MAX_OPML_BYTES, NotOpml, type OpmlReading, type OpmlSource, readOpml } from './sources/read-opml.js';
export { writeOpml } from './sources/write-opml.js';
