import type { Severity } from '../severity/severity.js';

/** What a model outside is shown: the words of reports, with callers masked, and nothing else. */
export interface OpinionRequest {
  readonly title: string;
  readonly text: string;
}

/** What it said, as far as it could be checked. A remark for people: it decides nothing. */
export interface AnsweredOpinion {
  readonly status: 'answered';
  readonly model: string;
  readonly severity: Severity;
  readonly measures: Readonly<Record<string, number>>;
  /** Verbatim in the text it was shown. */
  readonly quotes: readonly string[];
  /** Quotes that do not stand in the text, left out. */
  readonly droppedQuotes: number;
  readonly remark: string | null;
}

/** No answer, or none that can be used; `because` is for the log. */
export interface NoOpinion {
  readonly status: 'unavailable';
  readonly model: string;
  readonly because: string;
}

export type Opinion = AnsweredOpinion | NoOpinion;

/** 第二意见: an endpoint that the office runs itself. Never throws: it answers, or is unavailable. */
export abstract class SecondOpinion {
  abstract readonly model: string;
  abstract ask(request: OpinionRequest): Promise<Opinion>;
}
