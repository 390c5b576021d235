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
