import type { ConcernKind } from '../../severity/judgement.js';
import type { FoundWords } from '../../severity/words/found-words.js';
import { WordLists } from '../../severity/words/word-lists.js';
import { BIASES, CLASS_WEIGHTS, GRAM_WEIGHTS, LIST_WEIGHTS, STEP } from './concern-weights.js';
import { eachGram, gramOf, GRAMS_TO } from './grams.js';
import { WORD_CLASSES } from './word-classes.js';

/** What is learned: everything a report may be without a pack. */
export const KINDS = ['none', 'incident', 'complaint', 'question', 'rumour'] as const satisfies readonly ConcernKind[];

/** How much the presence of one list of words counts, beside all n-grams together. */
export const LIST_COUNTS = 0.15;
/** The same of a class. */
export const CLASS_COUNTS = 0.12;

/** A weight is one of these letters: 31 steps below nothing and as many above. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
export const NOTHING = LETTERS.indexOf('f');

/** What was learned, as `learnKinds` writes it. */
export interface LearnedWeights {
  readonly step: number;
  readonly biases: readonly number[];
  readonly lists: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly grams: { readonly one: readonly string[]; readonly two: readonly string[] };
}

/** How likely a text is of each of `KINDS`, by its words and by those of the lists that stand in it. */
export type KindsWeigher = (text: string, found: FoundWords) => number[];

const CLASSES = new WordLists(WORD_CLASSES);
/** The words of the classes where the n-grams are read as well. */
export const scanClasses = (text: string): FoundWords => CLASSES.scan(text.slice(0, GRAMS_TO));

const EMPTY = 0;
const placeOf = (gram: number, mask: number): number => (Math.imul(gram, 0x9e3779b1) >>> 12) & mask;

const stepsIn = (letters: string): number[] => Array.from(letters, (letter) => LETTERS.indexOf(letter) - NOTHING);
const stepsOf = (weights: Readonly<Record<string, string>>) =>
  Object.entries(weights).map(([name, letters]) => ({ name, steps: stepsIn(letters) }));

/** Each entry is one or two characters and a letter for each kind. The size is a power of two; free places are 0. */
function tableOf({ one, two }: LearnedWeights['grams']): { grams: Int32Array; steps: Int8Array } {
  const entries = [...entriesOf(one, 1), ...entriesOf(two, 2)];
  const size = 2 ** Math.ceil(Math.log2((entries.length + 1) * 3));
  const grams = new Int32Array(size);
  const steps = new Int8Array(size * KINDS.length);
  for (const { gram, letters } of entries) {
    let at = placeOf(gram, size - 1);
    while (grams[at] !== EMPTY) at = (at + 1) & (size - 1);
    grams[at] = gram;
    steps.set(stepsIn(letters), at * KINDS.length);
  }
  return { grams, steps };
}

function entriesOf(lines: readonly string[], length: number): { gram: number; letters: string }[] {
  const width = length + KINDS.length;
  return lines.flatMap((line) =>
    Array.from({ length: line.length / width }, (_, i) => {
      const entry = line.slice(i * width, (i + 1) * width);
      const second = length === 2 ? entry.charCodeAt(1) : 0;
      return { gram: gramOf(entry.charCodeAt(0), second), letters: entry.slice(length) };
    }),
  );
}

export function weigherOf({ step, biases, lists, classes, grams: written }: LearnedWeights): KindsWeigher {
  const { grams, steps } = tableOf(written);
  const mask = grams.length - 1;
  /** By place of the table, the number of the text that last had the n-gram: one that is repeated counts once. */
  const lastIn = new Float64Array(grams.length);
  const summed = new Int32Array(KINDS.length);
  const listSteps = stepsOf(lists);
  const classSteps = stepsOf(classes);
  let texts = 0;
  const add = (gram: number): void => {
    let at = placeOf(gram, mask);
    while (grams[at] !== gram) {
      if (grams[at] === EMPTY) return;
      at = (at + 1) & mask;
    }
    if (lastIn[at] === texts) return;
    lastIn[at] = texts;
    for (let kind = 0; kind < KINDS.length; kind += 1)
      summed[kind] = (summed[kind] ?? 0) + (steps[at * KINDS.length + kind] ?? 0);
  };
  return (text, found) => {
    texts += 1;
    summed.fill(0);
    const root = Math.sqrt(eachGram(text, add) || 1);
    const told = scanClasses(text);
    const listed = listSteps.filter(({ name }) => found.includes(name));
    const classed = classSteps.filter(({ name }) => told.includes(name));
    return sharesOf(
      KINDS.map((_, kind) => {
        const byLists = listed.reduce((sum, { steps: of }) => sum + (of[kind] ?? 0), 0);
        const byClasses = classed.reduce((sum, { steps: of }) => sum + (of[kind] ?? 0), 0);
        const weighed = (summed[kind] ?? 0) / root + LIST_COUNTS * byLists + CLASS_COUNTS * byClasses;
        return (biases[kind] ?? 0) + step * weighed;
      }),
    );
  };
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
export const weighKinds: KindsWeigher = (text, found) => {
  weigher ??= weigherOf({
    step: STEP,
    biases: BIASES,
    lists: LIST_WEIGHTS,
    classes: CLASS_WEIGHTS,
    grams: GRAM_WEIGHTS,
  });
  return weigher(text, found);
};
