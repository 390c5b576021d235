import { type CaseFile, dutiesOf, dutyStanding, recordDuty, type Rulebook, subjectOf } from '@huiying/core';
import { after } from './case-under.js';

/** How a duty of the case stands, and what is wanting; `none` when the case does not have it. */
export function standingOf(file: CaseFile, id: string, rulebook: Rulebook): [string, readonly string[]] {
  const subject = { ...subjectOf(file.case, rulebook.units), severity: file.case.severity };
  const found = dutiesOf(rulebook.pack, subject).find(({ duty }) => duty.id === id);
  if (!found) return ['none', []];
  const { state, missing } = dutyStanding(found.duty, file);
  return [state, missing];
}

/** The case once the press office has written down that it did what a duty asks. */
export const recordedBy = (file: CaseFile, id: string, rulebook: Rulebook) =>
  recordDuty(file, id, { at: after(1).now, who: '市新闻办', what: '已办' }, '值班员', rulebook, after(2));
