import type { Field, MeasureEvidence, Measures } from './measures.js';
import type { HandlingClass, Severity } from './severity.js';

export const CONCERNS = ['incident', 'complaint', 'question', 'rumour', 'topic', 'none'] as const;
export type ConcernKind = (typeof CONCERNS)[number];

export interface GradeReason {
  /** The row of the grading table, in words. */
  readonly rule: string;
  /** The words of the text. */
  readonly quote: string;
  /** 国务院令第493号第三条 */
  readonly citation: string;
}

/** What decided a handling class: the level, the kind of concern, words of the text, or that nothing spoke for another. */
export type ClassReason =
  | { readonly rule: 'level' | 'concern' | 'otherwise' }
  | {
      readonly rule: 'words';
      readonly field: Field;
      /** Offsets in the title or the text as given. */
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    };

/** A measure that the text states but that is not of an event to grade, with the reason. */
export interface SetAside {
  readonly guard: string;
  readonly reason: string;
  readonly quote: string;
}

export interface Judgement {
  readonly severity: Severity;
  /** Gravest plausible level while unconfirmed; never below `severity`. */
  readonly strictest: Severity;
  /** `strictest` stands on how the text sounds by learned words alone; the rules hold no such level possible. */
  readonly soundsGrave?: true;
  /** Id of an event type of the rules, null when none was recognised. */
  readonly eventType: string | null;
  readonly measures: Measures;
  readonly evidence: readonly MeasureEvidence[];
  readonly setAside: readonly SetAside[];
  readonly needsReview: boolean;
  readonly reviewReasons: readonly string[];
  /** Never empty when `severity` is not `none`. */
  readonly because: readonly GradeReason[];
  readonly concern: ConcernKind;
  readonly concernQuote: string;
  readonly handlingClass: HandlingClass;
  readonly classBecause: ClassReason;
}
