import { ANY, firstPairs } from './first-pairs.js';
import { SoughtPattern } from './sought-pattern.js';
import { holdsChar, lookAt, mayHoldPair, placeOfPair } from './text-pairs.js';

/**
 * A pattern that is asked of every whole text and found in few. It is searched for only where the text holds two
 * characters that a match may begin with; which those are is derived from the pattern.
 */
export class RarePattern {
  readonly #pairs: Int32Array;
  /** Characters behind which anything may follow. */
  readonly #chars: Int32Array;
  readonly #sought: SoughtPattern;

  /** @param pattern a match begins with a known character */
  constructor(readonly pattern: RegExp) {
    this.#sought = new SoughtPattern(pattern);
    const begun = firstPairs(pattern);
    const chars = new Set(begun.flatMap((pair) => (pair.endsWith(ANY) ? [pair.charCodeAt(0)] : [])));
    const pairs = begun.filter((pair) => !chars.has(pair.charCodeAt(0)));
    this.#chars = Int32Array.from(chars);
    this.#pairs = Int32Array.from(new Set(pairs.map((pair) => placeOfPair(pair.charCodeAt(0), pair.charCodeAt(1)))));
  }

  isIn(text: string): boolean {
    return this.#mayBeIn(text) && this.#sought.isIn(text);
  }

  /** As `isIn`, of a stretch of a text: the pairs of the whole text are not forgotten over it. */
  isWithin(stretch: string): boolean {
    return this.#sought.isIn(stretch);
  }

  first(text: string): RegExpExecArray | null {
    return this.#mayBeIn(text) ? this.#sought.first(text) : null;
  }

  /** Every match, none inside another. */
  all(text: string): readonly RegExpExecArray[] {
    return this.#mayBeIn(text) ? this.#sought.all(text) : [];
  }

  #mayBeIn(text: string): boolean {
    lookAt(text);
    for (const code of this.#chars) if (holdsChar(code)) return true;
    for (const place of this.#pairs) if (mayHoldPair(place)) return true;
    return false;
  }
}
