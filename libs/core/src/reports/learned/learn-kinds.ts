import { readDocument } from '../../severity/text/document.js';
import type { ConcernKind } from '../../severity/judgement.js';
import { eachGram } from './grams.js';
import { CLASS_COUNTS, KINDS, type LearnedWeights, scanClasses, sharesOf } from './weigh-kinds.js';
import { WORD_CLASSES } from './word-classes.js';
import { byText, isPlain, letterOf, stepOf, STEPS, written } from './written-grams.js';

export interface LabelledReport {
  readonly title?: string;
  readonly text: string;
  readonly kind: ConcernKind;
}

/** Of a text: its features by number, and how much each counts. */
interface Features {
  readonly kind: number;
  readonly at: readonly number[];
  readonly counts: readonly number[];
}

const ROUNDS = 15;
const RATE = 1;
const RATE_FALLS = 0.3;
const SHRINKS = 1e-4;
const BIAS_RATE = 0.1;
/** An n-gram of one text or two says nothing of the next. */
const FEWEST = 3;

/** The same order every time: what is learned from the same rows is the same. */
export function* shuffles(length: number): Generator<readonly number[]> {
  const order = Array.from({ length }, (_, i) => i);
  let seed = 7;
  for (;;) {
    for (let i = length - 1; i > 0; i -= 1) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    yield order;
  }
}

/** Each of so many rows once a round, in an order that is the same every time. */
export function inRounds(rounds: number, length: number, use: (row: number) => void): void {
  const orders = shuffles(length);
  for (let round = 0; round < rounds; round += 1) for (const row of orders.next().value ?? []) use(row);
}

/** The number of an n-gram or the name of a class. */
type Feature = number | string;
const CLASSES = Object.keys(WORD_CLASSES);

function featuresOf(reports: readonly LabelledReport[], numbers: Map<Feature, number>): Features[] {
  const numberOf = (feature: Feature): number => {
    const known = numbers.get(feature) ?? numbers.size;
    numbers.set(feature, known);
    return known;
  };
  return reports.map(({ title, text, kind }) => {
    const document = readDocument(title, text);
    const told = scanClasses(document.text);
    const grams = new Set<number>();
    const all = eachGram(document.text, (gram) => grams.add(gram));
    const classes = CLASSES.filter((name) => told.includes(name)).map(numberOf);
    return {
      kind: KINDS.indexOf(kind as (typeof KINDS)[number]),
      at: [...Array.from(grams, numberOf), ...classes],
      counts: [...Array.from(grams, () => 1 / Math.sqrt(all)), ...classes.map(() => CLASS_COUNTS)],
    };
  });
}

/** Half of how surprising a feature is: what every text has says little, and rare words would be learned too slowly. */
const RARITY_COUNTS = 0.5;

/** How much each feature counts beside the others; nothing where it is not learned. */
function raritiesOf(rows: readonly Features[], numbers: ReadonlyMap<Feature, number>): Float64Array {
  const inRows = new Uint16Array(numbers.size);
  for (const { at } of rows) for (const number of at) inRows[number] = (inRows[number] ?? 0) + 1;
  const rarities = new Float64Array(numbers.size);
  for (const [feature, number] of numbers) {
    const times = inRows[number] ?? 0;
    const isLearned = typeof feature === 'string' || (times >= FEWEST && isPlain(feature));
    rarities[number] = isLearned ? RARITY_COUNTS * Math.log(1 + rows.length / times) : 0;
  }
  return rarities;
}

/** Weights of n-grams and classes by multinomial logistic regression, step after step over the reports. */
export function learnKinds(reports: readonly LabelledReport[]): LearnedWeights {
  const numbers = new Map<Feature, number>();
  const read = featuresOf(reports, numbers);
  const rarities = raritiesOf(read, numbers);
  const rows = read.map((row) => ({
    ...row,
    counts: row.counts.map((count, i) => count * (rarities[row.at[i] ?? 0] ?? 0)),
  }));
  const weights = KINDS.map(() => new Float64Array(numbers.size));
  const biases = KINDS.map(() => 0);
  const orders = shuffles(rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * RATE_FALLS);
    for (const i of orders.next().value ?? []) {
      const row = rows[i];
      if (row) learnRow(row, weights, biases, rate);
    }
  }
  const weighed = weights.map((of) => of.map((weight, number) => weight * (rarities[number] ?? 0)));
  const learned = [...numbers].filter(([, number]) => rarities[number] !== 0);
  return writtenWeights(learned, weighed, biases);
}

function learnRow(
  { kind, at, counts }: Features,
  weights: readonly Float64Array[],
  biases: number[],
  rate: number,
): void {
  const scores = weights.map((of, k) =>
    at.reduce((sum, number, i) => sum + (of[number] ?? 0) * (counts[i] ?? 0), biases[k] ?? 0),
  );
  const shares = sharesOf(scores);
  for (const [k, of] of weights.entries()) {
    const pull = ((shares[k] ?? 0) - (k === kind ? 1 : 0)) * rate;
    biases[k] = (biases[k] ?? 0) - pull * BIAS_RATE;
    for (const [i, number] of at.entries()) {
      const weight = of[number] ?? 0;
      of[number] = weight - pull * (counts[i] ?? 0) - rate * SHRINKS * weight;
    }
  }
}

/** Heavier weights are few, and cut: finer steps serve the many. */
const HEAVIEST = 5;
const ENTRIES_A_LINE = 128;

/** As `concern-weights.ts` holds them. */
function writtenWeights(
  learned: readonly (readonly [Feature, number])[],
  weights: readonly Float64Array[],
  biases: readonly number[],
): LearnedWeights {
  const lettersOf = (number: number): string =>
    weights.map((of) => letterOf(stepOf(of[number] ?? 0, HEAVIEST))).join('');
  const grams = learned.flatMap(([feature, number]) =>
    typeof feature === 'number' ? [{ gram: feature, letters: lettersOf(number) }] : [],
  );
  const classes = learned.flatMap(([feature, number]) =>
    typeof feature === 'string' ? [[feature, lettersOf(number)] as const] : [],
  );
  return {
    step: HEAVIEST / STEPS,
    biases: biases.map((bias) => Number(bias.toFixed(3))),
    classes: Object.fromEntries(classes.toSorted(([a], [b]) => byText(a, b))),
    grams: written(grams, ENTRIES_A_LINE),
  };
}
