import type { Instant, SeverityWord } from './words.js';

export type SuggestionStatusWord = 'open' | 'confirmed' | 'rejected' | 'void';

/** One side of a suggestion, with the beginning of its first report. */
export interface SuggestedCase {
  id: string;
  number: string;
  title: string;
  severity: SeverityWord;
  provisional: boolean;
  reportCount: number;
  detectedAt: Instant;
  firstPublishedAt: Instant | null;
  firstReport: {
    id: string;
    sourceName: string;
    title: string;
    text: string;
    place: string | null;
    publishedAt: Instant | null;
  } | null;
}

/** 合并建议: two cases that may be one event. */
export interface SuggestionView {
  id: string;
  status: SuggestionStatusWord;
  /** 0..1 */
  score: number;
  because: string[];
  createdAt: Instant;
  decidedAt: Instant | null;
  decidedBy: string | null;
  reason: string | null;
  case: SuggestedCase;
  otherCase: SuggestedCase;
}

/** A case that this one was merged into, or that was merged into this one. */
export interface MergedCase {
  id: string;
  number: string;
  title: string;
  severity: SeverityWord;
  reportCount: number;
  mergedAt: Instant | null;
}

/** A case that is told of more than usual. */
export interface HotTopic {
  caseId: string;
  title: string;
  severity: SeverityWord;
  /** Reports within the window. */
  reports: number;
  /** Mean number of reports in the windows before. */
  previous: number;
  /** How many times the usual level, smoothed. */
  growth: number;
  /** Standard deviations above the usual level. */
  score: number;
  /** Reports by window, oldest first; the last is the one of `reports`. */
  series: number[];
}
