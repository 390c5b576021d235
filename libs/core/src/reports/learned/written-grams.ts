import { gramOf } from './grams.js';

/** A weight is one of these letters: 31 steps below nothing and as many above. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
export const NOTHING = LETTERS.indexOf('f');
/** On either side of nothing. */
export const STEPS = LETTERS.length - 1 - NOTHING;

/** An n-gram and a letter for each of its weights. */
export interface WrittenGram {
  readonly gram: number;
  readonly letters: string;
}

/** N-grams of one and of two characters, in lines of entries of one width. */
export interface WrittenGrams {
  readonly one: readonly string[];
  readonly two: readonly string[];
}

/** What is learned for one question: a letter for each n-gram, what a step of it weighs, and where everything begins. */
export interface TextWeights extends WrittenGrams {
  readonly step: number;
  readonly bias: number;
}

/** @param weights so many each n-gram has */
export const gramsIn = ({ one, two }: WrittenGrams, weights: number): WrittenGram[] => [
  ...entriesOf(one, 1, weights),
  ...entriesOf(two, 2, weights),
];

function entriesOf(lines: readonly string[], length: number, weights: number): WrittenGram[] {
  const width = length + weights;
  return lines.flatMap((line) =>
    Array.from({ length: line.length / width }, (_, i) => {
      const entry = line.slice(i * width, (i + 1) * width);
      const second = length === 2 ? entry.charCodeAt(1) : 0;
      return { gram: gramOf(entry.charCodeAt(0), second), letters: entry.slice(length) };
    }),
  );
}

/** The nearest step; a heavier weight is cut. */
export const stepOf = (weight: number, heaviest: number): number =>
  Math.round(Math.min(heaviest, Math.max(-heaviest, weight)) / (heaviest / STEPS));

/** The steps that letters stand for. */
export const stepsIn = (letters: string): number[] =>
  Array.from(letters, (letter) => LETTERS.indexOf(letter) - NOTHING);

export const letterOf = (step: number): string => LETTERS.charAt(NOTHING + step);

const charOf = (code: number): string => String.fromCharCode(code);
const isOne = (gram: number): boolean => (gram & 0xffff) === 0;

/** What can be written without a mark before it. */
export const isPlain = (gram: number): boolean => {
  const text = charOf(gram >>> 16) + charOf(gram & 0xffff || 65);
  return !/['"`\\$\p{Surrogate}\p{Control}\p{Separator}]/u.test(text.replaceAll(' ', 'A'));
};

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** So many entries a line. */
export const inLines = (entries: readonly string[], entriesALine: number): string[] =>
  Array.from({ length: Math.ceil(entries.length / entriesALine) }, (_, i) =>
    entries.slice(i * entriesALine, (i + 1) * entriesALine).join(''),
  );

/** In the order of their texts. */
export function written(grams: readonly WrittenGram[], entriesALine: number): { one: string[]; two: string[] } {
  const linesOf = (some: readonly WrittenGram[]): string[] => {
    const entries = some.map(
      ({ gram, letters }) => charOf(gram >>> 16) + (isOne(gram) ? '' : charOf(gram & 0xffff)) + letters,
    );
    return inLines(entries.toSorted(byText), entriesALine);
  };
  return {
    one: linesOf(grams.filter(({ gram }) => isOne(gram))),
    two: linesOf(grams.filter(({ gram }) => !isOne(gram))),
  };
}
