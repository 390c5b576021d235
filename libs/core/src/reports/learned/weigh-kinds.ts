import type { ConcernKind } from '../../severity/judgement.js';
import type { FoundWords } from '../../severity/words/found-words.js';
import { WordLists } from '../../severity/words/word-lists.js';
import { BIASES, CLASS_WEIGHTS, GRAM_WEIGHTS, STEP } from './concern-weights.js';
import { GramTable } from './gram-table.js';
import { eachGram, GRAMS_TO } from './grams.js';
import { WORD_CLASSES } from './word-classes.js';
import { gramsIn, LETTERS, NOTHING, stepsIn, type WrittenGrams } from './written-grams.js';

/** What is learned: everything a report may be without a pack. */
export const KINDS = ['none', 'incident', 'complaint', 'question', 'rumour'] as const satisfies readonly ConcernKind[];

/** How much the presence of one class of words counts, beside all n-grams together. */
export const CLASS_COUNTS = 0.12;

/** What was learned, as `learnKinds` writes it. */
export interface LearnedWeights {
  readonly step: number;
  readonly biases: readonly number[];
  readonly classes: Readonly<Record<string, string>>;
  readonly grams: WrittenGrams;
}

/** How likely a text is of each of `KINDS`. */
export type KindsWeigher = (text: string) => number[];

const CLASSES = new WordLists(WORD_CLASSES);
/** The words of the classes where the n-grams are read as well. */
export const scanClasses = (text: string): FoundWords => CLASSES.scan(text.slice(0, GRAMS_TO));

const stepsOf = (weights: Readonly<Record<string, string>>): ReadonlyMap<string, readonly number[]> =>
  new Map(Object.entries(weights).map(([name, letters]) => [name, stepsIn(letters)]));

/** Beside an n-gram in its place of the table: its steps, and the text that last had it. */
const STEPS = 1;
const LAST_IN = 2;
const WIDTH = 3;
/** Five steps of 63 in one number. */
const BITS = 6;
const LOW = (1 << BITS) - 1;

const packed = (letters: string): number =>
  Array.from(letters, (letter) => LETTERS.indexOf(letter)).reduceRight((all, step) => (all << BITS) | step, 0);

export function weigherOf({ step, biases, classes, grams: written }: LearnedWeights): KindsWeigher {
  const entries = gramsIn(written, KINDS.length);
  const table = new GramTable(entries, WIDTH, ({ letters }) => packed(letters));
  const { numbers } = table;
  const summed = new Int32Array(KINDS.length);
  const byClasses = new Int32Array(KINDS.length);
  const classSteps = stepsOf(classes);
  let texts = 0;
  /** An n-gram that is repeated counts once. */
  const add = (gram: number): void => {
    const at = table.find(gram);
    if (at < 0 || numbers[at + LAST_IN] === texts) return;
    numbers[at + LAST_IN] = texts;
    let steps = numbers[at + STEPS] ?? 0;
    for (let kind = 0; kind < KINDS.length; kind += 1, steps >>>= BITS)
      summed[kind] = (summed[kind] ?? 0) + (steps & LOW) - NOTHING;
  };
  return (text) => {
    texts = (texts + 1) | 0;
    summed.fill(0);
    const root = Math.sqrt(eachGram(text, add) || 1);
    addClasses(byClasses.fill(0), classSteps, scanClasses(text));
    return sharesOf(
      KINDS.map(
        (_, kind) => (biases[kind] ?? 0) + step * ((summed[kind] ?? 0) / root + CLASS_COUNTS * (byClasses[kind] ?? 0)),
      ),
    );
  };
}

/** Adds the steps of each class of which a word was found. */
function addClasses(sums: Int32Array, classes: ReturnType<typeof stepsOf>, found: FoundWords): void {
  for (const name of found.present()) {
    const steps = classes.get(name);
    if (!steps) continue;
    for (let kind = 0; kind < KINDS.length; kind += 1) sums[kind] = (sums[kind] ?? 0) + (steps[kind] ?? 0);
  }
}

/** How likely a sum of weights makes a yes. @returns 0 to 1 */
export const oddsOf = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Together one. */
export function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / all);
}

let weigher: KindsWeigher | undefined;

/** By what is learned from all our labelled texts; the table is read when the first text is weighed. */
export const weighKinds: KindsWeigher = (text) => {
  weigher ??= weigherOf({
    step: STEP,
    biases: BIASES,
    classes: CLASS_WEIGHTS,
    grams: GRAM_WEIGHTS,
  });
  return weigher(text);
};
