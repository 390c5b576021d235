import { featuresByName, lettersOf } from '../../reports/learned/adaptive-weights.js';
import { byText, inLines, STEPS } from '../../reports/learned/written-grams.js';
import type { NumberToken } from '../numerals/numerals.js';
import { besideNumber } from './beside-number.js';
import { learnShares } from './learn-shares.js';
import { type LearnedMeasure, LEARNED_MEASURES, type MeasureWeights } from './weigh-measures.js';

/** A number of a text and what it counts. */
export interface CountedNumber {
  readonly text: string;
  readonly numbers: readonly NumberToken[];
  /** Which of the numbers. */
  readonly at: number;
  readonly measure: LearnedMeasure;
}

const LEARNS = { rounds: 4, rate: 0.2, settled: 0.02 };
/** Beside so many numbers: of rarer ones the measures hardly differ, and each takes as many letters as there are measures. */
const FEWEST = 20;
/** Heavier weights are few, and cut. */
const HEAVIEST = 6;
const ENTRIES_A_LINE = 160;
const PLAIN = /^[^'"`\\$\p{Surrogate}\p{Control}\p{Separator}]*$/u;

/** Weights of what stands beside numbers, for each measure: the same from the same numbers. */
export function learnMeasures(counted: readonly CountedNumber[]): MeasureWeights {
  const beside = counted.map(({ text, numbers, at }) => besideNumber(text, numbers, at));
  const times = new Map<string, number>();
  for (const gram of beside.flat()) times.set(gram, (times.get(gram) ?? 0) + 1);
  const kept = [...times]
    .flatMap(([gram, n]) => (n >= FEWEST && gram.length > 1 && PLAIN.test(gram) ? [gram] : []))
    .toSorted(byText);
  const numbered = new Map(kept.map((gram, number) => [gram, number]));
  const rows = beside.map((grams) => featuresByName(grams, numbered));
  const answers = counted.map(({ measure }) => LEARNED_MEASURES.indexOf(measure));
  const weights = learnShares(rows, answers, LEARNED_MEASURES.length, new Uint8Array(kept.length).fill(1), LEARNS);
  const entries = kept.map((gram, number) => gram + lettersOf(weights, number, HEAVIEST));
  const linesOf = (length: number): string[] =>
    inLines(
      entries.filter((entry) => entry.length === length + LEARNED_MEASURES.length),
      ENTRIES_A_LINE,
    );
  return {
    step: HEAVIEST / STEPS,
    biases: weights.map(({ bias }) => Number(bias.toFixed(3))),
    beside: { 2: linesOf(2), 3: linesOf(3), 4: linesOf(4) },
  };
}
