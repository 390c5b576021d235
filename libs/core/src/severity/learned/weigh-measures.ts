import { madeOnce } from '../../made-once.js';
import { sharesOf } from '../../reports/learned/weigh-kinds.js';
import { stepsIn } from '../../reports/learned/written-grams.js';
import type { NumberToken } from '../numerals/numerals.js';
import { besideNumber } from './beside-number.js';
import { MEASURE_WEIGHTS } from './measure-weights.js';

/** What a number may count, and anything else. */
export const LEARNED_MEASURES = [
  'deaths',
  'missing',
  'seriouslyInjured',
  'injured',
  'poisoned',
  'atRisk',
  'evacuated',
  'participants',
  'stranded',
  'cases',
  'rescued',
  'threatened',
  'lossYuan',
  'other',
] as const;
export type LearnedMeasure = (typeof LEARNED_MEASURES)[number];

/** What was learned, as `learnMeasures` writes it: by the length of what stands beside a number. */
export type MeasureWeights = typeof MEASURE_WEIGHTS;

/** As many letters stand behind each as there are measures. */
const readTable = madeOnce(({ beside }: MeasureWeights) => {
  const steps = new Map<string, readonly number[]>();
  for (const [length, lines] of Object.entries(beside)) {
    const own = Number(length);
    const width = own + LEARNED_MEASURES.length;
    for (const line of lines)
      for (let at = 0; at < line.length; at += width)
        steps.set(line.slice(at, at + own), stepsIn(line.slice(at + own, at + width)));
  }
  return steps;
});

/**
 * How likely one number of a text counts each of `LEARNED_MEASURES`; together 1.
 * @param at which of the numbers
 */
export function oddsOfMeasures(
  text: string,
  numbers: readonly NumberToken[],
  at: number,
  weights: MeasureWeights = MEASURE_WEIGHTS,
): number[] {
  const table = readTable(weights);
  const beside = besideNumber(text, numbers, at);
  const sums = LEARNED_MEASURES.map(() => 0);
  for (const gram of beside) for (const [k, step] of (table.get(gram) ?? []).entries()) sums[k] = (sums[k] ?? 0) + step;
  const root = Math.sqrt(beside.length || 1);
  return sharesOf(sums.map((sum, k) => (weights.biases[k] ?? 0) + (weights.step * sum) / root));
}
