import { Beginnings } from './beginnings.js';

const NONE: readonly RegExpExecArray[] = [];

/**
 * A pattern of very many words, tried only where the characters of a text are such that a match may begin with them. An
 * engine tries every word at every place.
 */
export class SoughtPattern {
  readonly #begins: Beginnings;
  readonly #here: RegExp;

  /** @param pattern a match begins with a known character */
  constructor(readonly pattern: RegExp) {
    this.#begins = new Beginnings(pattern);
    this.#here = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
  }

  isIn(text: string): boolean {
    const here = this.#here;
    for (let at = this.#begins.next(text, 0); at >= 0; at = this.#begins.next(text, at + 1)) {
      here.lastIndex = at;
      if (here.test(text)) return true;
    }
    return false;
  }

  first(text: string, from = 0): RegExpExecArray | null {
    const here = this.#here;
    for (let at = this.#begins.next(text, from); at >= 0; at = this.#begins.next(text, at + 1)) {
      here.lastIndex = at;
      const found = here.exec(text);
      if (found) return found;
    }
    return null;
  }

  /** Every match, none inside another. */
  all(text: string): readonly RegExpExecArray[] {
    let found = this.first(text);
    if (!found) return NONE;
    const all: RegExpExecArray[] = [];
    for (; found; found = this.first(text, found.index + (found[0].length || 1))) all.push(found);
    return all;
  }
}
