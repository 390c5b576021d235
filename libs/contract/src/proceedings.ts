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
