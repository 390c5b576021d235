import { matchesOf } from '../../matches-of.js';
import { ANY, firstPairs } from './first-pairs.js';
import { holdsChar, lookAt, mayHoldPair, placeOfPair } from './text-pairs.js';

/**
 * A pattern that is asked of every whole text and found in few. It is searched for only where the text holds two
 * characters that a match may begin with; which those are is derived from the pattern.
 */
export class RarePattern {
  readonly #pairs: Int32Array;
  /** Characters behind which anything may follow. */
  readonly #chars: Int32Array;

  /** @param pattern with no other flag than `g`; a match begins with a known character */
  constructor(readonly pattern: RegExp) {
    const begun = firstPairs(pattern);
    if (begun.some((pair) => pair.startsWith(ANY)))
      throw new Error(`a match of ${pattern.source.slice(0, 40)} may begin with anything`);
    const chars = new Set(begun.flatMap((pair) => (pair.endsWith(ANY) ? [pair.charCodeAt(0)] : [])));
    const pairs = begun.filter((pair) => !chars.has(pair.charCodeAt(0)));
    this.#chars = Int32Array.from(chars);
    this.#pairs = Int32Array.from(new Set(pairs.map((pair) => placeOfPair(pair.charCodeAt(0), pair.charCodeAt(1)))));
  }

  /** As `test` of a whole text. */
  isIn(text: string): boolean {
    if (!this.#mayBeIn(text)) return false;
    this.pattern.lastIndex = 0;
    return this.pattern.test(text);
  }

  first(text: string): RegExpExecArray | null {
    if (!this.#mayBeIn(text)) return null;
    this.pattern.lastIndex = 0;
    return this.pattern.exec(text);
  }

  /** Every match of a global pattern. */
  all(text: string): readonly RegExpExecArray[] {
    return this.#mayBeIn(text) ? matchesOf(this.pattern, text) : [];
  }

  #mayBeIn(text: string): boolean {
    lookAt(text);
    for (const code of this.#chars) if (holdsChar(code)) return true;
    for (const place of this.#pairs) if (mayHoldPair(place)) return true;
    return false;
  }
}
