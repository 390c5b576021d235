import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page that opens the live board is one of ours: a browser always names the page's origin, a program names none. It is
 * the host that was asked, as the browser or a proxy before us tells it, or the configured address. A page cannot write any of
 * these headers itself.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, boardUrl: string | undefined): boolean {
  const { origin, host } = headers;
  if (origin === undefined || headers['sec-fetch-site'] === 'same-origin') return true;
  const from = URL.parse(origin);
  if (!from) return false;
  const own = [host, headers['x-forwarded-host'], boardUrl === undefined ? undefined : URL.parse(boardUrl)?.host];
  return own.includes(from.host);
}
