import { AdaptiveWeights, type Features } from '../../reports/learned/adaptive-weights.js';
import { inRounds } from '../../reports/learned/learn-kinds.js';
import { sharesOf } from '../../reports/learned/weigh-kinds.js';

interface Settings {
  readonly rounds: number;
  readonly rate: number;
  /** What is this sure pulls nothing more. */
  readonly settled: number;
}

/**
 * Weights of features for each answer by multinomial logistic regression: the same from the same rows.
 * @param answers of each row the number of its answer, of `count`
 * @param isKept a mark for each feature that is learned
 */
export function learnShares(
  rows: readonly Features[],
  answers: readonly number[],
  count: number,
  isKept: Uint8Array,
  { rounds, rate, settled }: Settings,
): AdaptiveWeights[] {
  const weights = Array.from({ length: count }, () => new AdaptiveWeights(isKept.length, rate));
  inRounds(rounds, rows.length, (i) => {
    const row = rows[i];
    if (!row) return;
    const shares = sharesOf(weights.map((of) => of.sumOf(row)));
    for (const [k, of] of weights.entries()) {
      const by = (shares[k] ?? 0) - (k === answers[i] ? 1 : 0);
      if (Math.abs(by) >= settled) of.pull(row, by, isKept);
    }
  });
  return weights;
}
