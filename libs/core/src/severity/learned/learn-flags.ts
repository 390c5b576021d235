import { lettersOf } from '../../reports/learned/adaptive-weights.js';
import { STEPS, written } from '../../reports/learned/written-grams.js';
import { graveRowsOf } from './grave-rows.js';
import { learnOdds } from './learn-odds.js';
import type { FlagWeights, TypeFlags } from './weigh-flags.js';

/** A text of an event and the states of affairs that it tells. */
export interface FlaggedText {
  readonly title?: string | undefined;
  readonly text: string;
  readonly type: string;
  readonly flags: ReadonlySet<string>;
}

const ROUNDS = 8;
/** Texts of one type: a rarer n-gram or state of affairs says little of the next text. */
const FEWEST = 15;
/** Heavier weights are few, and cut. */
const HEAVIEST = 6;
const ENTRIES_A_LINE = 200;

/** Weights of n-grams for each state of affairs, type by type, by logistic regression: the same from the same texts. */
export function learnFlags(texts: readonly FlaggedText[]): FlagWeights {
  const types = [...Map.groupBy(texts, ({ type }) => type)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    step: HEAVIEST / STEPS,
    types: Object.fromEntries(
      types.flatMap(([type, own]) => {
        const learned = learnType(own);
        return learned.flags !== '' ? [[type, learned]] : [];
      }),
    ),
  };
}

function learnType(texts: readonly FlaggedText[]): TypeFlags {
  const times = new Map<string, number>();
  for (const flag of texts.flatMap(({ flags }) => [...flags])) times.set(flag, (times.get(flag) ?? 0) + 1);
  // What every text of a type tells cannot be learned from them.
  const flags = [...times].flatMap(([flag, n]) => (n >= FEWEST && n < texts.length ? [flag] : [])).toSorted();
  const { numbers, rows, isKept } = graveRowsOf(texts, FEWEST);
  const weights = flags.map((flag) => learnOdds(rows, isKept, (i) => texts[i]?.flags.has(flag) === true, ROUNDS));
  const grams = [...numbers].flatMap(([gram, number]) =>
    isKept[number] === 1 ? [{ gram, letters: lettersOf(weights, number, HEAVIEST) }] : [],
  );
  return {
    flags: flags.join(' '),
    biases: weights.map(({ bias }) => bias.toFixed(2)).join(' '),
    ...written(grams, ENTRIES_A_LINE),
  };
}
