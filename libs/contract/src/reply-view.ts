import type { Instant } from './words.js';

export interface ResponseAssessmentView {
  perfunctory: boolean;
  reasons: ('says-little' | 'passes-on' | 'off-topic')[];
  elements: { fact: boolean; measure: boolean; deadline: boolean; basis: boolean; contact: boolean };
  because: ({ reason: string; quote: string } | { element: string; quote: string })[];
  /** What a person made of the suggestion; null until then. */
  decided: { perfunctory: boolean; by: string; at: Instant; reason: string | null } | null;
}
