import type { Circumstances, Decision } from '../cases/case-file.js';
import type { Case } from '../cases/case.js';
import { type CorrectedField, isSetByPerson, setByPerson, unsetByPerson } from '../cases/corrected.js';

/** What every correction says beside the new value. */
export interface Correcting {
  readonly reason: string;
  /** Who approved that open deadlines of a 特别重大 or 重大 case end. */
  readonly approvedBy?: string | undefined;
}

/** A word of the judgement that a person gives; null takes back what was given where nothing stood before. */
export interface WordChange<Word extends string = string> {
  readonly field: Exclude<CorrectedField, 'unit'>;
  readonly from: Word | null;
  readonly label: Word | null;
}

/** Whether a person said the same before. */
export const isSaid = ({ corrected }: Case, { field, from, label }: WordChange): boolean =>
  from === label && (label === null || isSetByPerson(corrected, field));

/** Writes down a word that a person gave: as a person's, in the ledger and, where something learns it, as a lesson. */
export function recordWord(
  decision: Decision,
  { field: kind, from, label: to }: WordChange,
  { reason }: Correcting,
  at: Circumstances,
): void {
  const { corrected } = decision.file.case;
  decision.amendCase({ corrected: to === null ? unsetByPerson(corrected, kind) : setByPerson(corrected, kind) });
  decision.note('judgement-corrected', at.now, { kind, from, to, reason, reportId: null });
  if (kind !== 'event-type') decision.teach(kind, from, to);
}
