import { charsetOf } from '../feeds/charset-names.js';
import { decodeFeed } from '../feeds/decode-feed.js';
import { isWebAddress } from '../feeds/feed-item.js';
import { foldSpace, plainText } from '../feeds/plain-text.js';
import { isTimeZone } from '../feeds/time-zone.js';
import { scanTags, type Tag } from './scan-tags.js';

/** A source as an OPML file describes it; absent settings were not given or were none of ours. */
export interface OpmlSource {
  readonly url: string;
  readonly name: string;
  readonly scope?: 'local' | 'wide';
  readonly intervalMinutes?: number;
  readonly timeZone?: string;
  readonly encoding?: string;
  readonly unitId?: string;
}

/** Why an outline is no source: an address nobody can poll, a link that is no feed, another list, one commented out, the second of its address, or beyond the limit. */
export type OpmlSkip = 'bad-address' | 'not-a-feed' | 'another-list' | 'commented-out' | 'repeated' | 'too-many';

export interface OpmlReading {
  readonly title: string;
  readonly sources: readonly OpmlSource[];
  readonly skipped: readonly { readonly url: string; readonly reason: OpmlSkip }[];
  /** Settings that could not be taken; the default stands in their place. */
  readonly ignored: readonly { readonly url: string; readonly field: string; readonly value: string }[];
}

export class NotOpml extends Error {
  override readonly name = 'NotOpml';
}

export const MAX_OPML_BYTES = 5 * 1024 * 1024;
const MAX_SOURCES = 5_000;
const MAX_URL = 2_000;
const MAX_NAME = 200;
const MAX_INTERVAL = 1_440;
const FEED_TYPES = new Set(['rss', 'atom', 'rdf', 'feed', 'json']);

/**
 * Reads a list of sources out of OPML 1.0 or 2.0, however deep its folders. Every outline with an address is either a
 * source or named in `skipped`; nothing that an address leads to is fetched.
 * @throws NotOpml when there is no `opml` element, or more than 5 MiB
 */
export function readOpml(bytes: Uint8Array, contentType?: string): OpmlReading {
  if (bytes.length > MAX_OPML_BYTES) throw new NotOpml('文件超过 5 MiB');
  const { text } = decodeFeed(bytes, { contentType });
  const outlines = new OutlineWalk();
  let isOpml = false;
  for (const tag of scanTags(text)) {
    if (tag.name === 'opml') isOpml = true;
    else if (tag.name === 'outline' && isOpml) outlines.pass(tag);
  }
  if (!isOpml) throw new NotOpml('文件中没有 opml 元素');
  return { title: titleOf(text), ...outlines.found };
}

const titleOf = (text: string): string =>
  plainText({ value: /<title[^<>]{0,200}>([^<]{0,500})</i.exec(text)?.[1] ?? '', kind: 'html' });

/** What has been found so far, and whether the walk is inside an outline that was commented out. */
class OutlineWalk {
  readonly #sources = new Map<string, OpmlSource>();
  readonly #skipped: { url: string; reason: OpmlSkip }[] = [];
  readonly #ignored: { url: string; field: string; value: string }[] = [];
  #depth = 0;
  #commentedFrom = Number.POSITIVE_INFINITY;

  get found(): Omit<OpmlReading, 'title'> {
    return { sources: [...this.#sources.values()], skipped: this.#skipped, ignored: this.#ignored };
  }

  pass(tag: Tag): void {
    if (tag.kind === 'close') {
      this.#depth = Math.max(0, this.#depth - 1);
      if (this.#depth < this.#commentedFrom) this.#commentedFrom = Number.POSITIVE_INFINITY;
      return;
    }
    this.#depth += 1;
    if (tag.attributes.get('iscomment') === 'true') this.#commentedFrom = Math.min(this.#commentedFrom, this.#depth);
    this.#take(tag.attributes);
    if (tag.kind === 'empty') this.pass({ ...tag, kind: 'close' });
  }

  #take(attributes: ReadonlyMap<string, string>): void {
    const address = addressOf(attributes);
    if (address === undefined) return;
    const reason = this.#depth >= this.#commentedFrom ? 'commented-out' : this.#refusal(address, attributes);
    const url = address.slice(0, MAX_URL);
    if (reason) this.#skipped.push({ url, reason });
    else this.#sources.set(url, { url, name: nameOf(attributes, url), ...this.#settings(url, attributes) });
  }

  #refusal(url: string, attributes: ReadonlyMap<string, string>): OpmlSkip | undefined {
    const type = (attributes.get('type') ?? '').trim().toLowerCase();
    if (!attributes.has('xmlurl') && !FEED_TYPES.has(type)) {
      return type === 'include' || /\.opml(?:$|[?#])/i.test(url) ? 'another-list' : 'not-a-feed';
    }
    if (!isPollable(url)) return 'bad-address';
    if (this.#sources.has(url)) return 'repeated';
    return this.#sources.size >= MAX_SOURCES ? 'too-many' : undefined;
  }

  #settings(url: string, attributes: ReadonlyMap<string, string>): Omit<OpmlSource, 'url' | 'name'> {
    const settings: Record<string, string | number> = {};
    for (const [field, read] of Object.entries(SETTINGS)) {
      const value = ownAttribute(attributes, field);
      if (value === undefined) continue;
      const taken = read(value);
      if (taken === undefined) this.#ignored.push({ url, field, value: value.slice(0, 60) });
      else settings[field] = taken;
    }
    return settings;
  }
}

const SETTINGS: Record<string, (value: string) => string | number | undefined> = {
  scope: (value) => (value === 'local' || value === 'wide' ? value : undefined),
  intervalMinutes: (value) => {
    const minutes = Number(value);
    return Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_INTERVAL ? minutes : undefined;
  },
  timeZone: (value) => (isTimeZone(value) ? value : undefined),
  encoding: (value) => charsetOf(value),
  unitId: (value) => (/^[\w.-]{1,100}$/.test(value) ? value : undefined),
};

/** Our own settings stand under a prefix in what we write; by hand they are often given without one. */
function ownAttribute(attributes: ReadonlyMap<string, string>, field: string): string | undefined {
  const name = field.toLowerCase();
  const value = (attributes.get(`huiying:${name}`) ?? attributes.get(name))?.trim();
  return value === '' ? undefined : value;
}

function addressOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const found = (attributes.get('xmlurl') ?? attributes.get('url'))?.trim();
  return found === '' ? undefined : found;
}

function isPollable(address: string): boolean {
  if (!isWebAddress(address) || address.length > MAX_URL || /[\s\p{Cc}]/u.test(address)) return false;
  const url = URL.parse(address);
  return url !== null && url.username === '' && url.password === '';
}

function nameOf(attributes: ReadonlyMap<string, string>, url: string): string {
  const given = [attributes.get('title'), attributes.get('text')].map((value) =>
    foldSpace(plainText({ value: value ?? '', kind: 'guess' }).replaceAll(/\p{Cc}/gu, ' ')),
  );
  return (given.find((name) => name !== '') ?? URL.parse(url)?.hostname ?? url).slice(0, MAX_NAME);
}
