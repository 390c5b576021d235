import type { Instant, SeverityWord } from './words.js';

/** A later wording of a report; the report itself is version 1 and stays as it came. */
export interface ReportVersionView {
  version: number;
  title: string;
  text: string;
  publishedAt: Instant | null;
  publishedRaw: string | null;
  takenInAt: Instant;
  /** What the rules made of this wording. */
  severity: SeverityWord;
}
