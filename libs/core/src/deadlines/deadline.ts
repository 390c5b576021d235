import type { Period, TraceStep } from '../calendar/period.js';
import type { Ladder } from '../escalation/ladder.js';
import type { Citation } from '../policy/policy-pack.js';
import type { Instant } from '../time/instant.js';
import type { DeadlineChanges } from './deadline-change.js';

/**
 * running: counting. met: answered by dueAt. breached: dueAt passed unanswered. answered-late: breached, then
 * answered. cancelled: a downgrade or a closed duty ended it before it was due. A breach is never undone, except that
 * confirmed evidence of publication by dueAt turns it into met with `recordedLate`. A merge gives the place of an open
 * deadline to another (`mergedTo`): a running one is cancelled for as long, a breached one stays breached. A running one
 * whose due time an event moved is cancelled and goes on as the next epoch.
 */
export type DeadlineStatus = 'running' | 'met' | 'breached' | 'answered-late' | 'cancelled';
export type Basis = 'occurred' | 'first-published' | 'detected' | 'qualifying-fact' | 'correction-received';

/** 时限: one obligation of one case. What is stamped here at the start is never recomputed. */
export interface Deadline {
  readonly id: string;
  readonly caseId: string;
  readonly epoch: number;
  readonly obligation: string;
  readonly deliverable: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly calendarVersion: string;
  readonly citation: Citation;
  readonly limit: Period;
  readonly basis: Basis;
  readonly presumed: boolean;
  /** The due date crosses into a year whose holiday notice is not loaded. */
  readonly provisional: boolean;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly warnAt: Instant;
  readonly handlingStartedAt: Instant;
  readonly handlingDueAt: Instant;
  readonly trace: readonly TraceStep[];
  readonly ladder: Ladder;
  readonly status: DeadlineStatus;
  readonly breachedAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** Met by evidence that was confirmed after the breach had been recorded. */
  readonly recordedLate: boolean;
  readonly cancelledReason: string | null;
  /** The deadline of a merged case that this one goes on for, with its start and due time. */
  readonly mergedFrom: string | null;
  /** The deadline that counts in the place of this one since a merge. */
  readonly mergedTo: string | null;
  /** What happened to the period since it first started. */
  readonly changes: DeadlineChanges;
}

/** What has become of a deadline that starts: nothing yet. */
export const JUST_STARTED = {
  status: 'running',
  breachedAt: null,
  answeredAt: null,
  recordedLate: false,
  cancelledReason: null,
  mergedFrom: null,
  mergedTo: null,
} as const satisfies Partial<Deadline>;

export const isOpen = ({ status, mergedTo }: Deadline): boolean =>
  mergedTo === null && (status === 'running' || status === 'breached');
