/** A text longer than this is read to here: later words of a post repeat or quote. */
export const LONGEST_READ = 3_000;
export const LONGEST_TITLE = 200;

const DIGIT = 0x30;
/** Everything that is neither a Chinese character nor a letter or digit stands for a break between words. */
export const BREAK = 1;
const DROPPED = 0;

/**
 * What each UTF-16 unit counts as: half width, lower case, all digits alike, all punctuation alike, blanks dropped. The
 * names of places and the numbers of houses teach nothing about a domain.
 */
const CODE_OF = buildCodes();

function buildCodes(): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (let unit = 0; unit < codes.length; unit += 1) codes[unit] = codeOf(unit);
  return codes;
}

function codeOf(unit: number): number {
  const code = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (code <= 0x20 || code === 0x3000 || code === 0xa0 || code === 0xfeff) return DROPPED;
  if (code >= 0x200b && code <= 0x200f) return DROPPED;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code >= 0x61 && code <= 0x7a) return code;
  return code >= 0x3400 && code <= 0x9fff ? code : BREAK;
}

/** The codes of a text, runs of digits or of punctuation as one, with the place of each in the text. */
export class GramCodes {
  readonly codes: Uint16Array;
  /** `at[i]` = offset of code `i` in the text. */
  readonly at: Uint16Array;
  length = 0;

  constructor(private readonly longest: number) {
    this.codes = new Uint16Array(longest);
    this.at = new Uint16Array(longest);
  }

  /** Replaces what was read before; one object serves any number of texts. */
  read(text: string): this {
    const end = Math.min(text.length, this.longest);
    let length = 0;
    let before = 0;
    for (let i = 0; i < end; i += 1) {
      const code = CODE_OF[text.charCodeAt(i)] ?? BREAK;
      if (code === DROPPED || (code === before && (code === BREAK || code === DIGIT))) continue;
      this.codes[length] = code;
      this.at[length] = i;
      length += 1;
      before = code;
    }
    this.length = length;
    return this;
  }
}
