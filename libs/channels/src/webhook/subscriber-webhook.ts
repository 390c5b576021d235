import type { EventSender, OutgoingEvent } from '@huiying/core';
import { postSigned } from './post-signed.js';

/** Hands events to their subscribers over signed webhooks; any 2xx is delivery, anything else a problem. */
export class SubscriberWebhook implements EventSender {
  async send(event: OutgoingEvent): Promise<{ readonly sent: true } | { readonly problem: string }> {
    const answer = await postSigned(event, event.id, event.body);
    if (typeof answer === 'string') return { problem: answer };
    return answer >= 200 && answer < 300 ? { sent: true } : { problem: `HTTP ${answer}` };
  }
}
