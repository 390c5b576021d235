import { writtenWeights } from '../../reports/learned/adaptive-weights.js';
import { graveRowsOf } from './grave-rows.js';
import { learnOdds } from './learn-odds.js';
import type { GraveWeights } from './weigh-grave.js';

export interface LabelledText {
  readonly title?: string | undefined;
  readonly text: string;
  /** Whether it tells of something 重大 or above. */
  readonly isGrave: boolean;
}

const ROUNDS = 20;
/** More would only make the weights a longer text. */
const FEWEST = 8;
/** Heavier weights are few, and cut. */
const HEAVIEST = 6;

/** Weights of n-grams by logistic regression: the same from the same texts. */
export function learnGrave(texts: readonly LabelledText[]): GraveWeights {
  const { numbers, rows, isKept } = graveRowsOf(texts, FEWEST);
  const weights = learnOdds(rows, isKept, (i) => texts[i]?.isGrave === true, ROUNDS);
  return writtenWeights(numbers, weights, isKept, HEAVIEST);
}
