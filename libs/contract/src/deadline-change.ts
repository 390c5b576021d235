import type { Instant } from './words.js';

interface Recorded {
  /** 依据: the clause. */
  basis: string;
  /** The document that shows the event. */
  evidence: string;
  evidenceUrl: string | null;
  by: string;
  at: Instant;
}

/** What moved the due time of a deadline: 中止, 延长, 补正, or a start that was presumed. */
export type DeadlineChangeView =
  | (Recorded & {
      kind: 'pause';
      event: 'third-party-consultation' | 'agency-consultation';
      from: Instant;
      /** Expected, until the pause is ended. */
      to: Instant;
    })
  | (Recorded & { kind: 'extension'; length: { value: number; unit: string }; approvedBy: string })
  | (Recorded & { kind: 'restart' | 'rebase'; startedAt: Instant });
