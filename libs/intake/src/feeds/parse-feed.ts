import { constants, gunzipSync } from 'node:zlib';
import { cleanFeed } from './clean-feed.js';
import { decodeFeed } from './decode-feed.js';
import { withoutDoctype } from './doctype.js';
import { feedItemOf } from './feed-item.js';
import type { FeedProblem, FeedReading, FoundFeed, ParserStage } from './feed-reading.js';
import { feedsNamedBy } from './feeds-named-by.js';
import { foldMarkup } from './fold-markup.js';
import { nestingDepth } from './nesting-depth.js';
import { plainText } from './plain-text.js';
import { isJson, readJsonFeed } from './read-json-feed.js';
import { readLooseFeed } from './read-loose-feed.js';
import { readXmlFeed } from './read-xml-feed.js';
import { formatOf } from './root-element.js';
import { isTimeZone } from './time-zone.js';
import { namesOf } from './xml-names.js';

export interface ParseFeedOptions {
  /** The HTTP header. */
  readonly contentType?: string | undefined;
  /** IANA zone of the source, for dates without one. */
  readonly timeZone?: string | undefined;
  /** Charset set for the source; last resort before detection. */
  readonly encoding?: string | undefined;
  /** Where the feed was fetched from; relative links start there. */
  readonly url?: string | undefined;
}

/** Beyond these no publisher goes, and a tree would cost more than the reading is worth. */
export const MAX_FEED_BYTES = 8 * 1024 * 1024;
const MAX_ITEMS = 10_000;
const MAX_DEPTH = 200;
const MAX_PROBLEMS = 50;
const NO_FEED = { html: '是网页（HTML），不是订阅源', opml: '是订阅清单（OPML），不是订阅源' } as const;
const ITEM_TAG = /<(?:[\w-]+:)?(?:item|entry)[\s/>]/gi;

interface Won {
  readonly feed: FoundFeed;
  readonly stage: ParserStage;
}

/**
 * Reads a feed, whatever the bytes: never throws. What could not be read is told in `problems`; `parser` is null when
 * nothing could be made of it.
 */
export async function parseFeed(bytes: Uint8Array, options: ParseFeedOptions = {}): Promise<FeedReading> {
  const problems: FeedProblem[] = [];
  try {
    return await read(bytes, options, problems);
  } catch (error) {
    return unread('unknown', 'none', [...problems, { code: 'unreadable', detail: `读取出错：${reasonOf(error)}` }]);
  }
}

const unread = (format: FeedReading['format'], encoding: string, problems: readonly FeedProblem[]): FeedReading => ({
  format,
  encoding,
  parser: null,
  title: '',
  items: [],
  problems,
});

async function read(given: Uint8Array, options: ParseFeedOptions, problems: FeedProblem[]): Promise<FeedReading> {
  const bytes = inflated(given, problems);
  if (bytes.length > MAX_FEED_BYTES) {
    return unread('unknown', 'none', [
      { code: 'too-large', detail: `${bytes.length} 字节，上限为 ${MAX_FEED_BYTES} 字节` },
    ]);
  }
  const decoded = decodeFeed(bytes, options);
  problems.push(...decoded.problems);
  if (decoded.text.trim() === '')
    return unread('unknown', decoded.encoding, [...problems, { code: 'empty', detail: '没有内容' }]);
  const won = isJson(decoded.text) ? readJson(decoded.text, problems) : await readXml(decoded.text, options, problems);
  if (!won) return unread(isJson(decoded.text) ? 'unknown' : formatOf(decoded.text), decoded.encoding, problems);
  return reading(won, decoded.encoding, options, problems);
}

function reading(won: Won, encoding: string, options: ParseFeedOptions, problems: FeedProblem[]): FeedReading {
  const { feed, stage } = won;
  const timeZone = knownZone(options.timeZone, problems);
  const link = [feed.base, options.url, feed.link].find((base) => base !== undefined && URL.canParse(base));
  if (feed.items.length > MAX_ITEMS) problems.push({ code: 'too-many-items', detail: `只读取前 ${MAX_ITEMS} 条` });
  const items = feed.items.slice(0, MAX_ITEMS).map((item) => feedItemOf(item, { timeZone, link }, problems));
  return {
    format: feed.format,
    encoding,
    parser: stage,
    title: feed.title ? plainText(feed.title) : '',
    items,
    problems: capped(problems),
  };
}

function capped(problems: readonly FeedProblem[]): FeedProblem[] {
  if (problems.length <= MAX_PROBLEMS) return [...problems];
  const more = problems.length - MAX_PROBLEMS;
  return [...problems.slice(0, MAX_PROBLEMS), { code: 'more-problems', detail: `另有 ${more} 处` }];
}

function knownZone(timeZone: string | undefined, problems: FeedProblem[]): string | undefined {
  if (timeZone === undefined || isTimeZone(timeZone)) return timeZone;
  problems.push({ code: 'unknown-time-zone', detail: `不认识的时区：${timeZone.slice(0, 60)}` });
  return undefined;
}

/** Some servers store feeds gzipped and forget to say so. */
function inflated(bytes: Uint8Array, problems: FeedProblem[]): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    problems.push({ code: 'bad-gzip', detail: `gzip 数据已损坏：${reasonOf(error)}` });
    return bytes;
  }
}

function readJson(text: string, problems: FeedProblem[]): Won | undefined {
  try {
    return { feed: readJsonFeed(text), stage: 'strict' };
  } catch (error) {
    const code = error instanceof SyntaxError ? 'bad-json' : 'not-a-feed';
    problems.push({
      code,
      detail: code === 'bad-json' ? `JSON 有错误：${reasonOf(error)}` : '是 JSON，但不是 JSON Feed 1.x',
    });
    return undefined;
  }
}

async function readXml(given: string, options: ParseFeedOptions, problems: FeedProblem[]): Promise<Won | undefined> {
  const format = formatOf(given);
  if (format === 'html' || format === 'opml') {
    const [named] = format === 'html' ? feedsNamedBy(given, options.url) : [];
    problems.push({
      code: 'not-a-feed',
      detail: named === undefined ? NO_FEED[format] : `${NO_FEED[format]}；其中写明的订阅源：${named}`,
      ...(named !== undefined && { feedUrl: named }),
    });
    return undefined;
  }
  const text = withoutDoctype(given);
  const itemTags = ownItems(text);
  // A tree of a million items is what exhausts a thread's memory; the loose reading stops where reading stops.
  const isTreeWorth = format !== 'unknown' && itemTags.length <= 2 * MAX_ITEMS;
  let repaired: string | undefined;
  const repair = (): string => (repaired ??= cleanFeed(text));
  const tree = isTreeWorth ? await readTree(text, repair, problems) : undefined;
  if (tree && tree.feed.items.length >= itemTags.filter((tag) => !tag.endsWith('/')).length) return tree;
  // Items may stand where no format puts them: outside the channel, inside each other.
  const loose = readLooseFeed(repair());
  if (tree && (loose?.items.length ?? 0) <= tree.feed.items.length) return tree;
  if (loose) return { feed: loose, stage: 'loose' };
  problems.push({ code: 'not-a-feed', detail: '没有订阅源的根元素，也没有条目' });
  return undefined;
}

/** Opening tags of items; a list of another vocabulary may call its members items too. */
function ownItems(text: string): string[] {
  const nameOf = namesOf(text);
  const tags = text.match(ITEM_TAG) ?? [];
  const own = tags.filter((tag) => !nameOf(tag.slice(1, -1)).startsWith(':'));
  return own.length > 0 ? own : tags;
}

async function readTree(text: string, repair: () => string, problems: FeedProblem[]): Promise<Won | undefined> {
  if (nestingDepth(text) > MAX_DEPTH) {
    problems.push({ code: 'too-deep', detail: `元素嵌套超过 ${MAX_DEPTH} 层` });
    return undefined;
  }
  const strict = await attempt(() => readXmlFeed(prepared(text)));
  if (!('failed' in strict)) return { feed: strict, stage: 'strict' };
  problems.push(strict.failed);
  const repaired = repair();
  // Text that doubles by escaping holds more stray marks than words.
  if (repaired.length > text.length * 2) return undefined;
  const cleaned = await attempt(() => readXmlFeed(foldMarkup(repaired)));
  return 'failed' in cleaned ? undefined : { feed: cleaned, stage: 'cleaned' };
}

const prepared = (text: string): string => foldMarkup(text.replace(/^\s*<\?xml[^<>]*\?>/i, ''));

async function attempt(run: () => Promise<FoundFeed>): Promise<FoundFeed | { readonly failed: FeedProblem }> {
  try {
    return await run();
  } catch (error) {
    return { failed: problemOf(error) };
  }
}

/** The parser meets a missing part of the frame as a TypeError of its own. */
function problemOf(error: unknown): FeedProblem {
  if (error instanceof TypeError) return { code: 'incomplete', detail: '缺少 channel 或其他必备的部分' };
  const reason = reasonOf(error);
  return /not recognized|unable to parse/i.test(reason)
    ? { code: 'not-recognised', detail: `认不出是哪种订阅源：${reason}` }
    : { code: 'not-well-formed', detail: `XML 格式有误：${reason}` };
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 2).join(' ').slice(0, 200);
