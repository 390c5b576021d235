import { readDocument } from '../../severity/text/document.js';
import type { ConcernKind } from '../../severity/judgement.js';
import { CONCERN_LISTS, scanConcern } from '../scan-concern.js';
import { eachGram } from './grams.js';
import { KINDS, LETTERS, LIST_COUNTS, NOTHING } from './weigh-kinds.js';

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
/** An n-gram of one text says nothing of the next. */
const FEWEST = 2;

/** The same order every time: what is learned from the same rows is the same. */
function* shuffles(length: number): Generator<readonly number[]> {
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

function featuresOf(reports: readonly LabelledReport[], numbers: Map<number | string, number>): Features[] {
  const numberOf = (feature: number | string): number => {
    const known = numbers.get(feature) ?? numbers.size;
    numbers.set(feature, known);
    return known;
  };
  return reports.map(({ title, text, kind }) => {
    const document = readDocument(title, text);
    const found = scanConcern(document);
    const times = new Map<number, number>();
    const all = eachGram(document.text, (gram) => {
      const number = numberOf(gram);
      times.set(number, (times.get(number) ?? 0) + 1);
    });
    const lists = CONCERN_LISTS.filter((list) => found.includes(list)).map(numberOf);
    return {
      kind: KINDS.indexOf(kind as (typeof KINDS)[number]),
      at: [...times.keys(), ...lists],
      counts: [...[...times.values()].map((n) => n / Math.sqrt(all)), ...lists.map(() => LIST_COUNTS)],
    };
  });
}

const charOf = (code: number): string => String.fromCharCode(code);
/** What can be written without a mark before it. */
const isPlain = (gram: number): boolean => {
  const text = charOf(gram >>> 16) + charOf(gram & 0xffff || 65);
  return !/['"`\\$\p{Surrogate}\p{Control}\p{Separator}]/u.test(text.replaceAll(' ', 'A'));
};

/** Weights of n-grams and lists by multinomial logistic regression, step after step over the reports. */
export function learnKinds(reports: readonly LabelledReport[]) {
  const numbers = new Map<number | string, number>();
  const rows = featuresOf(reports, numbers);
  const inRows = new Uint16Array(numbers.size);
  for (const { at } of rows) for (const number of at) inRows[number] = (inRows[number] ?? 0) + 1;
  const kept = [...numbers].filter(
    ([feature, number]) => typeof feature === 'string' || ((inRows[number] ?? 0) >= FEWEST && isPlain(feature)),
  );
  const isKept = new Uint8Array(numbers.size);
  for (const [, number] of kept) isKept[number] = 1;
  const weights = KINDS.map(() => new Float64Array(numbers.size));
  const biases = KINDS.map(() => 0);
  const orders = shuffles(rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * RATE_FALLS);
    for (const i of orders.next().value ?? []) {
      const row = rows[i];
      if (row) learnRow(row, isKept, weights, biases, rate);
    }
  }
  return written(kept, weights, biases);
}

function learnRow(
  { kind, at, counts }: Features,
  isKept: Uint8Array,
  weights: readonly Float64Array[],
  biases: number[],
  rate: number,
): void {
  const scores = weights.map((of, k) =>
    at.reduce((sum, number, i) => sum + (of[number] ?? 0) * (counts[i] ?? 0), biases[k] ?? 0),
  );
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  for (const [k, of] of weights.entries()) {
    const pull = ((odds[k] ?? 0) / all - (k === kind ? 1 : 0)) * rate;
    biases[k] = (biases[k] ?? 0) - pull * BIAS_RATE;
    for (const [i, number] of at.entries()) {
      if (isKept[number] !== 1) continue;
      const weight = of[number] ?? 0;
      of[number] = weight - pull * (counts[i] ?? 0) - rate * SHRINKS * weight;
    }
  }
}

const STEPS = LETTERS.length - 1 - NOTHING;
/** Heavier weights are few, and cut: finer steps serve the many. */
const HEAVIEST = 2.5;
const STEP = HEAVIEST / STEPS;
const ENTRIES_A_LINE = 128;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lines = (all: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(all.length / ENTRIES_A_LINE) }, (_, i) =>
    all.slice(i * ENTRIES_A_LINE, (i + 1) * ENTRIES_A_LINE).join(''),
  );

/** As `concern-weights.ts` holds them. */
function written(
  kept: readonly (readonly [number | string, number])[],
  weights: readonly Float64Array[],
  biases: readonly number[],
) {
  const lettersOf = (number: number): string =>
    weights
      .map((of) => Math.round(Math.min(HEAVIEST, Math.max(-HEAVIEST, of[number] ?? 0)) / STEP))
      .map((step) => LETTERS.charAt(NOTHING + step))
      .join('');
  const grams = kept.flatMap(([feature, number]) => (typeof feature === 'number' ? [{ feature, number }] : []));
  const entries = (isOne: boolean): string[] =>
    grams
      .filter(({ feature }) => ((feature & 0xffff) === 0) === isOne)
      .map(
        ({ feature, number }) => charOf(feature >>> 16) + (isOne ? '' : charOf(feature & 0xffff)) + lettersOf(number),
      )
      .toSorted(byText);
  const lists = kept.flatMap(([feature, number]) =>
    typeof feature === 'string' ? [[feature, lettersOf(number)] as const] : [],
  );
  return {
    step: STEP,
    biases: biases.map((bias) => Number(bias.toFixed(3))),
    lists: Object.fromEntries(lists.toSorted(([a], [b]) => byText(a, b))),
    grams: { one: lines(entries(true)), two: lines(entries(false)) },
  };
}
