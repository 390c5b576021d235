import { firstPairs } from './first-pairs.js';
import { openings } from './openings.js';
import { SoughtPattern } from './sought-pattern.js';

const NONE: readonly RegExpExecArray[] = [];

/**
 * A pattern that is asked of every whole text and found in few. Where a match may begin is derived from the pattern, and
 * read in one pass over a text for all such patterns.
 */
export class RarePattern {
  readonly #number: number;
  readonly #here: RegExp;
  readonly #sought: SoughtPattern;

  /** @param pattern a match begins with a known character */
  constructor(readonly pattern: RegExp) {
    this.#sought = new SoughtPattern(pattern);
    this.#here = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
    this.#number = openings.add(firstPairs(pattern));
  }

  isIn(text: string): boolean {
    const found = openings.in(text);
    const end = found[this.#number + 1] ?? 0;
    for (let i = found[this.#number] ?? 0; i < end; i += 1) {
      this.#here.lastIndex = found[i] ?? 0;
      if (this.#here.test(text)) return true;
    }
    return false;
  }

  /** As `isIn`, of a stretch of a text: no pass over it is kept. */
  isWithin(stretch: string): boolean {
    return this.#sought.isIn(stretch);
  }

  first(text: string): RegExpExecArray | null {
    return this.#upTo(1, text, 0, text.length)[0] ?? null;
  }

  /** Every match, none inside another. */
  all(text: string): readonly RegExpExecArray[] {
    return this.#upTo(Infinity, text, 0, text.length);
  }

  /** As `isIn`, of [from, to) as a text of its own: `text` is one of those that are read anyway, and tells where to look. */
  isBetween(text: string, from: number, to: number): boolean {
    return this.firstBetween(text, from, to) !== null;
  }

  /** As `first`, of [from, to) as a text of its own. */
  firstBetween(text: string, from: number, to: number): RegExpExecArray | null {
    return this.#upTo(1, text, from, to)[0] ?? null;
  }

  /** As `all`, of [from, to) as a text of its own. */
  allBetween(text: string, from: number, to: number): readonly RegExpExecArray[] {
    return this.#upTo(Infinity, text, from, to);
  }

  #upTo(most: number, text: string, from: number, to: number): readonly RegExpExecArray[] {
    const found = openings.in(text);
    const end = found[this.#number + 1] ?? 0;
    const here = this.#here;
    let matches: RegExpExecArray[] | undefined;
    let stretch: string | undefined;
    let next = from;
    for (let i = found[this.#number] ?? 0; i < end && (matches?.length ?? 0) < most; i += 1) {
      const at = found[i] ?? 0;
      if (at >= to) break;
      if (at < next) continue;
      stretch ??= text.slice(from, to);
      here.lastIndex = at - from;
      const match = here.exec(stretch);
      if (!match) continue;
      (matches ??= []).push(match);
      next = at + match[0].length;
    }
    return matches ?? NONE;
  }
}
