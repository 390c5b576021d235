import type { EventSender, OutgoingEvent } from '@huiying/core';
import { postSigned } from './post-signed.js';

/** Hands events to their subscribers over signed webhooks; any 2xx is delivery, anything else a problem. */
export class SubscriberWebhook implements EventSender {
  async send({
    id,
    url,
    secret,
    body,
  }: OutgoingEvent): Promise<{ readonly sent: true } | { readonly problem: string }> {
    if (secret === null) return { problem: 'its secret was sealed with another HUIYING_SECRET' };
    const answer = await postSigned({ url, secret }, id, body);
    if (typeof answer === 'string') return { problem: answer };
    return answer >= 200 && answer < 300 ? { sent: true } : { problem: `HTTP ${answer}` };
  }
}
