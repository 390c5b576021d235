import { type Features, featuresOf, keptOf } from '../../reports/learned/adaptive-weights.js';
import { findNumbers } from '../numerals/numerals.js';
import { readDocument } from '../text/document.js';
import { graveTextOf } from './grave-text.js';
import { eachGramOfText } from './weigh-texts.js';

/** The n-grams of texts, each with a number, and which of them are learned. */
export interface GraveRows {
  readonly numbers: ReadonlyMap<number, number>;
  /** In the order of the texts. */
  readonly rows: readonly Features[];
  readonly isKept: Uint8Array;
}

/** @param fewest texts that must have an n-gram */
export function graveRowsOf(
  texts: readonly { readonly title?: string | undefined; readonly text: string }[],
  fewest: number,
): GraveRows {
  const numbers = new Map<number, number>();
  const rows = texts.map(({ title, text }) => {
    const document = readDocument(title, text);
    const read = graveTextOf(document.text, findNumbers(document.text));
    return featuresOf((use) => eachGramOfText(read, use), numbers);
  });
  const isKept = keptOf(
    numbers,
    rows.map(({ at }) => at),
    fewest,
  );
  return { numbers, rows, isKept };
}
