import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { FetchFailed, failureOf, type FetchOutcome } from './fetch-outcome.js';
import { isLiteralAddress, isPrivateAddress } from './private-address.js';
import { readBody } from './read-body.js';

export interface FetchFeedOptions {
  /** For everything together: redirects, headers, body. Default 20 s. */
  readonly timeoutMs?: number;
  /** Of the body once decompressed. Default 5 MiB. */
  readonly maxBytes?: number;
  /** Validators of the last answer from this very URL. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Lets feeds point at private addresses (FEED_ALLOW_PRIVATE). */
  readonly allowPrivate?: boolean;
  /** The moment that an HTTP-date in Retry-After is counted from. */
  readonly now?: () => number;
}

const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_MAX_BYTES = 5 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const USER_AGENT = 'Huiying/0.1';
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/**
 * Fetches a feed once, with GET, http and https only. The address is checked when the connection is made, on every
 * hop, so that neither a redirect nor a name that resolves anew leads into the own network. Never throws.
 */
export async function fetchFeed(address: string, options: FetchFeedOptions = {}): Promise<FetchOutcome> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const signal = AbortSignal.timeout(Math.min(timeoutMs, 2_147_483_647));
  try {
    return await follow(address, options, signal);
  } catch (error) {
    if (signal.aborted) return { outcome: 'timeout', detail: `${timeoutMs} 毫秒内没有收完` };
    return failureOf(error);
  }
}

async function follow(address: string, options: FetchFeedOptions, signal: AbortSignal): Promise<FetchOutcome> {
  let url = checkedUrl(address, undefined, options);
  let movedTo: string | undefined;
  let isForGood = true;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    // Hops follow each other: the next address is only known from the answer.
    const response = await send(url, hop === 0 ? options : withoutValidators(options), signal);
    const location = response.headers.location;
    const status = response.statusCode ?? 0;
    if (!isRedirect(status) || location === undefined) {
      const outcome = await answer(response, url, options);
      return outcome.outcome === 'ok' && movedTo !== undefined ? { ...outcome, movedTo } : outcome;
    }
    response.destroy();
    url = checkedUrl(location, url, options);
    isForGood &&= status === 301 || status === 308;
    if (isForGood) movedTo = url.href;
  }
  throw new FetchFailed('too-many-redirects', `超过 ${MAX_REDIRECTS} 次`);
}

/** An ETag belongs to the address that gave it; another address could use the same one for something else. */
const withoutValidators = (options: FetchFeedOptions): FetchFeedOptions => ({
  ...options,
  etag: undefined,
  lastModified: undefined,
});

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function checkedUrl(address: string, from: URL | undefined, options: FetchFeedOptions): URL {
  const url = URL.parse(address.trim(), from?.href);
  if (!url) throw new FetchFailed('bad-url', `不是网址：${address.slice(0, 200)}`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFailed('bad-url', `只读取 http 和 https，不读取 ${url.protocol}`);
  if (url.username || url.password) throw new FetchFailed('bad-url', '网址中不能写用户名或密码');
  if (!options.allowPrivate && isLiteralAddress(url.hostname) && isPrivateAddress(url.hostname)) {
    throw new FetchFailed('refused-address', `${url.hostname} 是内网或本机地址`);
  }
  return url;
}

function send(url: URL, options: FetchFeedOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const settings: RequestOptions = {
    signal,
    agent: false,
    headers: headersOf(options),
    maxHeaderSize: 64 * 1024,
    lookup: (hostname, lookupOptions, done) => lookUp(hostname, lookupOptions, options.allowPrivate ?? false, done),
  };
  return new Promise((fulfil, reject) => {
    const request: ClientRequest = url.protocol === 'https:' ? requestHttps(url, settings) : requestHttp(url, settings);
    request.once('response', fulfil);
    request.once('error', reject);
    request.end();
  });
}

function headersOf({ etag, lastModified }: FetchFeedOptions): Record<string, string> {
  return {
    'user-agent': USER_AGENT,
    accept: ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

type LookedUp = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** The socket connects to exactly what is checked here; one private address among several refuses the host. */
function lookUp(hostname: string, options: LookupOptions, allowPrivate: boolean, done: LookedUp): void {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    const refused = allowPrivate ? undefined : addresses.find(({ address }) => isPrivateAddress(address));
    const first = addresses[0];
    if (refused)
      return done(new FetchFailed('refused-address', `${hostname} 是内网或本机地址（${refused.address}）`), []);
    if (!first) return done(new FetchFailed('dns', `${hostname} 没有对应的地址`), []);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
}

async function answer(response: IncomingMessage, url: URL, options: FetchFeedOptions): Promise<FetchOutcome> {
  const status = response.statusCode ?? 0;
  const { etag, 'last-modified': lastModified, 'content-type': contentType } = response.headers;
  if (status === 200) {
    const bytes = await readBody(response, options.maxBytes ?? DEFAULT_MAX_BYTES);
    return { outcome: 'ok', bytes, contentType, etag, lastModified, finalUrl: url.href };
  }
  response.destroy();
  if (status === 304) return { outcome: 'not-modified', finalUrl: url.href };
  const retryAfterMs = readRetryAfter(response.headers['retry-after'], (options.now ?? Date.now)());
  const detail = `HTTP ${status} ${response.statusMessage ?? ''}`.trim();
  return {
    outcome: 'http-error',
    status,
    detail,
    finalUrl: url.href,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** Retry-After in seconds or as an HTTP-date (RFC 9110, 10.2.3), as milliseconds from `now`, never negative. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
