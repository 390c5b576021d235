import type { DataSource } from 'typeorm';

export interface OperationFigures {
  readonly open_cases: number;
  readonly armed_timers: number;
  readonly overdue_unfired: number;
  readonly queued_pushes: number;
  readonly failing_sources: number;
}

/** What whoever runs the system wants to see. */
export class OperationsStore {
  constructor(private readonly database: DataSource) {}

  async figures(): Promise<OperationFigures> {
    const [row] = await this.database.query<Record<keyof OperationFigures, string>[]>(
      `select (select count(*) from cases where not history and closed_at is null and merged_into is null) as open_cases,
              (select count(*) from timer where state = 'armed') as armed_timers,
              (select count(*) from timer where state = 'armed' and fire_at < now() - interval '30 seconds') as overdue_unfired,
              (select count(*) from push where status = 'queued') as queued_pushes,
              (select count(*) from source where consecutive_failures > 0) as failing_sources`,
    );
    if (!row) throw new Error('no figures');
    return {
      open_cases: Number(row.open_cases),
      armed_timers: Number(row.armed_timers),
      overdue_unfired: Number(row.overdue_unfired),
      queued_pushes: Number(row.queued_pushes),
      failing_sources: Number(row.failing_sources),
    };
  }
}
