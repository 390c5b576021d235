import { BREAK } from './gram-codes.js';
import type { GramCounter, ReadGrams, TitledText } from './gram-counter.js';
import { LONGEST_GRAM } from './gram-keys.js';

const MOST_QUOTES = 3;
const READ_TITLE = 60;
const READ_TEXT = 200;

/** Of one quote: where it starts, where it ends and what it weighs. */
const STRIDE = 3;
/** Two of each place, those of the title first: written and read within one call. */
const quotes = new Float64Array(STRIDE * 2 * (READ_TITLE + READ_TEXT));

interface Quote {
  readonly source: string;
  readonly start: number;
  /** After its last character. */
  readonly end: number;
  readonly words: string;
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
  const titled = noteQuotes(READ_TITLE, counted.title, weightOf, 0);
  const end = noteQuotes(READ_TEXT, counted.text, weightOf, titled);
  const chosen: Quote[] = [];
  // The heaviest is found anew each time: of a hundred n-grams hardly ten are looked at.
  for (let at = heaviest(end); at >= 0 && chosen.length < MOST_QUOTES; at = heaviest(end)) {
    quotes[at + 2] = 0;
    const quote = quoteAt(at, at < titled ? title : text);
    const isTold = chosen.some(
      (other) =>
        (other.source === quote.source && quote.start < other.end && other.start < quote.end) ||
        other.words.includes(quote.words) ||
        quote.words.includes(other.words),
    );
    if (!isTold) chosen.push(quote);
  }
  return chosen.map(({ words }) => words);
}

function quoteAt(at: number, source: string): Quote {
  const start = quotes[at] ?? 0;
  const end = quotes[at + 1] ?? 0;
  return { source, start, end, words: source.slice(start, end) };
}

/** The first of those that weigh most, -1 when none weighs anything. */
function heaviest(end: number): number {
  let best = -1;
  let most = 0;
  for (let at = 0; at < end; at += STRIDE) {
    const weight = quotes[at + 2] ?? 0;
    if (weight <= most) continue;
    most = weight;
    best = at;
  }
  return best;
}

/** @returns where the next would be noted */
function noteQuotes(
  readTo: number,
  { read: { codes, at, length }, known }: ReadGrams,
  weightOf: (id: number) => number,
  from: number,
): number {
  let next = from;
  for (let first = 0; first < length && (at[first] ?? 0) < readTo; first += 1) {
    const beyond = Math.min(first + LONGEST_GRAM, length);
    for (let last = first; last < beyond && codes[last] !== BREAK; last += 1) {
      const end = (at[last] ?? 0) + 1;
      if (end > readTo) break;
      if (last === first) continue;
      const id = known[first * LONGEST_GRAM + last - first] ?? 0;
      // What is unknown is part of no longer one that is known.
      if (id < 0) break;
      const weight = weightOf(id);
      if (weight <= 0) continue;
      quotes[next] = at[first] ?? 0;
      quotes[next + 1] = end;
      quotes[next + 2] = weight;
      next += STRIDE;
    }
  }
  return next;
}
