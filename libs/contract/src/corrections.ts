import type { HandlingClassWord, SeverityWord } from './words.js';

export type ConcernWord = 'incident' | 'complaint' | 'question' | 'rumour' | 'topic' | 'none';

/** What a stretch of a report's text stands for. */
export type MarkWord = 'measure' | 'event' | 'concern' | 'class' | 'place' | 'unit';

/** Words of a report that its judgement rests on; offsets in UTF-16 units of the title or text as given. */
export interface EvidenceMark {
  field: 'title' | 'text';
  start: number;
  end: number;
  quote: string;
  stands: MarkWord;
  /** Of a measure: its name and value. */
  measure?: string;
  value?: number;
  /** Of an event: its type; of a concern: its kind; of a handling class: the class; of a unit: its id. */
  of?: string;
  /** Rule and clause that rest on these words. */
  rule?: string;
  citation?: string;
  /** Why the words were left out of the grading. */
  setAside?: string;
  /** The same by its code. */
  guard?: string;
}

/** A report as the rules read it now. */
export interface ReportReading {
  marks: EvidenceMark[];
  severity: SeverityWord;
  eventType: string | null;
  handlingClass: HandlingClassWord;
  /** What decided the class; of `words`, a mark shows them. */
  classRule: 'level' | 'concern' | 'words' | 'otherwise';
  concern: ConcernWord;
  /** Whether its source or its words concern us. */
  ours: boolean;
  reviewReasons: string[];
  /** False when the rules have changed since it was judged and would judge it otherwise now. */
  isAsJudged: boolean;
}

/** Parts of a case's judgement that a person set. */
export interface CorrectedView {
  fields: ('event-type' | 'handling-class' | 'domain' | 'unit')[];
  /** The level that corrected figures amount to, while nobody has decided on it. */
  proposed: SeverityWord | null;
}

export type LessonKindWord = 'domain' | 'concern' | 'ours' | 'severity' | 'handling-class' | 'unit' | 'same-event';

/** Body of `POST /cases/:id/corrections`. */
export type CorrectionBody = { reason?: string; approvedBy?: string } &
  /** Null takes back what a person said where nothing had been proposed. */
  (
    | { kind: 'handling-class'; label: HandlingClassWord | null }
    | { kind: 'event-type' | 'domain'; label: string | null }
    | { kind: 'concern'; label: ConcernWord; reportId: string }
    | { kind: 'ours'; label: 'ours' | 'not-ours'; reportId: string }
    | { kind: 'measure'; measure: string; value: number; reason: string }
  );
