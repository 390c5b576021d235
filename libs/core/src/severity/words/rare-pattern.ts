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
  readonly #anywhere: RegExp;

  /** @param pattern a match begins with a known character */
  constructor(readonly pattern: RegExp) {
    this.#sought = new SoughtPattern(pattern);
    this.#here = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
    this.#anywhere = new RegExp(pattern.source, pattern.flags.replace('g', ''));
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

  /** As `isIn`, of [from, to) as a text of its own: `text` is one of those that are read anyway, and tells most to be without. */
  isBetween(text: string, from: number, to: number): boolean {
    return this.#mayBegin(text, from, to) && this.#anywhere.test(text.slice(from, to));
  }

  /** As `first`, of [from, to) as a text of its own. */
  firstBetween(text: string, from: number, to: number): RegExpExecArray | null {
    return this.#mayBegin(text, from, to) ? this.#anywhere.exec(text.slice(from, to)) : null;
  }

  /** As `all`, of [from, to) as a text of its own. */
  allBetween(text: string, from: number, to: number): readonly RegExpExecArray[] {
    return this.#mayBegin(text, from, to) ? this.#sought.all(text.slice(from, to)) : NONE;
  }

  #mayBegin(text: string, from: number, to: number): boolean {
    const found = openings.in(text);
    const end = found[this.#number + 1] ?? 0;
    for (let i = found[this.#number] ?? 0; i < end; i += 1) {
      const at = found[i] ?? 0;
      if (at >= from) return at < to;
    }
    return false;
  }

  first(text: string): RegExpExecArray | null {
    return this.#upTo(1, text)[0] ?? null;
  }

  /** Every match, none inside another. */
  all(text: string): readonly RegExpExecArray[] {
    return this.#upTo(Infinity, text);
  }

  #upTo(most: number, text: string): readonly RegExpExecArray[] {
    const found = openings.in(text);
    const end = found[this.#number + 1] ?? 0;
    let matches: RegExpExecArray[] | undefined;
    let from = 0;
    for (let i = found[this.#number] ?? 0; i < end && (matches?.length ?? 0) < most; i += 1) {
      const at = found[i] ?? 0;
      if (at < from) continue;
      this.#here.lastIndex = at;
      const match = this.#here.exec(text);
      if (!match) continue;
      (matches ??= []).push(match);
      from = at + match[0].length;
    }
    return matches ?? NONE;
  }
}
