import { ANY, firstPairs } from './first-pairs.js';

/** Characters that are looked for at one place of a text. Asked by code: a Chinese character as a string is made anew each time. */
export class CharSet {
  readonly #codes: ReadonlySet<number>;

  constructor(chars: string) {
    this.#codes = new Set(Array.from({ length: chars.length }, (_, i) => chars.charCodeAt(i)));
  }

  isAt(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.#codes.has(text.charCodeAt(at));
  }
}

/** The characters that a match of any of some patterns may begin with, derived from the patterns: where none need be tried. */
export function beginningsOf(...patterns: readonly RegExp[]): CharSet {
  const heads = patterns.flatMap(firstPairs).map((pair) => pair.charAt(0));
  if (heads.includes(ANY)) throw new Error(`a match of ${patterns.join(', ')} may begin with anything`);
  return new CharSet(heads.join(''));
}
