import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';

export interface Question {
  readonly method: string;
  readonly headers?: Headers | Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
  readonly timeoutMs: number;
}

const NO_BODY = new Set([204, 205, 304]);

/**
 * As `fetch`, at any port: that refuses those which browsers keep away from (4190, 5060, 6000, 10080 ...), and an office's gateway may stand there.
 * No redirection is followed, and no connection is kept that the other side may be closing. @throws Error when nobody answers in time, or with another address
 */
export function ask(address: string | URL, { method, headers, body, timeoutMs }: Question): Promise<Response> {
  const url = new URL(address);
  const sent = new Headers(headers);
  if (body instanceof URLSearchParams && !sent.has('content-type'))
    sent.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
  const payload = body === undefined ? undefined : Buffer.from(String(body));
  if (payload) sent.set('content-length', String(payload.length));
  sent.set('accept-encoding', 'identity');
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const signal = AbortSignal.timeout(timeoutMs);
  const asked = send(url, { method, headers: Object.fromEntries(sent), signal, agent: false }, (answer) => {
    const status = answer.statusCode ?? 0;
    const isElsewhere = status >= 300 && status < 400 && answer.headers.location !== undefined;
    if (status < 200 || status > 599 || isElsewhere) {
      answer.destroy();
      reject(new Error(isElsewhere ? 'unexpected redirect' : `HTTP ${status}`));
      return;
    }
    if (NO_BODY.has(status)) answer.resume();
    const content = NO_BODY.has(status) ? null : (Readable.toWeb(answer) as ReadableStream);
    resolve(new Response(content, { status }));
  });
  asked.on('error', (error) => reject(signal.aborted ? (signal.reason as Error) : error));
  // After an answer this says nothing any more; a protocol that is switched to ends without one.
  asked.on('close', () => reject(new Error('closed without an answer')));
  asked.end(payload);
  return promise;
}
