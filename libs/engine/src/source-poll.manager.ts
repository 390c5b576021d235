import {
  addMs,
  type DueSource,
  type Instant,
  Manager,
  type PollResult,
  type SourceAlarm,
  SourcePoller,
  SourceQueue,
} from '@huiying/core';

/** Enough that a few slow servers do not hold up the others; each domain is spared by its own tokens. */
const AT_ONCE = 16;
const DETAIL_LENGTH = 200;

export interface PollReport {
  /** A poll broke in our own code; it counts as an attempt that failed. */
  readonly problem: (source: DueSource, error: unknown) => void;
  /** Something a person must know. */
  readonly alarm: (alarm: SourceAlarm) => void;
}

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
    private readonly report: PollReport,
  ) {
    super();
  }

  override async runOnce(now: Instant): Promise<number> {
    const free = AT_ONCE - this.#underWay.size;
    if (free <= 0) return 0;
    const due = await this.queue.claimDue(free, now);
    for (const source of due) this.#start(source, now);
    return due.length;
  }

  /** Resolves when no poll is under way any more. */
  override async idle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #start(source: DueSource, now: Instant): void {
    const poll = this.#poll(source, now).finally(() => this.#underWay.delete(poll));
    this.#underWay.add(poll);
  }

  async #poll(source: DueSource, now: Instant): Promise<void> {
    try {
      const result = await this.#ask(source, now);
      // What the server asks to wait counts from its answer, not from the tick that sent the question.
      const alarms = await this.queue.recordPoll(source, result, addMs(now, result.tookMs ?? 0));
      for (const alarm of alarms) this.report.alarm(alarm);
    } catch (error) {
      this.report.problem(source, error);
    }
  }

  async #ask(source: DueSource, now: Instant): Promise<PollResult> {
    try {
      return await this.poller.poll(source, now);
    } catch (error) {
      this.report.problem(source, error);
      const detail = (error instanceof Error ? error.name : 'unknown error').slice(0, DETAIL_LENGTH);
      return { outcome: 'internal-error', detail, failed: true, newItems: 0 };
    }
  }
}
