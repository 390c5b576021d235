import type { Period } from '../calendar/period.js';

/** What may stop the count of days for a while (政府信息公开条例第三十三条), by the word of the record. */
export const PAUSE_EVENTS = ['third-party-consultation', 'agency-consultation'] as const;
export type PauseEvent = (typeof PAUSE_EVENTS)[number];

/** What every change of a period stands on. Instants of a record are ISO 8601 texts: it is kept as JSON. */
interface Recorded {
  /** 依据: the clause. */
  readonly basis: string;
  /** The document that shows the event: its number or name, and where it can be read. */
  readonly evidence: string;
  readonly evidenceUrl: string | null;
  readonly by: string;
  readonly at: string;
}

/**
 * - pause: days that begin between `from` and `to` do not count; `to` is expected until the pause is ended.
 * - extension: days added to the limit, with the approval of somebody else.
 * - restart: the whole period counts anew from when the correction (补正) was received; what changed it before is over.
 * - rebase: a presumed start gave way to a known one.
 */
export type DeadlineChange =
  | (Recorded & { readonly kind: 'pause'; readonly event: PauseEvent; readonly from: string; readonly to: string })
  | (Recorded & { readonly kind: 'extension'; readonly length: Period; readonly approvedBy: string })
  | (Recorded & { readonly kind: 'restart'; readonly startedAt: string })
  | (Recorded & { readonly kind: 'rebase'; readonly startedAt: string });

/** Why a deadline was missed or may be: changes nothing. */
export interface Explanation {
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** What happened to a period since it first started; a new epoch takes it along. */
export interface DeadlineChanges {
  readonly events?: readonly DeadlineChange[];
  readonly explanations?: readonly Explanation[];
}

/** What counts of the events now: those since the last restart. */
export function countingEvents({ events = [] }: DeadlineChanges): readonly DeadlineChange[] {
  return events.slice(events.findLastIndex(({ kind }) => kind === 'restart') + 1);
}
