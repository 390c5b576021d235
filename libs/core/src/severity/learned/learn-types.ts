import { AdaptiveWeights, type Features } from '../../reports/learned/adaptive-weights.js';
import { shuffles } from '../../reports/learned/learn-kinds.js';
import { sharesOf } from '../../reports/learned/weigh-kinds.js';
import { letterOf, stepOf, STEPS, written } from '../../reports/learned/written-grams.js';
import { graveRowsOf } from './grave-rows.js';
import { type LearnedType, LEARNED_TYPES, type TypeWeights } from './weigh-types.js';

export interface TypedText {
  readonly title?: string | undefined;
  readonly text: string;
  readonly type: LearnedType;
}

const ROUNDS = 4;
/** Of rarer ones the types hardly differ, and each takes as many letters as there are types. */
const FEWEST = 30;
const RATE = 0.2;
/** Heavier weights are few, and cut. */
const HEAVIEST = 6;
/** What is this sure pulls nothing more. */
const SETTLED = 1e-3;
const ENTRIES_A_LINE = 64;

/** Weights of n-grams for each type of event by multinomial logistic regression: the same from the same texts. */
export function learnTypes(texts: readonly TypedText[]): TypeWeights {
  const { numbers, rows, isKept } = graveRowsOf(texts, FEWEST);
  const weights = LEARNED_TYPES.map(() => new AdaptiveWeights(numbers.size, RATE));
  const orders = shuffles(rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const i of orders.next().value ?? []) {
      const row = rows[i];
      if (row) learnRow(row, texts[i]?.type, weights, isKept);
    }
  }
  const grams = [...numbers]
    .filter(([, number]) => isKept[number] === 1)
    .map(([gram, number]) => ({
      gram,
      letters: weights.map((of) => letterOf(stepOf(of.of(number), HEAVIEST))).join(''),
    }));
  return {
    step: HEAVIEST / STEPS,
    biases: weights.map(({ bias }) => Number(bias.toFixed(3))),
    ...written(grams, ENTRIES_A_LINE),
  };
}

function learnRow(
  row: Features,
  type: LearnedType | undefined,
  weights: readonly AdaptiveWeights[],
  isKept: Uint8Array,
): void {
  const shares = sharesOf(weights.map((of) => of.sumOf(row)));
  for (const [k, of] of weights.entries()) {
    const by = (shares[k] ?? 0) - (LEARNED_TYPES[k] === type ? 1 : 0);
    if (Math.abs(by) >= SETTLED) of.pull(row, by, isKept);
  }
}
