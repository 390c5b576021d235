import { BREAK, GramCodes } from './gram-codes.js';
import { nextHash, TEXT_SEED, type TitledText } from './gram-counter.js';

const MOST_QUOTES = 3;
const READ_TITLE = 60;
const READ_TEXT = 200;

interface Quote {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * The n-grams of two or three characters of a title and the beginning of a text that weigh most, as words of the text.
 * @param weightOf of an n-gram, by fingerprint
 */
export function quoteHeaviest({ title = '', text }: TitledText, weightOf: (key: number) => number): readonly string[] {
  const head = title.slice(0, READ_TITLE);
  const whole = `${head}\n${text.slice(0, READ_TEXT)}`;
  const chosen: Quote[] = [];
  for (const quote of quotesOf(whole, weightOf).toSorted((a, b) => b.weight - a.weight)) {
    const isPartOf = (other: Quote): boolean =>
      (quote.start < other.end && other.start < quote.end) || other.words.includes(quote.words);
    if (chosen.some((other) => isPartOf(other) || quote.words.includes(other.words))) continue;
    chosen.push(quote);
    if (chosen.length === MOST_QUOTES) break;
  }
  return chosen.map(({ words }) => words);
}

const reader = new GramCodes(READ_TITLE + READ_TEXT + 1);

function quotesOf(text: string, weightOf: (key: number) => number): Quote[] {
  const { codes, at, length } = reader.read(text);
  const quotes: Quote[] = [];
  for (let start = 0; start < length; start += 1) {
    let hash = TEXT_SEED;
    for (let end = start; end < Math.min(start + 3, length) && codes[end] !== BREAK; end += 1) {
      hash = nextHash(hash, codes[end] ?? 0);
      const weight = end === start ? 0 : weightOf(hash >>> 0);
      if (weight <= 0) continue;
      quotes.push({ words: text.slice(at[start], (at[end] ?? 0) + 1), start, end: end + 1, weight });
    }
  }
  return quotes;
}
