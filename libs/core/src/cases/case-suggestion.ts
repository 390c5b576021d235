/** Two cases that may tell of one event: not sure enough to join them unasked, so a person decides. */
export interface CaseSuggestion {
  readonly caseId: string;
  readonly otherCaseId: string;
  /** The report that opened `caseId` or joined it, and that resembles the other case. */
  readonly reportId: string;
  /** 0..1 */
  readonly score: number;
  /** The evidence, in words for a person. */
  readonly because: readonly string[];
}
