import { type Channel, type Instant, Manager, Outbox, type OutgoingPush } from '@huiying/core';

const AT_ONCE = 20;
const BACKOFF_MS = [1_000, 2_000, 5_000, 10_000, 30_000];
const LONGEST_MS = 60_000;

/** Sends what waits in the outbox; what fails is tried again, ever more slowly, and never given up silently. */
export class OutboxManager extends Manager {
  override readonly name = 'outbox';
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    private readonly outbox: Outbox,
    private readonly channels: ReadonlyMap<string, Channel>,
    private readonly problem: (push: OutgoingPush, because: unknown) => void,
  ) {
    super();
  }

  override async runOnce(_now: Instant): Promise<number> {
    const free = AT_ONCE - this.#underWay.size;
    if (free <= 0) return 0;
    const pushes = await this.outbox.claim(free);
    for (const push of pushes) {
      const sending = this.#send(push).finally(() => this.#underWay.delete(sending));
      this.#underWay.add(sending);
    }
    return pushes.length;
  }

  /** Resolves when nothing is being sent any more. */
  override async idle(): Promise<void> {
    await Promise.all(this.#underWay);
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
      const delivery = await channel.send(push.message);
      if ('sent' in delivery) {
        await this.outbox.markSent(id);
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
}
