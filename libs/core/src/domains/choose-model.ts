import type { DomainModel } from './domain-model.js';
import { figuresOf, macroF1Of } from './label-figures.js';
import type { TrainedModel } from './train-domain-model.js';
import { fingerprintOf, type LabelledText } from './training-row.js';

export interface ModelChoice {
  readonly use: 'current' | 'candidate';
  readonly reason: 'no-current' | 'labels-lost' | 'worse-on-new-rows' | 'worse-on-all-rows' | 'not-worse';
  /** Rows that neither had seen when it judged them, and how well each did on them. */
  readonly compared: { readonly n: number; readonly current: number; readonly candidate: number } | null;
}

/** Fewer rows say nothing of which model is better. */
const FEWEST_TO_COMPARE = 20;
/** Macro-F1 moves this much between two deals of the same rows. */
const NOISE = 0.01;

/**
 * Whether a newly trained model takes the place of the one in use. Both are asked about rows of the training set that
 * they had not seen: those the current model was not trained on, and the candidate's answers from cross-validation. It
 * must also hold what the current one scored when it was trained, or a handful of corrections would replace a history.
 * @param rows those the candidate was trained on
 */
export function chooseModel(
  current: DomainModel | undefined,
  candidate: TrainedModel,
  rows: readonly LabelledText[],
): ModelChoice {
  if (!current) return { use: 'candidate', reason: 'no-current', compared: null };
  const { labels } = candidate.model.knowledge;
  const compared = compareOnNewRows(current, candidate, rows);
  if (current.knowledge.labels.some((label) => !labels.includes(label))) {
    return { use: 'current', reason: 'labels-lost', compared };
  }
  if (compared && compared.candidate < compared.current) {
    return { use: 'current', reason: 'worse-on-new-rows', compared };
  }
  if (candidate.macroF1 < current.knowledge.training.macroF1 - NOISE) {
    return { use: 'current', reason: 'worse-on-all-rows', compared };
  }
  return { use: 'candidate', reason: 'not-worse', compared };
}

function compareOnNewRows(
  current: DomainModel,
  candidate: TrainedModel,
  rows: readonly LabelledText[],
): ModelChoice['compared'] {
  const seen = new Set(current.knowledge.training.seen);
  const fresh = [...rows.entries()].filter(([, row]) => !seen.has(fingerprintOf(row)));
  if (fresh.length < FEWEST_TO_COMPARE) return null;
  const expected = fresh.map(([, { label }]) => label);
  const scoreOf = (found: readonly (string | null)[]): number => macroF1Of(figuresOf(expected, found));
  return {
    n: fresh.length,
    current: scoreOf(fresh.map(([, row]) => current.labelOf(row))),
    candidate: scoreOf(fresh.map(([at]) => candidate.outOfFold[at] ?? null)),
  };
}
