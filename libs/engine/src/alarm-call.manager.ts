import { AlarmBook, decideAlarmCalls, type Instant, Manager, supervisingOfficers, type Unit } from '@huiying/core';

/** Calls the officers of the press office when the monitoring itself is wrong, and tells them when it is right again. */
export class AlarmCallManager extends Manager {
  override readonly name = 'alarm-call';

  constructor(
    private readonly book: AlarmBook,
    private readonly units: readonly Unit[],
  ) {
    super();
  }

  override runOnce(now: Instant): Promise<number> {
    return this.book.callPeople(
      (waiting) => decideAlarmCalls(waiting, now),
      (people) => supervisingOfficers(this.units, people),
      now,
    );
  }
}
