import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem, formatInstant, type Precision } from '@huiying/core';
import { fetchFeed, type FetchFeedOptions } from './fetch-feed.js';
import type { FetchOutcome } from './fetch-outcome.js';
import type { FeedProblem, FeedReading, ZoneSource } from './feed-reading.js';
import { MAX_FEED_BYTES, parseFeed, type ParseFeedOptions } from './parse-feed.js';

interface FeedCheckItem {
  readonly externalId: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly publishedRaw: string | null;
  readonly precision: Precision;
  readonly tzSource: ZoneSource;
}

/** One line of `feed-check`. `ok` = it was read as a feed, with or without problems. */
export interface FeedCheckLine {
  readonly input: string;
  readonly ok: boolean;
  readonly format: string;
  readonly encoding: string;
  readonly parser: string | null;
  readonly title: string;
  readonly items: readonly FeedCheckItem[];
  readonly problems: readonly FeedProblem[];
}

export interface FeedCheckOptions extends ParseFeedOptions {
  readonly fetch?: FetchFeedOptions;
}

/** Reads the bytes of one input; never throws. */
export async function checkFeed(
  input: string,
  bytes: Uint8Array,
  options: ParseFeedOptions = {},
): Promise<FeedCheckLine> {
  return lineOf(input, await parseFeed(bytes, options));
}

function lineOf(input: string, reading: FeedReading): FeedCheckLine {
  return {
    input,
    ok: reading.parser !== null,
    format: reading.format,
    encoding: reading.encoding,
    parser: reading.parser,
    title: reading.title,
    items: reading.items.map(({ externalId, title, url, publishedAt, publishedRaw, precision, tzSource }) => ({
      externalId,
      title,
      url,
      publishedAt: publishedAt === null ? null : formatInstant(publishedAt),
      publishedRaw,
      precision,
      tzSource,
    })),
    problems: reading.problems,
  };
}

const failed = (input: string, code: string, detail: string): FeedCheckLine => ({
  input,
  ok: false,
  format: 'unknown',
  encoding: 'none',
  parser: null,
  title: '',
  items: [],
  problems: [{ code, detail }],
});

/** Files, folders (every file in them, in order) and URLs; a line for each, an unreadable one and an empty folder included. */
export async function* feedCheckInputs(
  inputs: readonly string[],
  options: FeedCheckOptions = {},
): AsyncGenerator<FeedCheckLine> {
  for (const input of inputs) {
    if (ADDRESS.test(input)) yield await checkUrl(input, options);
    else yield* checkPath(input, options);
  }
}

/** Of any scheme: what is no web address is refused by whoever fetches, in words that fit. */
const ADDRESS = /^[a-z][a-z\d+.-]+:\/\//i;

async function checkUrl(input: string, options: FeedCheckOptions): Promise<FeedCheckLine> {
  const fetched = await fetchFeed(input, options.fetch);
  if (fetched.outcome !== 'ok') return failed(input, fetched.outcome, detailOf(fetched));
  const { contentType, finalUrl, bytes } = fetched;
  return checkFeed(input, bytes, { ...options, contentType: options.contentType ?? contentType, url: finalUrl });
}

const detailOf = (fetched: FetchOutcome): string => ('detail' in fetched ? fetched.detail : fetched.finalUrl);

async function* checkPath(path: string, options: FeedCheckOptions): AsyncGenerator<FeedCheckLine> {
  let files: string[];
  try {
    files = await filesOf(path);
  } catch (error) {
    yield failed(path, 'unreadable-file', reasonOf(error));
    return;
  }
  if (files.length === 0) yield failed(path, 'empty-folder', '目录中没有文件');
  for (const file of files) yield await checkFile(file, options);
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const at = join(entry.parentPath, entry.name);
    // A link to a folder is not followed, it may lead back; one that leads nowhere is a file that cannot be read.
    if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(at)))) found.push(at);
  }
  return found.toSorted();
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (there) => there.isDirectory(),
    () => false,
  );

/** Reads one byte more than is allowed, so that the parser sees and names the excess; the rest stays on the disk. */
async function checkFile(path: string, options: FeedCheckOptions): Promise<FeedCheckLine> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const buffer = Buffer.alloc(Math.min(size, MAX_FEED_BYTES + 1));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return await checkFeed(path, buffer.subarray(0, bytesRead), options);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(path, 'unreadable-file', reasonOf(error));
  }
}

const reasonOf = (error: unknown): string =>
  (fileProblem(error) ?? (error instanceof Error ? error.message : String(error))).slice(0, 200);
