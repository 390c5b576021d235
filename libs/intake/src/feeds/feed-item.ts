import { createHash } from 'node:crypto';
import { canonicalUrl } from '@huiying/core';
import type { FeedItem, FeedProblem, FoundItem, FoundText } from './feed-reading.js';
import { parseFeedDate } from './parse-date.js';
import { foldSpace, plainText, soundText } from './plain-text.js';

export interface ItemContext {
  /** The source's zone for dates without one; Shanghai when absent. */
  readonly timeZone?: string | undefined;
  /** Address that relative links start from. */
  readonly link?: string | undefined;
}

/** Characters; enough for the longest article, and for a headline that holds one by mistake. */
const MAX_TEXT = 100_000;
const MAX_TITLE = 1000;

/** Works out identity, address, text and date of one found entry; adds what is wrong with it to `problems`. */
export function feedItemOf(found: FoundItem, context: ItemContext, problems: FeedProblem[]): FeedItem {
  const title = firstText(found.titles, MAX_TITLE);
  const text = firstText(found.texts, MAX_TEXT);
  const base = webAddress(found.base ?? '', context.link) ?? context.link;
  const url = found.links.map((link) => webAddress(link, base)).find((address) => address !== null) ?? null;
  const id = found.ids.map(foldSpace).find((candidate) => candidate !== '');
  return {
    externalId: id ?? (url === null ? contentId(title, text) : canonicalUrl(url)),
    title,
    url,
    text,
    ...publishedOf(found.dates, context.timeZone, problems),
  };
}

/** The first that says something, read no further than markup of ten times the length. */
const firstText = (texts: readonly FoundText[], limit: number): string => {
  const shown = texts.map(({ value, kind }) => plainText({ value: value.slice(0, limit * 10), kind }));
  return (shown.find((text) => text !== '') ?? '').slice(0, limit);
};

const contentId = (title: string, text: string): string =>
  createHash('sha256').update(`${title}\n${text}`).digest('hex');

function publishedOf(
  dates: readonly string[],
  timeZone: string | undefined,
  problems: FeedProblem[],
): Pick<FeedItem, 'publishedAt' | 'publishedRaw' | 'precision' | 'tzSource'> {
  const sound = dates.map(soundText);
  for (const raw of sound) {
    const date = parseFeedDate(raw, timeZone);
    if (date) return { publishedAt: date.at, publishedRaw: raw, precision: date.precision, tzSource: date.tzSource };
    problems.push({ code: 'bad-date', detail: `不认识的日期：${raw.slice(0, 80)}` });
  }
  return { publishedAt: null, publishedRaw: sound[0] ?? null, precision: 'none', tzSource: 'none' };
}

export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text.trim());

/** `www.example.cn/a.html`: who leaves the scheme out means no folder of that name. */
const BARE_HOST = /^www\.[\w-]+(?:\.[\w-]+)+(?=[/?#:]|$)/i;
/** Escaped once more by whoever wrote the feed; no address holds it otherwise. */
const AMPERSAND = /&(?:amp|#38|#x26);/gi;

/** An absolute http(s) address as the feed wrote it, relative ones resolved, or null: a `javascript:` link must never reach a page. */
function webAddress(link: string, base?: string): string | null {
  const given = soundText(link)
    .replaceAll(/\s*[\r\n\t]\s*/g, '')
    .trim()
    .replaceAll(AMPERSAND, '&');
  const trimmed = BARE_HOST.test(given) ? `http://${given}` : given;
  const isAbsolute = isWebAddress(trimmed);
  if (trimmed === '' || trimmed.length > 4096 || (!isAbsolute && base === undefined)) return null;
  // A blank in an address is a mistake of its writer; words with blanks are no address.
  if (/\s/.test(trimmed) && !isAbsolute && !/^\.{0,2}\//.test(trimmed)) return null;
  const url = URL.parse(trimmed, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return isAbsolute ? trimmed.replaceAll(/\s/g, '%20') : url.href;
}
