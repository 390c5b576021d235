import type { Channel, Delivery, Message } from '@huiying/core';
import { deliveryOfStatus } from '../delivery-of-status.js';
import { type Hook, postSigned } from './post-signed.js';

/** A receiver that is at this message already answers 409. */
const PASSING = new Set([408, 409, 425, 429]);

/** Pushes over a signed webhook; any 2xx is delivery. */
export class WebhookChannel implements Channel {
  readonly kind = 'webhook';

  constructor(private readonly hook: Hook) {}

  async send(message: Message): Promise<Delivery> {
    const body = JSON.stringify({ type: `push.${message.kind}`, data: message });
    const answer = await postSigned(this.hook, message.id, body);
    return typeof answer === 'number' ? deliveryOfStatus(answer, PASSING) : { retry: true, because: answer };
  }
}
