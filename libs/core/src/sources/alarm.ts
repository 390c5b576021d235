import type { Instant } from '../time/instant.js';

export type AlarmKind = 'monitoring-blind' | 'source-silent' | 'source-paused' | 'deadlines-overdue';

/** Something wrong with the monitoring that lasts until it is cleared. */
export interface Alarm {
  readonly id: string;
  readonly kind: AlarmKind;
  /** The source's id; empty where it is about all of them, or about none. */
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly raisedAt: Instant;
  readonly clearedAt: Instant | null;
  /** The alarm whose call told of this one; null until somebody was called. */
  readonly calledAs: string | null;
}
