import { madeOnce } from '../../made-once.js';
import { GramTable } from '../../reports/learned/gram-table.js';
import { sharesOf } from '../../reports/learned/weigh-kinds.js';
import { gramsIn, stepsIn } from '../../reports/learned/written-grams.js';
import { eachGramOfText } from './weigh-texts.js';
import { TYPE_WEIGHTS } from './type-weights.js';

/** Types with a table of their own, and the generic one for all the others: fires and traffic are graded by it. */
export const LEARNED_TYPES = [
  'work_safety',
  'forest_fire',
  'food_poisoning',
  'earthquake',
  'geological',
  'flood',
  'meteorological',
  'environment',
  'urban_rail',
  'railway',
  'special_equipment',
  'infrastructure_outage',
  'power_grid',
  'mass_incident',
  'criminal',
  'public_health',
  'financial',
  'foreign_related',
  'cyber',
] as const;
export type LearnedType = (typeof LEARNED_TYPES)[number];

/** What was learned, as `learnTypes` writes it. */
export type TypeWeights = typeof TYPE_WEIGHTS;

const ENTRY = 1;
const readTable = madeOnce(({ one, two }: TypeWeights) => {
  const entries = gramsIn({ one, two }, LEARNED_TYPES.length);
  const numbered = new Map(entries.map(({ gram }, number) => [gram, number]));
  const steps = Int8Array.from(entries.flatMap(({ letters }) => stepsIn(letters)));
  return { table: new GramTable(entries, 2, ({ gram }) => numbered.get(gram) ?? 0), steps };
});

/** How likely a text of an event, as `graveTextOf` gives it, is of each of `LEARNED_TYPES`; together 1. */
export function oddsOfTypes(text: string, weights: TypeWeights = TYPE_WEIGHTS): number[] {
  const { table, steps } = readTable(weights);
  const sums = LEARNED_TYPES.map(() => 0);
  const count = eachGramOfText(text, (gram) => {
    const at = table.find(gram);
    if (at < 0) return;
    const first = (table.numbers[at + ENTRY] ?? 0) * sums.length;
    for (let k = 0; k < sums.length; k += 1) sums[k] = (sums[k] ?? 0) + (steps[first + k] ?? 0);
  });
  const root = Math.sqrt(count || 1);
  return sharesOf(sums.map((sum, k) => (weights.biases[k] ?? 0) + (weights.step * sum) / root));
}
