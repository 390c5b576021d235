import type { Deadline } from '../deadlines/deadline.js';
import { formatInstant } from '../time/instant.js';

/**
 * Why somebody is called about a deadline: a code, and what it takes to say it in any language. It says how things stood when the
 * call was made.
 */
export interface CallReason {
  /**
   * unanswered, overdue: a rung of the ladder, before and after the due time. unacknowledged: it is called again. evidence-waits: what
   * waits for a confirmation is due. supervision: 督办. transfer: 转交.
   */
  readonly why: 'unanswered' | 'overdue' | 'unacknowledged' | 'evidence-waits' | 'supervision' | 'transfer';
  readonly deliverable: string;
  /** ISO 8601 */
  readonly dueAt: string;
  /** Which repeat it is, or which order of the case. */
  readonly round?: number;
  /** Who hands the call on. */
  readonly from?: string;
  /** What they, or who ordered it, asked for. */
  readonly said?: string;
  /** 代班: for whom the person who is called stands in. */
  readonly inPlaceOf?: string;
}

type About = Pick<Deadline, 'deliverable' | 'dueAt' | 'status'>;

const of = ({ deliverable, dueAt }: About) => ({ deliverable, dueAt: formatInstant(dueAt) });

/** @param timerKey `step:2`, `repeat:3`, or `breach` where evidence waits */
export function callReason(deadline: About, timerKey: string): CallReason {
  const [kind, n] = timerKey.split(':');
  if (kind === 'breach') return { why: 'evidence-waits', ...of(deadline) };
  if (kind === 'repeat') return { why: 'unacknowledged', ...of(deadline), round: Number(n) };
  return { why: deadline.status === 'breached' ? 'overdue' : 'unanswered', ...of(deadline) };
}

export const supervisionReason = (deadline: About, round: number, said?: string): CallReason => ({
  why: 'supervision',
  ...of(deadline),
  round,
  ...(said && { said }),
});

export const transferReason = (deadline: About, from: string, said?: string): CallReason => ({
  why: 'transfer',
  ...of(deadline),
  from,
  ...(said && { said }),
});
