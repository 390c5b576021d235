import type { Instant, SeverityWord } from './words.js';

export interface ResponseAssessmentView {
  perfunctory: boolean;
  reasons: ('says-little' | 'passes-on' | 'off-topic')[];
  elements: { fact: boolean; measure: boolean; deadline: boolean; basis: boolean; contact: boolean };
  because: ({ reason: string; quote: string } | { element: string; quote: string })[];
  /** What a person made of the suggestion; null until then. */
  decided: { perfunctory: boolean; by: string; at: Instant; reason: string | null } | null;
}

/** A remark of an outside model: it changes neither level nor deadline. */
export interface SecondOpinionView {
  id: string;
  /** `asked`: the answer is still awaited. */
  status: 'asked' | 'answered' | 'unavailable';
  model: string;
  askedBy: string;
  askedAt: Instant;
  severity: SeverityWord | null;
  measures: Record<string, number>;
  /** Each stands in the report word for word. */
  quotes: string[];
  /** Quotes of the model that do not, left out. */
  droppedQuotes: number;
  remark: string | null;
}

export interface SecondOpinionsView {
  isOn: boolean;
  items: SecondOpinionView[];
}
