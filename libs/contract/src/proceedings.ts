import type { UnitRef } from './board-view.js';
import type { Instant } from './words.js';

export type SanctionWord = 'criticism' | 'interview' | 'exposure' | 'referral';

/** 不回应: decided after a consultation, approved by somebody else. */
export interface NoAnswerView {
  reason: string;
  approvedBy: string;
  by: string;
  at: Instant;
}

export interface ScoreView {
  item: string;
  points: number;
  note: string | null;
}

/** 评估. */
export interface EvaluationView {
  scores: ScoreView[];
  /** 0..100 */
  total: number;
  conclusion: string;
  by: string;
  at: Instant;
}

/** 问责 of a unit, on a clause of a pack. */
export interface AccountabilityView {
  unit: UnitRef;
  sanction: SanctionWord;
  clause: string;
  packId: string;
  document: string;
  quote: string | null;
  reason: string;
  decidedBy: string;
  by: string;
  at: Instant;
  /** Obligations of the case that were answered late or not at all when it was decided. */
  late: string[];
}

/** 办理记录: what people recorded of the handling of a case. */
export interface ProceedingsView {
  noAnswer: NoAnswerView | null;
  evaluation: EvaluationView | null;
  accountability: AccountabilityView[];
  spokesperson: SpokespersonView | null;
  /** 责任人 in the lead unit. */
  owner: string | null;
  /** 处置进展 after the first publication; `coveredBy` is the response that told of it. */
  progress: { what: string; at: Instant; coveredBy: string | null }[];
  /** 督办, in the order in which they were given. */
  supervisions: { deadlineId: string; instruction: string | null; by: string; at: Instant }[];
}

/** 第一新闻发言人、第一解读人. */
export interface SpokespersonView {
  name: string;
  title: string | null;
  unit: UnitRef | null;
  /** Stands in the roster of the units. */
  isListed: boolean;
  by: string;
  at: Instant;
}

/** A requirement of the packs in force that concerns a case, without a deadline, and how it stands. */
export interface DutyView {
  id: string;
  packId: string;
  what: string;
  quote: string | null;
  /** Deliverables that do what is asked. */
  artefacts: string[];
  state: 'done' | 'open' | 'idle';
  /** Ids of the confirmed responses that fulfil it. */
  published: string[];
  records: { who: string; what: string; url: string | null; at: Instant; by: string }[];
  missing: string[];
}

/** What the packs in force provide for looking back on a case. */
export interface ReviewRulesView {
  scoreSheet: { name: string; max: number; clause: string; quote: string | null }[];
  accountability: {
    clause: string;
    packId: string;
    action: string;
    sanctions: SanctionWord[];
    document: string;
    quote: string | null;
  }[];
}

/** One unit's evaluations and sanctions of a period, for its yearly assessment. */
export interface ReviewRow {
  unit: UnitRef | null;
  /** Cases evaluated. */
  n: number;
  /** Mean of their totals, 0..100; null when none was evaluated. */
  mean: number | null;
  sanctions: Record<SanctionWord, number>;
}
