import { isPlain, letterOf, stepOf, STEPS, written } from '../../reports/learned/written-grams.js';
import { clausesOf } from '../reply-clauses.js';
import { eachGramOfClause, softplus, type TalkWeights } from './weigh-talk.js';

export interface LabelledReply {
  readonly reply: string;
  readonly perfunctory: boolean;
}

/** Of a clause: its n-grams by number, and how much each counts. */
interface Features {
  readonly at: readonly number[];
  readonly counts: readonly number[];
}

interface Row {
  readonly clauses: readonly Features[];
  readonly perfunctory: boolean;
}

const ROUNDS = 40;
const RATE = 0.15;
const SHRINKS = 1e-4;
/** What stands in so few replies says nothing of the next. */
const FEWEST = 3;
const TINY = 1e-9;

function rowsOf(replies: readonly LabelledReply[], numbers: Map<number, number>): Row[] {
  return replies.map(({ reply, perfunctory }) => ({
    perfunctory,
    clauses: clausesOf(reply).map(({ text }) => {
      const times = new Map<number, number>();
      const all = eachGramOfClause(text, (gram) => {
        const number = numbers.get(gram) ?? numbers.size;
        numbers.set(gram, number);
        times.set(number, (times.get(number) ?? 0) + 1);
      });
      return { at: [...times.keys()], counts: [...times.values()].map((n) => n / Math.sqrt(all || 1)) };
    }),
  }));
}

/** What one clause pulls its weights by is divided by what they were pulled by before: rare n-grams learn as fast as others. */
class Weights {
  bias = 0;
  private biasPulled = TINY;
  private readonly weights: Float64Array;
  private readonly pulled: Float64Array;

  constructor(size: number) {
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
    this.bias -= (RATE * by) / Math.sqrt(this.biasPulled);
    for (const [i, number] of at.entries()) {
      if (isKept[number] !== 1) continue;
      const pull = by * (counts[i] ?? 0) + SHRINKS * this.of(number);
      const pulled = (this.pulled[number] ?? 0) + pull * pull;
      this.pulled[number] = pulled;
      this.weights[number] = this.of(number) - (RATE * pull) / Math.sqrt(pulled);
    }
  }
}

/**
 * Weights of n-grams of clauses. Which clause of a reply answers is not labelled: a reply that says nothing has none, any
 * other has at least one, and the weights learn which.
 */
export function learnTalk(replies: readonly LabelledReply[]): TalkWeights {
  const numbers = new Map<number, number>();
  const rows = rowsOf(replies, numbers);
  const inRows = new Uint16Array(numbers.size);
  for (const { clauses } of rows)
    for (const number of new Set(clauses.flatMap(({ at }) => at))) inRows[number] = (inRows[number] ?? 0) + 1;
  const isKept = new Uint8Array(numbers.size);
  for (const [gram, number] of numbers) isKept[number] = (inRows[number] ?? 0) >= FEWEST && isPlain(gram) ? 1 : 0;
  const weights = new Weights(numbers.size);
  for (let round = 0; round < ROUNDS; round += 1) for (const row of rows) learnRow(row, weights, isKept);
  return writtenWeights(numbers, weights, isKept);
}

function learnRow({ clauses, perfunctory }: Row, weights: Weights, isKept: Uint8Array): void {
  const sums = clauses.map((clause) => weights.sumOf(clause));
  const against = sums.reduce((all, sum) => all + softplus(sum), TINY);
  const pull = perfunctory ? 1 : -1 / Math.expm1(against);
  for (const [i, clause] of clauses.entries()) weights.pull(clause, pull / (1 + Math.exp(-(sums[i] ?? 0))), isKept);
}

/** Heavier weights are few, and cut. */
const HEAVIEST = 4;
const ENTRIES_A_LINE = 256;

function writtenWeights(numbers: ReadonlyMap<number, number>, weights: Weights, isKept: Uint8Array): TalkWeights {
  const grams = [...numbers].flatMap(([gram, number]) => {
    const step = stepOf(weights.of(number), HEAVIEST);
    return isKept[number] === 1 && step !== 0 ? [{ gram, letters: letterOf(step) }] : [];
  });
  return { step: HEAVIEST / STEPS, bias: Number(weights.bias.toFixed(3)), ...written(grams, ENTRIES_A_LINE) };
}
