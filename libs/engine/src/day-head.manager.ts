import { type DayHeadBook, type Instant, Manager } from '@huiying/core';

/** Takes one head over the whole ledger when a Beijing day is over. */
export class DayHeadManager extends Manager {
  override readonly name = 'day-head';

  constructor(private readonly book: DayHeadBook) {
    super();
  }

  override runOnce(now: Instant): Promise<number> {
    return this.book.closeDay(now);
  }
}
