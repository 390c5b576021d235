import { BREAK } from './gram-codes.js';
import type { GramCounter, ReadGrams, TitledText } from './gram-counter.js';
import { LONGEST_GRAM } from './gram-keys.js';

const MOST_QUOTES = 3;
const READ_TITLE = 60;
const READ_TEXT = 200;

interface Quote {
  /** Where it stands. */
  readonly source: string;
  readonly start: number;
  /** After its last character. */
  readonly end: number;
  readonly weight: number;
}

/**
 * The n-grams of two or three characters of a title and the beginning of a text that weigh most, as words of the text.
 * @param counted has counted that text last
 * @param weightOf of an n-gram, by its number in the table
 */
export function quoteHeaviest(
  { title = '', text }: TitledText,
  counted: GramCounter,
  weightOf: (id: number) => number,
): readonly string[] {
  const quotes: (Quote | undefined)[] = [];
  addQuotes(title, READ_TITLE, counted.title, weightOf, quotes);
  addQuotes(text, READ_TEXT, counted.text, weightOf, quotes);
  const chosen: (Quote & { readonly words: string })[] = [];
  // The heaviest is found anew each time: of a hundred n-grams hardly ten are looked at.
  for (let quote = heaviest(quotes); quote && chosen.length < MOST_QUOTES; quote = heaviest(quotes)) {
    const { source, start, end } = quote;
    quotes[quotes.indexOf(quote)] = undefined;
    if (chosen.some((other) => other.source === source && start < other.end && other.start < end)) continue;
    const words = source.slice(start, end);
    if (chosen.some((other) => other.words.includes(words) || words.includes(other.words))) continue;
    chosen.push({ ...quote, words });
  }
  return chosen.map(({ words }) => words);
}

/** The first of those that weigh most. */
function heaviest(quotes: readonly (Quote | undefined)[]): Quote | undefined {
  let best: Quote | undefined;
  for (const quote of quotes) if (quote && quote.weight > (best?.weight ?? 0)) best = quote;
  return best;
}

function addQuotes(
  source: string,
  readTo: number,
  { read: { codes, at, length }, known }: ReadGrams,
  weightOf: (id: number) => number,
  quotes: (Quote | undefined)[],
): void {
  for (let first = 0; first < length; first += 1) {
    const beyond = Math.min(first + LONGEST_GRAM, length);
    for (let last = first; last < beyond && codes[last] !== BREAK; last += 1) {
      const end = (at[last] ?? 0) + 1;
      if (end > readTo) break;
      if (last === first) continue;
      const id = known[first * LONGEST_GRAM + last - first] ?? 0;
      // What is unknown is part of no longer one that is known.
      if (id < 0) break;
      const weight = weightOf(id);
      if (weight > 0) quotes.push({ source, start: at[first] ?? 0, end, weight });
    }
    if ((at[first] ?? 0) >= readTo) return;
  }
}
