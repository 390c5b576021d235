import type { FetchFailure } from '@huiying/core';

/** How one attempt to fetch a feed ended; the list is closed, so that every end can be told in words. */
export type FetchOutcome =
  | FetchedFeed
  | { readonly outcome: 'not-modified'; readonly finalUrl: string }
  | {
      readonly outcome: 'http-error';
      readonly status: number;
      /** What the server asks to wait, from now; both forms of Retry-After. */
      readonly retryAfterMs?: number;
      /** Which address answered so, after redirects. */
      readonly finalUrl: string;
      readonly detail: string;
    }
  | { readonly outcome: FetchFailure; readonly detail: string };

interface FetchedFeed {
  readonly outcome: 'ok';
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly finalUrl: string;
  /** Where an unbroken run of 301 and 308 from the start led: the address to keep. */
  readonly movedTo?: string;
}

/** Thrown inside the fetching, turned into an outcome at its edge. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  constructor(
    readonly outcome: FetchFailure,
    detail: string,
  ) {
    super(detail);
  }
}

const CODES: readonly (readonly [code: RegExp, outcome: FetchFailure, words: string])[] = [
  [/^(?:ENOTFOUND|ENODATA|EBADNAME)/, 'dns', '没有这个域名'],
  [/^(?:EAI_|ESERVFAIL)/, 'dns', '域名服务器没有应答'],
  [/CERT_HAS_EXPIRED/, 'tls', '证书已过期'],
  [/SELF_SIGNED/, 'tls', '证书是自签的'],
  [/ALTNAME|HOSTNAME_MISMATCH/, 'tls', '证书不是发给这个域名的'],
  [/UNABLE_TO/, 'tls', '证书的签发者无从核实'],
  [/CERT|TLS|SSL|EPROTO/, 'tls', '加密连接未能建立'],
  [/TIMEDOUT|TIMEOUT/, 'timeout', '对方没有应答'],
  [/^(?:Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_ZLIB|ERR_PADDING|ERR__ERROR)/, 'bad-encoding', '压缩数据已损坏'],
  [/^HPE_/, 'connect', '答复不是 HTTP'],
  [/^ECONNREFUSED/, 'connect', '对方拒绝连接'],
  [/^(?:ECONNRESET|EPIPE)/, 'connect', '对方断开了连接'],
  [/UNREACH|^ENETDOWN/, 'connect', '网络不通，到不了对方'],
];

/** Any error of a request to its outcome, by the code Node gives it. */
export function failureOf(error: unknown): { outcome: FetchFailure; detail: string } {
  if (error instanceof FetchFailed) return { outcome: error.outcome, detail: error.message };
  const refused = causesOf(error).find((cause) => cause instanceof FetchFailed);
  if (refused) return { outcome: refused.outcome, detail: refused.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [, outcome = 'connect', words = '请求失败'] = CODES.find(([pattern]) => pattern.test(code)) ?? [];
  const message = (error instanceof Error && error.message) || code || String(error);
  return { outcome, detail: `${words}（${message.slice(0, 200)}）` };
}

/** Connecting to several addresses of one host gathers its errors in one. */
const causesOf = (error: unknown): unknown[] => (error instanceof AggregateError ? [...error.errors] : []);
