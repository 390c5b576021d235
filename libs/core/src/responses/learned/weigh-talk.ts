import { madeOnce } from '../../made-once.js';
import { eachGram } from '../../reports/learned/grams.js';
import { gramsIn, LETTERS, NOTHING, type TextWeights } from '../../reports/learned/written-grams.js';
import { TALK_WEIGHTS } from './talk-weights.js';

/** Where a clause begins and ends tells as much as a character. */
export const eachGramOfClause = (clause: string, use: (gram: number) => void): number => eachGram(`\n${clause}\n`, use);

const readTable = madeOnce(
  ({ step, one, two }: TextWeights) =>
    new Map(gramsIn({ one, two }, 1).map(({ gram, letters }) => [gram, (LETTERS.indexOf(letters) - NOTHING) * step])),
);

/**
 * How likely it is that none of the clauses answers anything: each answers by itself, and one that does is enough. Nothing
 * is known here of what was asked.
 */
export function oddsOfTalk(clauses: readonly string[], weights: TextWeights = TALK_WEIGHTS): number {
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
