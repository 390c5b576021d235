import type { RecordKind } from '@huiying/core';

/**
 * Where the ledger does not hold. In the chain `day-head` the entries are the heads over all, `kind` is their day. Where a
 * record beside the ledger is not what it tells, the entry is the last that tells of it; 0 where none does.
 */
export interface Broken {
  readonly chain: string;
  readonly seq: number;
  readonly flaw: string;
  readonly kind: string | null;
  readonly record?: UnlikeRecord;
}

export interface UnlikeRecord {
  readonly caseNumber: string;
  readonly record: RecordKind;
  readonly id: string;
  /** The first that differs; null where the record is gone, or no entry tells of it. */
  readonly field: string | null;
}
