import { lettersOf } from '../../reports/learned/adaptive-weights.js';
import { STEPS, written } from '../../reports/learned/written-grams.js';
import { graveRowsOf } from './grave-rows.js';
import { learnShares } from './learn-shares.js';
import { type LearnedType, LEARNED_TYPES, type TypeWeights } from './weigh-types.js';

export interface TypedText {
  readonly title?: string | undefined;
  readonly text: string;
  readonly type: LearnedType;
}

const LEARNS = { rounds: 4, rate: 0.2, settled: 1e-3 };
/** Of rarer ones the types hardly differ, and each takes as many letters as there are types. */
const FEWEST = 30;
/** Heavier weights are few, and cut. */
const HEAVIEST = 6;
const ENTRIES_A_LINE = 64;

/** Weights of n-grams for each type of event: the same from the same texts. */
export function learnTypes(texts: readonly TypedText[]): TypeWeights {
  const { numbers, rows, isKept } = graveRowsOf(texts, FEWEST);
  const answers = texts.map(({ type }) => LEARNED_TYPES.indexOf(type));
  const weights = learnShares(rows, answers, LEARNED_TYPES.length, isKept, LEARNS);
  const grams = [...numbers]
    .filter(([, number]) => isKept[number] === 1)
    .map(([gram, number]) => ({
      gram,
      letters: lettersOf(weights, number, HEAVIEST),
    }));
  return {
    step: HEAVIEST / STEPS,
    biases: weights.map(({ bias }) => Number(bias.toFixed(3))),
    ...written(grams, ENTRIES_A_LINE),
  };
}
