import { type CaseFile, type Circumstances, Decision, type Outcome } from '../cases/case-file.js';
import { DomainError } from '../domain-error.js';
import type { PolicyPack, ScoreItem } from '../policy/policy-pack.js';
import { scoreSheetOf } from '../policy/score-sheet.js';
import { formatInstant } from '../time/instant.js';
import { isOwed } from './is-owed.js';
import type { Score } from './proceedings.js';

export interface EvaluationDraft {
  readonly scores: readonly { readonly item: string; readonly points: number; readonly note?: string | undefined }[];
  readonly conclusion: string;
}

/**
 * 评估: every item of the pack's sheet is given points once what was owed is settled, also after the case is closed.
 * @throws DomainError `still-owed`, `no-such-item`, `item-missing`, `points-range`
 */
export function evaluateCase(
  file: CaseFile,
  { scores, conclusion }: EvaluationDraft,
  actor: string,
  pack: PolicyPack,
  at: Circumstances,
): Outcome {
  if (file.deadlines.some((deadline) => isOwed(file, deadline)))
    throw new DomainError('conflict', 'still-owed', '仍有未了结的时限，回应之后再评估');
  const sheet = scoreSheetOf(pack);
  refuseWrongScores(scores, sheet);
  const given = scores.map(({ item, points, note }): Score => ({ item, points, note: note?.trim() || null }));
  const shares = given.map(({ item, points }) => points / (sheet.find((each) => each.name === item)?.max ?? points));
  const total = Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 1000) / 10;
  const decision = new Decision(file, actor);
  const evaluation = { scores: given, total, conclusion, by: actor, at: formatInstant(at.now) };
  decision.amendCase({
    proceedings: { ...file.case.proceedings, evaluation },
    ...(file.case.stage !== 'closed' && { stage: 'evaluated' }),
  });
  decision.note('case-evaluated', at.now, { scores: given, total, conclusion });
  return decision.outcome();
}

function refuseWrongScores(scores: EvaluationDraft['scores'], sheet: readonly ScoreItem[]): void {
  const names = sheet.map(({ name }) => name).join('、');
  for (const { item, points } of scores) {
    const found = sheet.find(({ name }) => name === item);
    if (!found) throw new DomainError('invalid', 'no-such-item', `评分表没有“${item}”（${names}）`, 'scores');
    if (!(points >= 0 && points <= found.max))
      throw new DomainError('invalid', 'points-range', `“${item}”应为 0 到 ${found.max} 分`, 'scores');
  }
  const missing = sheet.find(({ name }) => scores.filter(({ item }) => item === name).length !== 1);
  if (missing) throw new DomainError('invalid', 'item-missing', `“${missing.name}”须评一次`, 'scores');
}
