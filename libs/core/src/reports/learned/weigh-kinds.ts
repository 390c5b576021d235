import { madeOnce } from '../../made-once.js';
import type { ConcernKind } from '../../severity/judgement.js';
import type { FoundWords } from '../../severity/words/found-words.js';
import { BIASES, GRAM_WEIGHTS, LIST_WEIGHTS, STEP } from './concern-weights.js';
import { eachGram, gramOf } from './grams.js';

/** What is learned: everything a report may be without a pack. */
export const KINDS = ['none', 'incident', 'complaint', 'question', 'rumour'] as const satisfies readonly ConcernKind[];

/** How much the presence of one list of words counts, beside all n-grams together. */
export const LIST_COUNTS = 0.15;

/** A weight is one of these letters: 31 steps below nothing and as many above. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
export const NOTHING = LETTERS.indexOf('f');

interface Weights {
  /** A power of two; free places are 0. */
  readonly grams: Int32Array;
  readonly steps: Int8Array;
}

const EMPTY = 0;
const placeOf = (gram: number, mask: number): number => (Math.imul(gram, 0x9e3779b1) >>> 12) & mask;

const stepsIn = (letters: string): number[] => Array.from(letters, (letter) => LETTERS.indexOf(letter) - NOTHING);

/** The table as it is written: each entry one or two characters and a letter for each kind. */
const readTable = madeOnce(({ one, two }: typeof GRAM_WEIGHTS): Weights => {
  const entries = [...entriesOf(one, 1), ...entriesOf(two, 2)];
  const size = 2 ** Math.ceil(Math.log2(entries.length * 3));
  const grams = new Int32Array(size);
  const steps = new Int8Array(size * KINDS.length);
  for (const { gram, letters } of entries) {
    let at = placeOf(gram, size - 1);
    while (grams[at] !== EMPTY) at = (at + 1) & (size - 1);
    grams[at] = gram;
    steps.set(stepsIn(letters), at * KINDS.length);
  }
  return { grams, steps };
});

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

const LISTS = Object.entries(LIST_WEIGHTS).map(([list, letters]) => ({ list, steps: stepsIn(letters) }));

/** How likely a text is of each of `KINDS`, by its words and by those of the lists that stand in it. */
export function weighKinds(text: string, found: FoundWords): number[] {
  const { grams, steps } = readTable(GRAM_WEIGHTS);
  const mask = grams.length - 1;
  const summed = new Int32Array(KINDS.length);
  const count = eachGram(text, (gram) => {
    let at = placeOf(gram, mask);
    while (grams[at] !== gram) {
      if (grams[at] === EMPTY) return;
      at = (at + 1) & mask;
    }
    for (let kind = 0; kind < KINDS.length; kind += 1)
      summed[kind] = (summed[kind] ?? 0) + (steps[at * KINDS.length + kind] ?? 0);
  });
  const listed = LISTS.filter(({ list }) => found.includes(list));
  const scores = KINDS.map((_, kind) => {
    const byLists = listed.reduce((sum, { steps: ofList }) => sum + (ofList[kind] ?? 0), 0);
    return (BIASES[kind] ?? 0) + STEP * ((summed[kind] ?? 0) / Math.sqrt(count || 1) + LIST_COUNTS * byLists);
  });
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  return odds.map((odd) => odd / all);
}
