import { AdaptiveWeights, type Features } from '../../reports/learned/adaptive-weights.js';
import { inRounds } from '../../reports/learned/learn-kinds.js';
import { oddsOf } from '../../reports/learned/weigh-kinds.js';

const RATE = 0.2;

/**
 * Weights of features by logistic regression: the same from the same rows.
 * @param isKept a mark for each feature that is learned
 * @param isTold whether the answer of a row is yes
 */
export function learnOdds(
  rows: readonly Features[],
  isKept: Uint8Array,
  isTold: (row: number) => boolean,
  rounds: number,
): AdaptiveWeights {
  const weights = new AdaptiveWeights(isKept.length, RATE);
  inRounds(rounds, rows.length, (i) => {
    const row = rows[i];
    if (row) weights.pull(row, oddsOf(weights.sumOf(row)) - (isTold(i) ? 1 : 0), isKept);
  });
  return weights;
}
