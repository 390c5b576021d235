import { createHash } from 'node:crypto';
import { addMs, type Instant, instantOf, registrableDomain } from '@huiying/core';
import type { FetchFailure } from '@huiying/core';
import { type fetchFeed, type FetchOutcome, readRetryAfter } from '@huiying/intake';

type FetchOptions = NonNullable<Parameters<typeof fetchFeed>[1]>;

/** What a host does wrong at a moment; undefined = it answers. */
export type Fault =
  | { readonly kind: FetchFailure }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'moved'; readonly to: string };

export interface ScriptedHost {
  readonly url: string;
  /** Something new every so often; the feed holds the newest twenty. */
  readonly itemEveryMs: number;
  /** Nothing new any more from here on. */
  readonly silentFrom?: Instant;
  /** `same`: one ETag whatever the content; `new`: another one at each answer; absent: an honest one. */
  readonly etag?: 'same' | 'new';
  /** `n` counts the requests to this host. */
  readonly fault?: (at: Instant, n: number) => Fault | undefined;
}

export interface ScriptedRequest {
  readonly url: string;
  readonly at: Instant;
  readonly outcome: string;
}

const HELD = 20;

/**
 * A world of feed servers under a clock that is told: what `fetchFeed` would answer at that moment, every request
 * remembered, and each request to a domain that had asked for rest counted as an offence.
 */
export class FaultServer {
  readonly requests: ScriptedRequest[] = [];
  readonly tooEarly: ScriptedRequest[] = [];
  readonly #restUntil = new Map<string, Instant>();
  readonly #asked = new Map<string, number>();
  readonly #hosts: ReadonlyMap<string, ScriptedHost>;

  constructor(
    hosts: readonly ScriptedHost[],
    private readonly start: Instant,
    private readonly isCutOff: (at: Instant) => boolean,
  ) {
    this.#hosts = new Map(hosts.map((host) => [host.url, host]));
  }

  /** Stands in for `fetchFeed`. */
  readonly fetch = (url: string, options: FetchOptions = {}): Promise<FetchOutcome> => {
    const at = instantOf((options.now ?? Date.now)());
    const host = this.#hosts.get(url);
    const outcome = host ? this.#answer(host, at, options) : failure('dns');
    this.requests.push({ url, at, outcome: outcome.outcome });
    return Promise.resolve(outcome);
  };

  /** How many items a host had published by then. */
  published(url: string, at: Instant): number {
    const host = this.#hosts.get(url);
    if (!host) return 0;
    const until = host.silentFrom && host.silentFrom < at ? host.silentFrom : at;
    return HELD + Math.floor((until.getTime() - this.start.getTime()) / host.itemEveryMs);
  }

  #answer(host: ScriptedHost, at: Instant, options: FetchOptions): FetchOutcome {
    if (this.isCutOff(at)) return failure('dns');
    this.#noteTooEarly(host.url, at);
    const n = (this.#asked.get(host.url) ?? 0) + 1;
    this.#asked.set(host.url, n);
    const fault = host.fault?.(at, n);
    if (fault?.kind === 'status') return this.#refuse(host.url, fault, at);
    if (fault?.kind === 'moved') return this.#redirect(fault.to, at, options);
    if (fault) return failure(fault.kind);
    const body = this.#feed(host, at);
    const etag = this.#etagOf(host, body);
    if (options.etag === etag) return { outcome: 'not-modified', finalUrl: host.url };
    return {
      outcome: 'ok',
      bytes: Buffer.from(body),
      contentType: 'application/rss+xml; charset=utf-8',
      etag,
      lastModified: undefined,
      finalUrl: host.url,
    };
  }

  #noteTooEarly(url: string, at: Instant): void {
    const until = this.#restUntil.get(registrableDomain(url));
    if (until && at < until) this.tooEarly.push({ url, at, outcome: 'too-early' });
  }

  #refuse(url: string, fault: Extract<Fault, { kind: 'status' }>, at: Instant): FetchOutcome {
    const { status, retryAfter } = fault;
    const retryAfterMs = readRetryAfter(retryAfter, at.getTime());
    if (retryAfterMs !== undefined) this.#restUntil.set(registrableDomain(url), addMs(at, retryAfterMs));
    const detail = `HTTP ${status}`;
    return {
      outcome: 'http-error',
      status,
      detail,
      finalUrl: url,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
  }

  #redirect(to: string, at: Instant, options: FetchOptions): FetchOutcome {
    const target = this.#hosts.get(to);
    if (!target) return failure('dns');
    const answer = this.#answer(target, at, { ...options, etag: undefined });
    return answer.outcome === 'ok' ? { ...answer, movedTo: to } : answer;
  }

  #etagOf(host: ScriptedHost, body: string): string {
    if (host.etag === 'same') return '"same"';
    if (host.etag === 'new') return `"${this.requests.length}"`;
    return `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  }

  #feed(host: ScriptedHost, at: Instant): string {
    const count = this.published(host.url, at);
    const items = Array.from({ length: HELD }, (_, i) => count - i).map((n) => {
      const published = addMs(this.start, (n - HELD) * host.itemEveryMs).toUTCString();
      return `<item><guid>${n}</guid><title>今日菜价第${n}期</title><pubDate>${published}</pubDate></item>`;
    });
    return `<rss version="2.0"><channel><title>${host.url}</title>${items.join('')}</channel></rss>`;
  }
}

const failure = (outcome: FetchFailure): FetchOutcome => ({ outcome, detail: `scripted ${outcome}` });
