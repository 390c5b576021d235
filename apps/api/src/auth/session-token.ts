import type { IncomingHttpHeaders } from 'node:http';

export const SESSION_COOKIE = 'huiying_session';

/** The token of a request: `Authorization: Bearer`, else the session cookie. */
export function tokenOf(headers: IncomingHttpHeaders): string | undefined {
  const [scheme, token] = headers.authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() === 'bearer' && token) return token;
  const cookie = headers.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  return cookie?.slice(SESSION_COOKIE.length + 1) || undefined;
}
