import { AdaptiveWeights, type Features } from '../../reports/learned/adaptive-weights.js';
import { shuffles } from '../../reports/learned/learn-kinds.js';

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
  const orders = shuffles(rows.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const i of orders.next().value ?? []) {
      const row = rows[i];
      if (!row) continue;
      const odds = 1 / (1 + Math.exp(-weights.sumOf(row)));
      weights.pull(row, odds - (isTold(i) ? 1 : 0), isKept);
    }
  }
  return weights;
}
