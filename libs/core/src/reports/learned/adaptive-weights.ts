import { isPlain, letterOf, stepOf, STEPS, type TextWeights, written } from './written-grams.js';

/** Of a text or a clause: its n-grams by number, and how much each counts. */
export interface Features {
  readonly at: readonly number[];
  readonly counts: readonly number[];
}

const SHRINKS = 1e-4;
const TINY = 1e-9;

/** What one text pulls its weights by is divided by what they were pulled by before: rare n-grams learn as fast as others. */
export class AdaptiveWeights {
  bias = 0;
  private biasPulled = TINY;
  private readonly weights: Float64Array;
  private readonly pulled: Float64Array;

  constructor(
    size: number,
    private readonly rate: number,
  ) {
    this.weights = new Float64Array(size);
    this.pulled = new Float64Array(size).fill(TINY);
  }

  of(number: number): number {
    return this.weights[number] ?? 0;
  }

  sumOf({ at, counts }: Features): number {
    return at.reduce((sum, number, i) => sum + this.of(number) * (counts[i] ?? 0), this.bias);
  }

  pull({ at, counts }: Features, by: number, isKept: Uint8Array): void {
    this.biasPulled += by * by;
    this.bias -= (this.rate * by) / Math.sqrt(this.biasPulled);
    for (const [i, number] of at.entries()) {
      if (isKept[number] !== 1) continue;
      const pull = by * (counts[i] ?? 0) + SHRINKS * this.of(number);
      const pulled = (this.pulled[number] ?? 0) + pull * pull;
      this.pulled[number] = pulled;
      this.weights[number] = this.of(number) - (this.rate * pull) / Math.sqrt(pulled);
    }
  }
}

/** How often each n-gram stands in a text, by its number; new ones get the next. */
export function featuresOf(eachGram: (use: (gram: number) => void) => number, numbers: Map<number, number>): Features {
  const times = new Map<number, number>();
  const all = eachGram((gram) => {
    const number = numbers.get(gram) ?? numbers.size;
    numbers.set(gram, number);
    times.set(number, (times.get(number) ?? 0) + 1);
  });
  return { at: [...times.keys()], counts: [...times.values()].map((n) => n / Math.sqrt(all || 1)) };
}

/** Those of a row's names that have a number, each once. */
export function featuresByName(names: readonly string[], numbered: ReadonlyMap<string, number>): Features {
  const at = names.flatMap((name) => numbered.get(name) ?? []);
  return { at, counts: at.map(() => 1 / Math.sqrt(names.length)) };
}

/**
 * A mark for each n-gram that is learned.
 * @param texts the numbers of those that stand in each
 * @param fewest what stands in fewer texts says nothing of the next
 */
export function keptOf(
  numbers: ReadonlyMap<number, number>,
  texts: readonly Iterable<number>[],
  fewest: number,
): Uint8Array {
  const inTexts = new Uint16Array(numbers.size);
  for (const text of texts) for (const number of new Set(text)) inTexts[number] = (inTexts[number] ?? 0) + 1;
  const isKept = new Uint8Array(numbers.size);
  for (const [gram, number] of numbers) isKept[number] = (inTexts[number] ?? 0) >= fewest && isPlain(gram) ? 1 : 0;
  return isKept;
}

/** A letter for the weight that each of several answers has for one feature. @param heaviest heavier weights are few, and cut */
export const lettersOf = (weights: readonly AdaptiveWeights[], number: number, heaviest: number): string =>
  weights.map((of) => letterOf(stepOf(of.of(number), heaviest))).join('');

const ENTRIES_A_LINE = 256;

/** As a source file holds them: a letter for the weight of each n-gram. @param heaviest heavier weights are few, and cut */
export function writtenWeights(
  numbers: ReadonlyMap<number, number>,
  weights: AdaptiveWeights,
  isKept: Uint8Array,
  heaviest: number,
): TextWeights {
  const grams = [...numbers].flatMap(([gram, number]) => {
    const step = stepOf(weights.of(number), heaviest);
    return isKept[number] === 1 && step !== 0 ? [{ gram, letters: letterOf(step) }] : [];
  });
  return { step: heaviest / STEPS, bias: Number(weights.bias.toFixed(3)), ...written(grams, ENTRIES_A_LINE) };
}
