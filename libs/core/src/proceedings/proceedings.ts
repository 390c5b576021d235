import type { Origin } from '../policy/policy-pack.js';

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

/** 第一新闻发言人、第一解读人: who speaks for the case, in which office. */
export interface Spokesperson {
  readonly name: string;
  readonly title: string | null;
  readonly unitId: string | null;
  /** Stands in the roster of the units (发言人名册). */
  readonly isListed: boolean;
  readonly by: string;
  readonly at: string;
}

/** What was done on a requirement of a pack. */
export interface DutyRecord {
  readonly dutyId: string;
  /** The unit or office that did it. */
  readonly who: string;
  readonly what: string;
  readonly url: string | null;
  readonly at: string;
  readonly by: string;
}

/** 处置进展 that asks for a follow-up release, until a response covers it. */
export interface Progress {
  readonly what: string;
  readonly at: string;
  readonly coveredBy: string | null;
}

/** 责任人: who in the lead unit answers for the case. */
export interface Owner {
  readonly unitId: string;
  readonly name: string;
}

/** 督办: somebody above asked the unit to answer. */
export interface Supervision {
  readonly deadlineId: string;
  readonly instruction: string | null;
  readonly by: string;
  readonly at: string;
}

/** 办理记录: what people recorded of the handling of one case, beside its deadlines and responses. */
export interface Proceedings {
  readonly consultation?: HeldConsultation;
  readonly noAnswer?: NoAnswer;
  readonly evaluation?: Evaluation;
  readonly accountability?: readonly Accountability[];
  readonly spokesperson?: Spokesperson;
  readonly owner?: Owner;
  readonly duties?: readonly DutyRecord[];
  readonly progress?: readonly Progress[];
  readonly supervisions?: readonly Supervision[];
  /** The closed case that this one goes on from. */
  readonly linkedTo?: string;
  /** Where reports that joined came from, other than the first. */
  readonly alsoFrom?: readonly Origin[];
}
