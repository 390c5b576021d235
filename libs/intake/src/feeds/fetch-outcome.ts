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

const CODES: readonly (readonly [RegExp, FetchFailure])[] = [
  [/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBADNAME)/, 'dns'],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO|ALTNAME|HOSTNAME_MISMATCH/, 'tls'],
  [/TIMEDOUT|TIMEOUT/, 'timeout'],
  [/^(?:Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_ZLIB|ERR_PADDING|ERR__ERROR)/, 'bad-encoding'],
  [/^HPE_/, 'connect'],
];

/** Any error of a request to its outcome, by the code Node gives it. */
export function failureOf(error: unknown): { outcome: FetchFailure; detail: string } {
  if (error instanceof FetchFailed) return { outcome: error.outcome, detail: error.message };
  const refused = causesOf(error).find((cause) => cause instanceof FetchFailed);
  if (refused) return { outcome: refused.outcome, detail: refused.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const outcome = CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 'connect';
  const message = error instanceof Error ? error.message : String(error);
  return { outcome, detail: (message || code).slice(0, 200) };
}

/** Connecting to several addresses of one host gathers its errors in one. */
const causesOf = (error: unknown): unknown[] => (error instanceof AggregateError ? [...error.errors] : []);
