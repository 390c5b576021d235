import { AlarmBook, decideAlarmCalls, type Instant, Manager, recipients, type Unit } from '@huiying/core';

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
      (people) => {
        const officers = recipients('officer@press-office', null, this.units, people);
        return officers.length > 0 ? officers : people.filter(({ role }) => role === 'admin');
      },
      now,
    );
  }
}
