import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { type Channel, type Instant, Manager, Outbox, type OutgoingPush } from '@huiying/core';

const AT_ONCE = 20;
const BACKOFF_MS = [1_000, 2_000, 5_000, 10_000, 30_000];
const LONGEST_MS = 60_000;
/** Pauses after which it is tried again to note that a push was sent: together less than its lease. */
const NOTING_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000];

/** Sends what waits in the outbox; what fails is tried again, ever more slowly, and never given up silently. */
export class OutboxManager extends Manager {
  override readonly name = 'outbox';
  override readonly sends = true;
  readonly #underWay = new Set<Promise<void>>();
  /** Sent, and not noted yet. */
  #taken: string[] = [];
  #noting: Promise<void> | undefined;
  #mayHaveMore = false;
  #refilling: Promise<number> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly channels: ReadonlyMap<string, Channel>,
    private readonly problem: (push: OutgoingPush, because: unknown) => void,
    private readonly wait: (ms: number) => Promise<unknown> = pause,
  ) {
    super();
  }

  override runOnce(_now: Instant): Promise<number> {
    return this.#fill();
  }

  /** Resolves when nothing is being sent any more. */
  override async idle(): Promise<void> {
    while (this.#underWay.size > 0 || this.#refilling) await Promise.all([...this.#underWay, this.#refilling]);
  }

  async #fill(): Promise<number> {
    const free = AT_ONCE - this.#underWay.size;
    if (free <= 0) return 0;
    const pushes = await this.outbox.claim(free);
    this.#mayHaveMore = pushes.length === free;
    for (const push of pushes) this.#start(push);
    return pushes.length;
  }

  #start(push: OutgoingPush): void {
    const sending = this.#send(push).finally(() => {
      this.#underWay.delete(sending);
      this.#refill();
    });
    this.#underWay.add(sending);
  }

  /** A place that gets free is filled at once while there may be more: a thousand calls need no fifty ticks. */
  #refill(): void {
    if (!this.#mayHaveMore || this.#refilling) return;
    // A claim that fails is left to the next tick, which reports what is wrong.
    this.#refilling = this.#fill()
      .catch(() => 0)
      .finally(() => {
        this.#refilling = undefined;
      });
  }

  async #send(push: OutgoingPush): Promise<void> {
    const { id, attempt } = push.message;
    try {
      const channel = this.channels.get(push.channel);
      if (!channel) {
        await this.outbox.refuse(id, `channel ${push.channel} is not configured`);
        this.problem(push, `channel ${push.channel} is not configured`);
        return;
      }
      const delivery = await channel.send(push.message, push.to);
      if ('sent' in delivery) {
        await this.#noteSent(id);
        return;
      }
      if ('retry' in delivery)
        await this.outbox.retryLater(id, BACKOFF_MS[attempt - 1] ?? LONGEST_MS, delivery.because);
      else await this.outbox.refuse(id, delivery.because);
      this.problem(push, delivery.because);
    } catch (error) {
      this.problem(push, error);
    }
  }

  /** One statement, and one commit, for all that were sent in one turn of the event loop. */
  #noteSent(id: string): Promise<void> {
    this.#taken.push(id);
    return (this.#noting ??= this.#noteTaken());
  }

  /** Somebody was called: a database that is away for a moment must not have him called again. */
  async #noteTaken(): Promise<void> {
    await turn();
    const ids = this.#taken;
    this.#taken = [];
    this.#noting = undefined;
    for (const ms of NOTING_MS) {
      try {
        await this.outbox.markSent(ids);
        return;
      } catch {
        await this.wait(ms);
      }
    }
    await this.outbox.markSent(ids);
  }
}
