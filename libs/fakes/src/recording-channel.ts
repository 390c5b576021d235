import type { Channel, Delivery, Message } from '@huiying/core';

/** Keeps what it is given and answers as told: the queued answers first, then `sent`. */
export class RecordingChannel implements Channel {
  readonly messages: Message[] = [];
  readonly #answers: Delivery[] = [];

  constructor(readonly kind = 'webhook') {}

  answerWith(...answers: readonly Delivery[]): void {
    this.#answers.push(...answers);
  }

  send(message: Message): Promise<Delivery> {
    this.messages.push(message);
    return Promise.resolve(this.#answers.shift() ?? { sent: true });
  }
}
