import { createHmac } from 'node:crypto';
import type { Channel, Delivery, Message } from '@huiying/core';

const TIMEOUT_MS = 10_000;
/** Answers that say "not now" rather than "never". */
const PASSING = new Set([408, 409, 425, 429]);

export interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
}

/**
 * Posts JSON, signed as the Standard Webhooks specification says: headers webhook-id, webhook-timestamp (seconds) and
 * webhook-signature `v1,<base64 HMAC-SHA256 of "id.timestamp.body">`. Any 2xx is delivery.
 */
export class WebhookChannel implements Channel {
  readonly kind = 'webhook';

  constructor(private readonly options: WebhookOptions) {}

  async send(message: Message): Promise<Delivery> {
    const body = JSON.stringify({ type: `push.${message.kind}`, data: message });
    const timestamp = Math.floor(Date.now() / 1000).toString();
    try {
      const answer = await fetch(this.options.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': message.id,
          'webhook-timestamp': timestamp,
          'webhook-signature': signWebhook(this.options.secret, message.id, timestamp, body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      return judge(answer.status);
    } catch (error) {
      return { retry: true, because: reasonOf(error) };
    }
  }
}

/** @param secret used as it is, or base64 after the prefix `whsec_` */
export function signWebhook(secret: string, id: string, timestamp: string, body: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

function judge(status: number): Delivery {
  if (status >= 200 && status < 300) return { sent: true };
  if (status >= 500 || PASSING.has(status)) return { retry: true, because: `HTTP ${status}` };
  return { refused: true, because: `HTTP ${status}` };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}
