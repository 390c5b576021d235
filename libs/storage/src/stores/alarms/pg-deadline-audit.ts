import { DeadlineAudit, formatInstant } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { clearAlarm, raiseAlarm } from './keep-alarms.js';

/** Enough to know how bad it is; a backlog of a million is not counted every few seconds. */
const COUNTED = 10_000;

export class PgDeadlineAudit extends DeadlineAudit {
  constructor(private readonly database: DataSource) {
    super();
  }

  override look(graceMs: number): Promise<number> {
    return this.database.transaction(async (manager) => {
      const [row] = await manager.query<{ overdue: string; since: Date | null }[]>(
        `select count(*) as overdue, min(fire_at) as since from (
           select fire_at from timer where state = 'armed' and fire_at < now() - make_interval(secs => $1::double precision / 1000)
           order by fire_at limit ${COUNTED}) late`,
        [graceMs],
      );
      const overdue = Number(row?.overdue ?? 0);
      if (!row?.since) await clearAlarm(manager, 'deadlines-overdue', '');
      else await raiseAlarm(manager, 'deadlines-overdue', '', { overdue, since: formatInstant(row.since) });
      return overdue;
    });
  }
}
