import { type Instant, Manager, SourceQueue } from '@huiying/core';

/** Brings forward the next poll of sources that feed an open 特别重大 or 重大 case, as soon as there is such a case. */
export class SourceHasteManager extends Manager {
  override readonly name = 'source-haste';

  constructor(private readonly queue: SourceQueue) {
    super();
  }

  override runOnce(now: Instant): Promise<number> {
    return this.queue.hasten(now);
  }
}
