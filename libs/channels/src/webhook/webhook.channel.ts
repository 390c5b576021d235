import type { Channel, Delivery, Message } from '@huiying/core';
import { type Hook, postSigned } from './post-signed.js';

/** Answers that say "not now" rather than "never". */
const PASSING = new Set([408, 409, 425, 429]);

/** Pushes over a signed webhook; any 2xx is delivery. */
export class WebhookChannel implements Channel {
  readonly kind = 'webhook';

  constructor(private readonly hook: Hook) {}

  async send(message: Message): Promise<Delivery> {
    const body = JSON.stringify({ type: `push.${message.kind}`, data: message });
    const answer = await postSigned(this.hook, message.id, body);
    return typeof answer === 'number' ? judge(answer) : { retry: true, because: answer };
  }
}

function judge(status: number): Delivery {
  if (status >= 200 && status < 300) return { sent: true };
  if (status >= 500 || PASSING.has(status)) return { retry: true, because: `HTTP ${status}` };
  return { refused: true, because: `HTTP ${status}` };
}
