import { madeOnce } from '../../made-once.js';
import { eachGram } from '../../reports/learned/grams.js';
import { gramsIn, LETTERS, NOTHING } from '../../reports/learned/written-grams.js';
import { GRAVE_TEXT_TO } from './grave-text.js';
import { GRAVE_WEIGHTS } from './grave-weights.js';

export type GraveWeights = typeof GRAVE_WEIGHTS;

export const eachGramOfText = (text: string, use: (gram: number) => void): number =>
  eachGram(`\n${text}`, use, GRAVE_TEXT_TO);

const readTable = madeOnce(
  ({ step, one, two }: GraveWeights) =>
    new Map(gramsIn({ one, two }, 1).map(({ gram, letters }) => [gram, (LETTERS.indexOf(letters) - NOTHING) * step])),
);

/** How likely a text, as `graveTextOf` gives it, tells of something 重大 or above. */
export function oddsOfGrave(text: string, weights: GraveWeights = GRAVE_WEIGHTS): number {
  const table = readTable(weights);
  let sum = 0;
  const count = eachGramOfText(text, (gram) => {
    sum += table.get(gram) ?? 0;
  });
  return 1 / (1 + Math.exp(-(weights.bias + sum / Math.sqrt(count || 1))));
}
