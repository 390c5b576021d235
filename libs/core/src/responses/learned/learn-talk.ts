import {
  AdaptiveWeights,
  type Features,
  featuresOf,
  keptOf,
  writtenWeights,
} from '../../reports/learned/adaptive-weights.js';
import { clausesOf } from '../reply-clauses.js';
import type { TextWeights } from '../../reports/learned/written-grams.js';
import { eachGramOfClause, softplus } from './weigh-talk.js';

export interface LabelledReply {
  readonly reply: string;
  readonly perfunctory: boolean;
}

interface Row {
  readonly clauses: readonly Features[];
  readonly perfunctory: boolean;
}

const ROUNDS = 40;
const FEWEST = 3;
const RATE = 0.15;
/** Heavier weights are few, and cut. */
const HEAVIEST = 4;
const TINY = 1e-9;

function rowsOf(replies: readonly LabelledReply[], numbers: Map<number, number>): Row[] {
  return replies.map(({ reply, perfunctory }) => ({
    perfunctory,
    clauses: clausesOf(reply).map(({ text }) => featuresOf((use) => eachGramOfClause(text, use), numbers)),
  }));
}

/**
 * Weights of n-grams of clauses. Which clause of a reply answers is not labelled: a reply that says nothing has none, any
 * other has at least one, and the weights learn which.
 */
export function learnTalk(replies: readonly LabelledReply[]): TextWeights {
  const numbers = new Map<number, number>();
  const rows = rowsOf(replies, numbers);
  const isKept = keptOf(
    numbers,
    rows.map(({ clauses }) => clauses.flatMap(({ at }) => at)),
    FEWEST,
  );
  const weights = new AdaptiveWeights(numbers.size, RATE);
  for (let round = 0; round < ROUNDS; round += 1) for (const row of rows) learnRow(row, weights, isKept);
  return writtenWeights(numbers, weights, isKept, HEAVIEST);
}

function learnRow({ clauses, perfunctory }: Row, weights: AdaptiveWeights, isKept: Uint8Array): void {
  const sums = clauses.map((clause) => weights.sumOf(clause));
  const against = sums.reduce((all, sum) => all + softplus(sum), TINY);
  const pull = perfunctory ? 1 : -1 / Math.expm1(against);
  for (const [i, clause] of clauses.entries()) weights.pull(clause, pull / (1 + Math.exp(-(sums[i] ?? 0))), isKept);
}
