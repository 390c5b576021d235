import type { ConcernKind } from '../../severity/judgement.js';
import type { FoundWords } from '../../severity/words/found-words.js';
import { WordLists } from '../../severity/words/word-lists.js';
import { BIASES, CLASS_WEIGHTS, GRAM_WEIGHTS, STEP } from './concern-weights.js';
import { eachGram, GRAMS_TO } from './grams.js';
import { WORD_CLASSES } from './word-classes.js';
import { gramsIn, LETTERS, NOTHING, type WrittenGrams } from './written-grams.js';

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

const EMPTY = 0;
const placeOf = (gram: number, mask: number): number => (Math.imul(gram, 0x9e3779b1) >>> 12) & mask;

const stepsIn = (letters: string): number[] => Array.from(letters, (letter) => LETTERS.indexOf(letter) - NOTHING);
const stepsOf = (weights: Readonly<Record<string, string>>): ReadonlyMap<string, readonly number[]> =>
  new Map(Object.entries(weights).map(([name, letters]) => [name, stepsIn(letters)]));

/** Numbers for each place of the table: the n-gram, its steps, and the text that last had it. */
const WIDTH = 3;
const STEPS = 1;
const LAST_IN = 2;
/** Five steps of 63 in one number. */
const BITS = 6;
const LOW = (1 << BITS) - 1;

/** A bit for each n-gram, which few others share: most that are unknown are so without a look at the table. */
const MAY_BE_KNOWN = 0xffff;

/** The places are a power of two; a free one is 0. */
function tableOf(grams: WrittenGrams): { table: Int32Array; bits: Int32Array } {
  const entries = gramsIn(grams, KINDS.length);
  const places = 2 ** Math.ceil(Math.log2((entries.length + 1) * 1.5));
  const table = new Int32Array(places * WIDTH);
  const bits = new Int32Array((MAY_BE_KNOWN + 1) / 32);
  for (const { gram, letters } of entries) {
    const bit = placeOf(gram, MAY_BE_KNOWN);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    let place = placeOf(gram, places - 1);
    while (table[place * WIDTH] !== EMPTY) place = (place + 1) & (places - 1);
    table[place * WIDTH] = gram;
    table[place * WIDTH + STEPS] = Array.from(letters, (letter) => LETTERS.indexOf(letter)).reduceRight(
      (packed, step) => (packed << BITS) | step,
      0,
    );
  }
  return { table, bits };
}

export function weigherOf({ step, biases, classes, grams: written }: LearnedWeights): KindsWeigher {
  const { table, bits } = tableOf(written);
  const mask = table.length / WIDTH - 1;
  const summed = new Int32Array(KINDS.length);
  const byClasses = new Int32Array(KINDS.length);
  const classSteps = stepsOf(classes);
  let texts = 0;
  /** An n-gram that is repeated counts once. */
  const add = (gram: number): void => {
    const bit = placeOf(gram, MAY_BE_KNOWN);
    if ((((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return;
    let place = bit & mask;
    while (table[place * WIDTH] !== gram) {
      if (table[place * WIDTH] === EMPTY) return;
      place = (place + 1) & mask;
    }
    const at = place * WIDTH;
    if (table[at + LAST_IN] === texts) return;
    table[at + LAST_IN] = texts;
    let packed = table[at + STEPS] ?? 0;
    for (let kind = 0; kind < KINDS.length; kind += 1, packed >>>= BITS)
      summed[kind] = (summed[kind] ?? 0) + (packed & LOW) - NOTHING;
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
