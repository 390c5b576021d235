import type { CaseFile, LedgerDraft } from './case-file.js';

/** The result of a decision about several cases at once, saved as a whole or not at all. */
export interface JointOutcome {
  readonly files: readonly CaseFile[];
  readonly entries: readonly LedgerDraft[];
  /** Who decided that cases are one event, or that they are not, and why; remembered against later suggestions. */
  readonly decided: { readonly by: string; readonly reason: string };
  /** Reports that go to another case. */
  readonly moved?: { readonly reportIds: readonly string[]; readonly fromCaseId: string; readonly toCaseId: string };
}
