import { madeOnce } from '../../made-once.js';
import { oddsOf } from '../../reports/learned/weigh-kinds.js';
import { gramsIn, stepsIn } from '../../reports/learned/written-grams.js';
import { FLAG_WEIGHTS } from './flag-weights.js';
import { eachGramOfText } from './weigh-texts.js';

/** Of one type of event: a letter behind each n-gram for each state of affairs. */
export interface TypeFlags {
  /** Names and biases with a space between. */
  readonly flags: string;
  readonly biases: string;
  readonly one: readonly string[];
  readonly two: readonly string[];
}

/** What was learned, as `learnFlags` writes it. */
export type FlagWeights = typeof FLAG_WEIGHTS;

const readWeights = madeOnce(({ flags, biases, one, two }: TypeFlags) => {
  const names = flags.split(' ');
  const steps = new Map(gramsIn({ one, two }, names.length).map(({ gram, letters }) => [gram, stepsIn(letters)]));
  return { names, biases: biases.split(' ').map(Number), steps };
});

/**
 * How likely a text of an event tells each state of affairs that the tables of its type ask for, by name; none of a type of
 * which none was learned.
 * @param text as `graveTextOf` gives it
 */
export function oddsOfFlags(typeId: string, text: string, weights: FlagWeights = FLAG_WEIGHTS): Map<string, number> {
  const of = weights.types[typeId];
  if (!of) return new Map();
  const { names, biases, steps } = readWeights(of);
  const sums = names.map(() => 0);
  const count = eachGramOfText(text, (gram) => {
    for (const [k, step] of (steps.get(gram) ?? []).entries()) sums[k] = (sums[k] ?? 0) + step;
  });
  const root = Math.sqrt(count || 1);
  return new Map(names.map((name, k) => [name, oddsOf((biases[k] ?? 0) + (weights.step * (sums[k] ?? 0)) / root)]));
}
