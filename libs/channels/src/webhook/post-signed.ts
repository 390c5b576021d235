import { createHmac } from 'node:crypto';
import { ask } from '../ask.js';

const TIMEOUT_MS = 10_000;

export interface Hook {
  readonly url: string;
  readonly secret: string;
}

/**
 * Posts JSON, signed as the Standard Webhooks specification says: headers webhook-id, webhook-timestamp (seconds) and
 * webhook-signature `v1,<base64 HMAC-SHA256 of "id.timestamp.body">`. No redirection is followed.
 * @returns the HTTP status, or what went wrong before there was one
 */
export async function postSigned(hook: Hook, id: string, body: string): Promise<number | string> {
  const timestamp = Math.floor(Date.now() / 1000).toString();
  try {
    const answer = await ask(hook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signWebhook(hook.secret, id, timestamp, body),
      },
      body,
      timeoutMs: TIMEOUT_MS,
    });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @param secret used as it is, or base64 after the prefix `whsec_` */
export function signWebhook(secret: string, id: string, timestamp: string, body: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
