import type { Addressee, Channel, Delivery, Message, SmsSettings } from '@huiying/core';
import { ask } from '../ask.js';
import { deliveryOfStatus } from '../delivery-of-status.js';
import { shortAnswer } from '../short-answer.js';
import { smsText } from './sms-text.js';

const TIMEOUT_MS = 10_000;
const PASSING = new Set([408, 425, 429]);
const LONGEST_ANSWER = 200;

type Fields = Readonly<Record<string, string>>;

/** A text message to one person over the HTTP gateway of the office's carrier, asked as its settings say. */
export class SmsChannel implements Channel {
  readonly kind = 'sms';

  constructor(private readonly gateway: SmsSettings) {}

  async send(message: Message, { phone }: Addressee): Promise<Delivery> {
    if (phone === null) return { refused: true, because: 'addressee has no telephone number' };
    try {
      const text = smsText(message, this.gateway.characters);
      const answer = await this.#ask({ phone, text, id: message.id });
      if (!answer.ok) {
        await answer.body?.cancel();
        return deliveryOfStatus(answer.status, PASSING);
      }
      return this.#deliveryOf(await shortAnswer(answer), phone);
    } catch (error) {
      return { retry: true, because: error instanceof Error ? error.message : 'not sent' };
    }
  }

  #ask(fields: Fields): Promise<Response> {
    const { method, headers, json, form } = this.gateway;
    const url = new URL(this.gateway.url);
    const asked = new Headers(headers);
    let body: string | URLSearchParams | undefined;
    if (json !== undefined) {
      body = JSON.stringify(filled(json, fields));
      if (!asked.has('content-type')) asked.set('content-type', 'application/json; charset=utf-8');
    } else {
      const pairs = Object.entries(form ?? {}).map(([name, value]) => [name, filledWords(value, fields)]);
      if (method === 'GET') for (const [name = '', value = ''] of pairs) url.searchParams.set(name, value);
      else body = new URLSearchParams(pairs);
    }
    return ask(url, {
      method,
      headers: asked,
      ...(body !== undefined && { body }),
      timeoutMs: TIMEOUT_MS,
    });
  }

  /** An answer that is none of the gateway's is tried again, for something else stands at that address for now. */
  #deliveryOf(answer: string, phone: string): Delivery {
    const { success, busy } = this.gateway;
    if (success === undefined) return { sent: true };
    const because = answer.replaceAll(phone, '<addressee>').replaceAll(/\s+/gu, ' ').slice(0, LONGEST_ANSWER);
    if ('contains' in success) {
      if (answer.includes(success.contains)) return { sent: true };
      return busy.some((word) => answer.includes(word)) ? { retry: true, because } : { refused: true, because };
    }
    const said = wordAt(answer, success.field);
    if (said === undefined) return { retry: true, because: because || 'empty answer' };
    if (success.is.includes(said)) return { sent: true };
    return busy.includes(said) ? { retry: true, because } : { refused: true, because };
  }
}

const filledWords = (template: string, fields: Fields): string =>
  template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => fields[name] ?? whole);

function filled(template: unknown, fields: Fields): unknown {
  if (typeof template === 'string') return filledWords(template, fields);
  if (Array.isArray(template)) return template.map((part: unknown) => filled(part, fields));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, fields)]));
}

/** What stands in a JSON answer under `a.b.0.c`, as text; undefined where nothing does. */
function wordAt(answer: string, field: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    return undefined;
  }
  for (const key of field.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
