import { BREAK, GramCodes } from './gram-codes.js';
import { TEXT_SEED, type TitledText } from './gram-counter.js';
import { keysOfGrams, LONGEST_GRAM } from './gram-keys.js';
import type { GramTable } from './gram-table.js';

const MOST_QUOTES = 3;
const READ_TITLE = 60;
const READ_TEXT = 200;

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * The n-grams of two or three characters of a title and the beginning of a text that weigh most, as words of the text.
 * @param weightOf of an n-gram, by its number in the table
 */
export function quoteHeaviest(
  { title = '', text }: TitledText,
  table: GramTable,
  weightOf: (id: number) => number,
): readonly string[] {
  const head = title.slice(0, READ_TITLE);
  const whole = `${head}\n${text.slice(0, READ_TEXT)}`;
  const { at } = reader.read(whole);
  table.findAll(keys, keysOfGrams(reader, TEXT_SEED, keys), ids);
  const quotes = quotesOf(reader, weightOf);
  const chosen: (Quote & { readonly words: string })[] = [];
  // The heaviest is found anew each time: of a hundred n-grams hardly ten are looked at.
  for (let quote = heaviest(quotes); quote && chosen.length < MOST_QUOTES; quote = heaviest(quotes)) {
    const { start, end } = quote;
    quotes[quotes.indexOf(quote)] = undefined;
    if (chosen.some((other) => start < other.end && other.start < end)) continue;
    const words = whole.slice(at[start], (at[end - 1] ?? 0) + 1);
    if (chosen.some((other) => other.words.includes(words) || words.includes(other.words))) continue;
    chosen.push({ ...quote, words });
  }
  return chosen.map(({ words }) => words);
}

/** Filled and read within one call. */
const reader = new GramCodes(READ_TITLE + READ_TEXT + 1);
const keys = new Int32Array(LONGEST_GRAM * (READ_TITLE + READ_TEXT + 1));
const ids = new Int32Array(keys.length);

/** The first of those that weigh most. */
function heaviest(quotes: readonly (Quote | undefined)[]): Quote | undefined {
  let best: Quote | undefined;
  for (const quote of quotes) if (quote && quote.weight > (best?.weight ?? 0)) best = quote;
  return best;
}

function quotesOf({ codes, length }: GramCodes, weightOf: (id: number) => number): (Quote | undefined)[] {
  const quotes: Quote[] = [];
  for (let start = 0; start < length; start += 1) {
    const end = Math.min(start + LONGEST_GRAM, length);
    for (let last = start; last < end && codes[last] !== BREAK; last += 1) {
      if (last === start) continue;
      const id = ids[start * LONGEST_GRAM + last - start] ?? 0;
      // What is unknown is part of no longer one that is known.
      if (id < 0) break;
      const weight = weightOf(id);
      if (weight > 0) quotes.push({ start, end: last + 1, weight });
    }
  }
  return quotes;
}
