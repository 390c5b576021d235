import { writtenWeights } from '../../reports/learned/adaptive-weights.js';
import { graveRowsOf } from './grave-rows.js';
import { learnOdds } from './learn-odds.js';
import type { TextWeights } from '../../reports/learned/written-grams.js';

export interface LabelledText {
  readonly title?: string | undefined;
  readonly text: string;
  /** Whether it is of what is learned. */
  readonly isOfIt: boolean;
}

const ROUNDS = 20;
/** More would only make the weights a longer text. */
const FEWEST = 8;
/** Heavier weights are few, and cut. */
const HEAVIEST = 6;

/** Weights of n-grams for one yes or no of texts, by logistic regression: the same from the same texts. */
export function learnTexts(texts: readonly LabelledText[]): TextWeights {
  const { numbers, rows, isKept } = graveRowsOf(texts, FEWEST);
  const weights = learnOdds(rows, isKept, (i) => texts[i]?.isOfIt === true, ROUNDS);
  return writtenWeights(numbers, weights, isKept, HEAVIEST);
}
