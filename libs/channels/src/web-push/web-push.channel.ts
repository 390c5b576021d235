import type {
  Addressee,
  BrowserSubscription,
  BrowserSubscriptions,
  Channel,
  Delivery,
  Message,
  VapidKeys,
} from '@huiying/core';
import webPush from 'web-push';
import { deliveryOfStatus } from '../delivery-of-status.js';

const TIMEOUT_MS = 10_000;
const PASSING = new Set([408, 425, 429]);
/** The browser was told to forget it, or has. */
const GONE = new Set([404, 410]);
/** A browser that is off for longer than this is not told any more. */
const KEPT_SECONDS = 86_400;
/** What is sent holds 4,096 bytes, keys included. */
const LONGEST = { title: 150, body: 600 };

/**
 * Notifications in the browsers in which a person allowed them, through the push services of their makers, which cannot
 * read them. One that shows it is enough; a repeated one takes the place of the first.
 */
export class WebPushChannel implements Channel {
  readonly kind = 'web-push';

  constructor(
    private readonly vapid: VapidKeys & { readonly subject: string },
    private readonly browsers: BrowserSubscriptions,
  ) {}

  async send(message: Message, { userId }: Addressee): Promise<Delivery> {
    try {
      const browsers = await this.browsers.of(userId);
      const deliveries = await Promise.all(browsers.map((browser) => this.#sendTo(browser, message)));
      return (
        deliveries.find((one) => 'sent' in one) ??
        deliveries.find((one) => 'retry' in one) ??
        deliveries[0] ?? { refused: true, because: 'addressee has allowed it in no browser' }
      );
    } catch (error) {
      return { retry: true, because: reasonOf(error) };
    }
  }

  async #sendTo(browser: BrowserSubscription, message: Message): Promise<Delivery> {
    const asked = this.#requestFor(browser, message);
    if ('refused' in asked) return asked;
    try {
      const answer = await fetch(browser.endpoint, {
        ...asked,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      if (GONE.has(answer.status)) await this.browsers.remove(browser.endpoint);
      return deliveryOfStatus(answer.status, PASSING);
    } catch (error) {
      return { retry: true, because: reasonOf(error) };
    }
  }

  #requestFor({ endpoint, p256dh, auth }: BrowserSubscription, message: Message): Encrypted | Refusal {
    try {
      const { method, headers, body } = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(notificationOf(message)),
        {
          vapidDetails: this.vapid,
          TTL: KEPT_SECONDS,
          urgency: 'high',
          topic: message.id.replaceAll('-', '').slice(0, 32),
        },
      );
      // fetch counts the bytes itself.
      const { 'Content-Length': _, ...rest } = headers as Record<string, string>;
      return { method, headers: rest, body: new Uint8Array(body) };
    } catch (error) {
      return { refused: true, because: reasonOf(error) };
    }
  }
}

type Refusal = Extract<Delivery, { refused: true }>;
type Encrypted = Pick<RequestInit, 'method' | 'headers' | 'body'>;

/** What `call-worker.js` of the board shows: the case, and below it what is due. */
function notificationOf({ id, caseId, text, acknowledgeBy, attempt }: Message): object {
  const at = text.lastIndexOf('：');
  const until = acknowledgeBy ? `\n请于 ${acknowledgeBy.slice(11, 16)} 前确认收到` : '';
  const body = `${attempt > 1 ? '（可能重复）' : ''}${text.slice(at + 1)}`;
  return {
    id,
    title: Array.from(at === -1 ? '回应' : text.slice(0, at))
      .slice(0, LONGEST.title)
      .join(''),
    body: Array.from(body).slice(0, LONGEST.body).join('') + until,
    path: caseId === null ? '/sources' : `/cases/${caseId}`,
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'not sent');
