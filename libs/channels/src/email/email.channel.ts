import type { Addressee, Channel, Delivery, EmailSettings, Message } from '@huiying/core';
import { createTransport, type Transporter } from 'nodemailer';
import { wordsOf } from '../words-of.js';
import { deliveryOfFailure } from './delivery-of-failure.js';

const LONGEST_SUBJECT = 150;
/** What could begin a header or a line of its own. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const oneLine = (text: string): string => text.replaceAll(CONTROL, ' ').trim();

/**
 * One mail to one person over the office's mail server. The push's id is in its Message-ID: what is sent again after an
 * answer that was lost is the same mail, of which mailboxes keep one.
 */
export class EmailChannel implements Channel {
  readonly kind = 'email';
  readonly #transport: Transporter;
  readonly #host: string;

  /** @param boardUrl where people open the board; without it no link is sent */
  constructor(
    private readonly settings: EmailSettings,
    private readonly boardUrl?: string,
  ) {
    const { host, port, secure, requireTls, user, password } = settings;
    const timeoutMs = settings.timeoutSeconds * 1_000;
    this.#host = /@([^>\s]+)/u.exec(settings.from)?.[1] ?? 'localhost';
    this.#transport = createTransport({
      host,
      port,
      secure,
      requireTLS: requireTls,
      ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(message: Message, to: Addressee): Promise<Delivery> {
    if (to.email === null) return { refused: true, because: 'addressee has no mail address' };
    try {
      await this.#transport.sendMail({
        from: this.settings.from,
        to: { name: oneLine(message.recipient), address: to.email },
        subject: subjectOf(message),
        text: this.#body(message),
        messageId: `<${message.id}@${this.#host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(this.settings.timeoutSeconds * 1_000),
      });
      return { sent: true };
    } catch (error) {
      return deliveryOfFailure(error, to.email);
    }
  }

  #body(message: Message): string {
    const page = message.caseId === null ? 'sources' : `cases/${message.caseId}`;
    const link = this.boardUrl === undefined ? [] : [`${this.boardUrl}/${page}`];
    return [wordsOf(message), '', ...link, '请在看板上确认收到；回复本邮件无人查看。', ''].join('\n');
  }
}

function subjectOf({ text }: Message): string {
  const signs = Array.from(oneLine(text));
  return signs.length <= LONGEST_SUBJECT ? signs.join('') : `${signs.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}
