/** Stands for any character. */
export const ANY = '*';
const WIDEST_CLASS = 64;
const DIGITS = Array.from('0123456789');
/** What a stretch of a pattern may begin with: two characters each, or fewer where it may end before. */
type Beginnings = ReadonlySet<string>;

const NOTHING: Beginnings = new Set(['']);

const union = (...all: readonly Beginnings[]): Beginnings => new Set(all.flatMap((each) => [...each]));

/** What one stretch behind the other may begin with. */
const chained = (first: Beginnings, second: Beginnings): Beginnings =>
  new Set(
    [...first].flatMap((head) => (head.length > 1 ? [head] : [...second].map((next) => (head + next).slice(0, 2)))),
  );

/** Walks the source of a pattern, and reads what it may begin with; rather too much than too little. */
class SourceReader {
  #at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Beginnings {
    const all = [this.#sequence()];
    while (this.#skip('|')) all.push(this.#sequence());
    return union(...all);
  }

  #skip(sign: string): boolean {
    if (!this.source.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #next(): string {
    this.#at += 1;
    return this.source.charAt(this.#at - 1);
  }

  #sequence(): Beginnings {
    let begun = NOTHING;
    while (!this.#isAtEnd()) {
      const ahead = this.#lookAhead();
      // Behind its end a match goes on with what it looks ahead for; further back that is left out.
      if (ahead && this.#isAtEnd()) return chained(begun, ahead);
      if (ahead) continue;
      const atom = this.#atom();
      const [least, most] = this.#times();
      const once = most > 1 ? union(atom, chained(atom, atom)) : atom;
      begun = chained(begun, least === 0 ? union(NOTHING, once) : once);
    }
    return begun;
  }

  #isAtEnd(): boolean {
    return this.#at >= this.source.length || '|)'.includes(this.source.charAt(this.#at));
  }

  #lookAhead(): Beginnings | undefined {
    if (!this.#skip('(?=')) return undefined;
    const ahead = [...this.alternatives()].map((head) => head.padEnd(2, ANY));
    this.#skip(')');
    return new Set(ahead);
  }

  #atom(): Beginnings {
    if (this.#skip('(')) return this.#group();
    if (this.#skip('[')) return this.#class();
    const char = this.#next();
    if (char === '^' || char === '$') return NOTHING;
    if (char === '.') return new Set([ANY]);
    return new Set(char === '\\' ? this.#escaped() : [char]);
  }

  #group(): Beginnings {
    // What stands before a match, or must not stand around it, is not looked at.
    const isAround = ['?!', '?<=', '?<!'].some((sign) => this.#skip(sign));
    if (!isAround && !this.#skip('?:')) this.#at += /^(?:\?<\w+>)?/.exec(this.source.slice(this.#at))?.[0].length ?? 0;
    const within = this.alternatives();
    this.#skip(')');
    return isAround ? NOTHING : within;
  }

  #class(): Beginnings {
    const isNegated = this.#skip('^');
    const chars: string[] = [];
    while (!this.#skip(']')) {
      const char = this.#next();
      if (char === '-' && chars.length > 0 && this.source.charAt(this.#at) !== ']') {
        const to = this.#next().charCodeAt(0);
        for (let code = chars.at(-1)?.charCodeAt(0) ?? to; code < to;) chars.push(String.fromCharCode((code += 1)));
      } else chars.push(...(char === '\\' ? this.#escaped() : [char]));
    }
    return new Set(isNegated || chars.length > WIDEST_CLASS ? [ANY] : chars);
  }

  #escaped(): readonly string[] {
    const char = this.#next();
    if (char === 'd') return DIGITS;
    if (char === 'n') return ['\n'];
    return /[a-zA-Z]/.test(char) ? [ANY] : [char];
  }

  #times(): readonly [least: number, most: number] {
    const [all = '', sign, least, comma, most] =
      /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.#at)) ?? [];
    this.#at += all.length;
    if (all === '') return [1, 1];
    if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : 2];
    return [Number(least), most ? Number(most) : comma ? 2 : Number(least)];
  }
}

/** The two characters that a match may begin with, ANY for one that may be any or none; no match begins otherwise. */
export const firstPairs = ({ source }: RegExp): readonly string[] =>
  [...new SourceReader(source).alternatives()].map((head) => head.padEnd(2, ANY));
