import { BREAK, GramCodes } from './gram-codes.js';
import { nextHash, TEXT_SEED, type TitledText } from './gram-counter.js';

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
 * @param weightOf of an n-gram, by fingerprint; undefined where it, and so every longer one, is unknown
 */
export function quoteHeaviest(
  { title = '', text }: TitledText,
  weightOf: (key: number) => number | undefined,
): readonly string[] {
  const head = title.slice(0, READ_TITLE);
  const whole = `${head}\n${text.slice(0, READ_TEXT)}`;
  const { codes, at, length } = reader.read(whole);
  const quotes = quotesOf(codes, length, weightOf);
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

const reader = new GramCodes(READ_TITLE + READ_TEXT + 1);

/** The first of those that weigh most. */
function heaviest(quotes: readonly (Quote | undefined)[]): Quote | undefined {
  let best: Quote | undefined;
  for (const quote of quotes) if (quote && quote.weight > (best?.weight ?? 0)) best = quote;
  return best;
}

function quotesOf(
  codes: Uint16Array,
  length: number,
  weightOf: (key: number) => number | undefined,
): (Quote | undefined)[] {
  const quotes: Quote[] = [];
  for (let start = 0; start < length; start += 1) {
    let hash = TEXT_SEED;
    for (let end = start; end < Math.min(start + 3, length) && codes[end] !== BREAK; end += 1) {
      hash = nextHash(hash, codes[end] ?? 0);
      if (end === start) continue;
      const weight = weightOf(hash >>> 0);
      if (weight === undefined) break;
      if (weight > 0) quotes.push({ start, end: end + 1, weight });
    }
  }
  return quotes;
}
