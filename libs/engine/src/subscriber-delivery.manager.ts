import {
  addMs,
  DAY_MS,
  type DeliveryQueue,
  type EventSender,
  type Instant,
  Manager,
  type OutgoingEvent,
} from '@huiying/core';

/** Cases that a subscriber is told of at the same time. */
const CASES_AT_ONCE = 5;
const BACKOFF_MS = [1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000];
const LONGEST_MS = 3_600_000;
const GIVEN_UP_AFTER_MS = 3 * DAY_MS;
const REMEMBERED_MS = 30 * DAY_MS;
const FORGET_EVERY_MS = 3_600_000;

/**
 * Sends events to their subscribers: at least once, each case's in order, one that fails again and again for three
 * days. A subscriber who is slow holds up nobody else.
 */
export class SubscriberDeliveryManager extends Manager {
  override readonly name = 'subscriber-delivery';
  override readonly sends = true;
  readonly #underWay = new Map<string, Promise<void>>();
  #forgotAt: Instant | undefined;

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly sender: EventSender,
    private readonly problem: (event: OutgoingEvent, because: unknown) => void,
  ) {
    super();
  }

  override async runOnce(now: Instant): Promise<number> {
    await this.#forget(now);
    const events = await this.queue.claim(CASES_AT_ONCE, [...this.#underWay.keys()]);
    for (const [subscriber, own] of Map.groupBy(events, (event) => event.subscriptionId)) {
      const sending = Promise.all(own.map((event) => this.#sendCase(event)));
      const done = sending.then(() => void this.#underWay.delete(subscriber));
      this.#underWay.set(subscriber, done);
    }
    return events.length;
  }

  /** Resolves when nothing is being sent any more. */
  override async idle(): Promise<void> {
    await Promise.all(this.#underWay.values());
  }

  /** Sends what waits about a case, one after the other, up to the first that is not taken. */
  async #sendCase(first: OutgoingEvent): Promise<void> {
    let next: OutgoingEvent | undefined = first;
    while (next) next = await this.#sendOne(next);
  }

  /** @returns the next of the same case when this one is done with */
  async #sendOne(event: OutgoingEvent): Promise<OutgoingEvent | undefined> {
    try {
      const answer = await this.sender.send(event);
      if ('sent' in answer) return await this.queue.markDelivered(event);
      if (event.ageMs >= GIVEN_UP_AFTER_MS) await this.queue.giveUp(event.id, answer.problem);
      else await this.queue.retryLater(event.id, BACKOFF_MS[event.attempt - 1] ?? LONGEST_MS, answer.problem);
      this.problem(event, answer.problem);
    } catch (error) {
      this.problem(event, error);
    }
    return undefined;
  }

  async #forget(now: Instant): Promise<void> {
    if (this.#forgotAt && now.getTime() - this.#forgotAt.getTime() < FORGET_EVERY_MS) return;
    this.#forgotAt = now;
    await this.queue.forget(addMs(now, -REMEMBERED_MS));
  }
}
