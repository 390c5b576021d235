import { addMs, type DeadlineAudit, type Instant, Manager } from '@huiying/core';

const GRACE_MS = 30_000;
const EVERY_MS = 10_000;
const BEAT_EVERY_MS = 60_000;

/**
 * Looks whether a deadline is overdue and nobody fires it. Only while none is, the heart beats: whoever watches it
 * learns of an engine that stands still, or is gone, from its silence.
 */
export class DeadlineAuditManager extends Manager {
  override readonly name = 'deadline-audit';
  #lookAt: Instant | undefined;
  #beatAt: Instant | undefined;
  #beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly audit: DeadlineAudit,
    private readonly beat: (() => Promise<void>) | undefined,
  ) {
    super();
  }

  override async runOnce(now: Instant): Promise<number> {
    // Just started, the engine is still catching up with what came due while it was away.
    this.#lookAt ??= addMs(now, GRACE_MS);
    if (now < this.#lookAt) return 0;
    this.#lookAt = addMs(now, EVERY_MS);
    const overdue = await this.audit.look(GRACE_MS);
    if (overdue === 0) this.#beatOnce(now);
    return 0;
  }

  override idle(): Promise<void> {
    return this.#beating;
  }

  /** Beside the cycle: a watcher that does not answer holds nothing up. */
  #beatOnce(now: Instant): void {
    if (!this.beat || (this.#beatAt && now < this.#beatAt)) return;
    this.#beatAt = addMs(now, BEAT_EVERY_MS);
    this.#beating = this.beat();
  }
}
