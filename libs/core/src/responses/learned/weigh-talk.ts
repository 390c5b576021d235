import { madeOnce } from '../../made-once.js';
import { eachGram, gramOf } from '../../reports/learned/grams.js';
import { LETTERS, NOTHING } from '../../reports/learned/weigh-kinds.js';
import { TALK_WEIGHTS } from './talk-weights.js';

export type TalkWeights = typeof TALK_WEIGHTS;

/** Where a clause begins and ends tells as much as a character. */
export const eachGramOfClause = (clause: string, use: (gram: number) => void): number => eachGram(`\n${clause}\n`, use);

const readTable = madeOnce(
  ({ step, one, two }: TalkWeights) => new Map([...entriesOf(one, 1, step), ...entriesOf(two, 2, step)]),
);

function entriesOf(lines: readonly string[], length: number, step: number): [gram: number, weight: number][] {
  const width = length + 1;
  return lines.flatMap((line) =>
    Array.from({ length: line.length / width }, (_, i): [number, number] => {
      const entry = line.slice(i * width, (i + 1) * width);
      const gram = gramOf(entry.charCodeAt(0), length === 2 ? entry.charCodeAt(1) : 0);
      return [gram, (LETTERS.indexOf(entry.slice(length)) - NOTHING) * step];
    }),
  );
}

/**
 * How likely it is that none of the clauses answers anything: each answers by itself, and one that does is enough. Nothing
 * is known here of what was asked.
 */
export function oddsOfTalk(clauses: readonly string[], weights: TalkWeights = TALK_WEIGHTS): number {
  const table = readTable(weights);
  let against = 0;
  for (const clause of clauses) {
    let sum = 0;
    const count = eachGramOfClause(clause, (gram) => {
      sum += table.get(gram) ?? 0;
    });
    against += softplus(weights.bias + sum / Math.sqrt(count || 1));
  }
  return Math.exp(-against);
}

const LARGE = 30;
/** Minus the logarithm of how likely a clause with such a sum answers nothing. */
export const softplus = (sum: number): number => (sum > LARGE ? sum : Math.log1p(Math.exp(sum)));
