import { AdaptiveWeights, writtenWeights } from '../../reports/learned/adaptive-weights.js';
import { shuffles } from '../../reports/learned/learn-kinds.js';
import { graveRowsOf } from './grave-rows.js';
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
const RATE = 0.2;
/** Heavier weights are few, and cut. */
const HEAVIEST = 6;

/** Weights of n-grams by logistic regression: the same from the same texts. */
export function learnGrave(texts: readonly LabelledText[]): GraveWeights {
  const { numbers, rows, isKept } = graveRowsOf(texts, FEWEST);
  const weights = new AdaptiveWeights(numbers.size, RATE);
  const orders = shuffles(rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const i of orders.next().value ?? []) {
      const row = rows[i];
      if (!row) continue;
      const odds = 1 / (1 + Math.exp(-weights.sumOf(row)));
      weights.pull(row, odds - (texts[i]?.isGrave === true ? 1 : 0), isKept);
    }
  }
  return writtenWeights(numbers, weights, isKept, HEAVIEST);
}
