import { type Deadline, isOpen } from '../deadlines/deadline.js';
import type { CaseFile } from '../cases/case-file.js';

/** 会商 that was held last. Instants of a record are ISO 8601 texts: it is kept as JSON. */
export interface HeldConsultation {
  readonly heldAt: string;
  readonly parties: readonly string[];
  readonly conclusion: string;
}

/** 不回应: why nothing is said in public, and who answers for that. */
export interface NoAnswer {
  readonly reason: string;
  readonly approvedBy: string;
  readonly by: string;
  readonly at: string;
  /** What was open when it was decided, and which obligations these were: they do not start anew. */
  readonly deadlineIds: readonly string[];
  readonly obligations: readonly string[];
}

export interface Score {
  readonly item: string;
  readonly points: number;
  readonly note: string | null;
}

/** 评估 of how a case was answered; a later one replaces it, the ledger keeps both. */
export interface Evaluation {
  readonly scores: readonly Score[];
  /** Mean of the points, each as a share of what the sheet gives, 0..100. */
  readonly total: number;
  readonly conclusion: string;
  readonly by: string;
  readonly at: string;
}

export const SANCTIONS = ['criticism', 'interview', 'exposure', 'referral'] as const;
/** 通报批评, 约谈, 曝光, 移交追责. */
export type Sanction = (typeof SANCTIONS)[number];

/** 问责 of a unit: never of a person. */
export interface Accountability {
  readonly unitId: string;
  readonly sanction: Sanction;
  readonly clause: string;
  readonly packId: string;
  readonly document: string;
  readonly quote: string | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly by: string;
  readonly at: string;
  /** Obligations of the case that were answered late or not at all when it was decided. */
  readonly late: readonly string[];
}

/** 办理记录: what people recorded of the handling of one case, beside its deadlines and responses. */
export interface Proceedings {
  readonly consultation?: HeldConsultation;
  readonly noAnswer?: NoAnswer;
  readonly evaluation?: Evaluation;
  readonly accountability?: readonly Accountability[];
}

/** What is still owed: an obligation that is not answered by decision is owed no more, though a breach of it stays one. */
export const isOwed = ({ case: kase }: CaseFile, deadline: Deadline): boolean =>
  isOpen(deadline) && !(kase.proceedings.noAnswer?.deadlineIds.includes(deadline.id) ?? false);
