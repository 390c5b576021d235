import { matchesOf } from '../../matches-of.js';
import { codeAt } from './code-at.js';
import { ANY, firstPairs } from './first-pairs.js';

const BITS = 0x10000;
const MOST = 32;
/** Of a pattern beyond these: no bit. */
const SEARCHED_FOR = 0;
/** A bit for each pattern: of those that a match may begin with one character or with two. */
const HEADS = new Int32Array(BITS);
const ALONE = new Int32Array(BITS);
const PAIRS = new Int32Array(BITS);
const slotOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) ^ second) & 0xffff;

let patterns = 0;
/** The text that was looked at last, and which patterns it may hold. */
let lastText = '';
let lastFound = 0;

function put(set: Int32Array, at: number, bit: number): void {
  set[at] = (set[at] ?? 0) | bit;
}

/** One pass for all patterns. */
function mayHold(text: string): number {
  if (text === lastText) return lastFound;
  let found = 0;
  let next = codeAt(text, 0);
  for (let i = 0; i < text.length; i += 1) {
    const code = next;
    next = codeAt(text, i + 1);
    const begun = HEADS[code] ?? 0;
    if (begun !== 0) found |= (ALONE[code] ?? 0) | (begun & (PAIRS[slotOf(code, next)] ?? 0));
  }
  lastText = text;
  lastFound = found;
  return found;
}

/**
 * A pattern that is asked of every whole text and found in few. Which of all such patterns a text may hold is read in one
 * pass, by the two characters that a match begins with; only these are searched for.
 */
export class RarePattern {
  readonly #bit: number;

  /** @param pattern with no other flag than `g`; a match begins with a known character */
  constructor(readonly pattern: RegExp) {
    this.#bit = patterns < MOST ? 1 << patterns : SEARCHED_FOR;
    patterns += 1;
    for (const pair of firstPairs(pattern)) {
      const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
      if (pair.startsWith(ANY)) throw new Error(`a match of ${pattern.source.slice(0, 40)} may begin with anything`);
      put(HEADS, first, this.#bit);
      if (pair.endsWith(ANY)) put(ALONE, first, this.#bit);
      else put(PAIRS, slotOf(first, second), this.#bit);
    }
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
    return this.#bit === SEARCHED_FOR || (mayHold(text) & this.#bit) !== 0;
  }
}
