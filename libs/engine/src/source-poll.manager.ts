import { type DueSource, type Instant, Manager, SourcePoller, SourceQueue } from '@huiying/core';

const AT_ONCE = 4;

/**
 * Polls the sources whose turn has come. A slow server must not delay a deadline, so polls run beside the cycle:
 * a tick only starts them, up to a few at a time, and their lease keeps other workers away.
 */
export class SourcePollManager extends Manager {
  override readonly name = 'source-poll';
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    private readonly queue: SourceQueue,
    private readonly poller: SourcePoller,
    private readonly problem: (source: DueSource, error: unknown) => void,
  ) {
    super();
  }

  override async runOnce(now: Instant): Promise<number> {
    const free = AT_ONCE - this.#underWay.size;
    if (free <= 0) return 0;
    const due = await this.queue.claimDue(free);
    for (const source of due) this.#start(source, now);
    return due.length;
  }

  /** Resolves when no poll is under way any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #start(source: DueSource, now: Instant): void {
    const poll = this.#poll(source, now).finally(() => this.#underWay.delete(poll));
    this.#underWay.add(poll);
  }

  async #poll(source: DueSource, now: Instant): Promise<void> {
    try {
      await this.queue.recordPoll(source.id, await this.poller.poll(source, now));
    } catch (error) {
      this.problem(source, error);
    }
  }
}
