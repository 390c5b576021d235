const NONE = 0;
/** Share of the places that may be taken before the table grows. */
const FULLEST = 0.5;
/** Of one place: the node above, the character, the node it leads to. */
const STRIDE = 3;

/**
 * The beginnings of words, to be walked along a text character by character. Open addressing over one typed array, so
 * that a step costs one fetch from memory. Nodes are numbered from 1; 0 is no node.
 */
export class HeadTrie {
  #places = new Int32Array(1024 * STRIDE);
  #mask = 1023;
  #size = 0;

  /** The node of one character that is a word of its own. */
  single(code: number): number {
    return this.#find(NONE, code);
  }

  /** The node of the first two characters: most places of a text begin nothing, and are dismissed by one look. */
  pair(first: number, second: number): number {
    return this.#find(~first, second);
  }

  /** The node of one character more. */
  step(node: number, code: number): number {
    return this.#find(node, code);
  }

  /** @returns the node of a whole word, a new one when it was not there */
  add(word: string): number {
    if (word.length < 2) return this.#put(NONE, word.charCodeAt(0));
    let node = this.#put(~word.charCodeAt(0), word.charCodeAt(1));
    for (let i = 2; i < word.length; i += 1) node = this.#put(node, word.charCodeAt(i));
    return node;
  }

  #find(above: number, code: number): number {
    const places = this.#places;
    for (let place = this.#placeOf(above, code); ; place = (place + 1) & this.#mask) {
      const at = place * STRIDE;
      const node = places[at + 2] ?? NONE;
      if (node === NONE || (places[at] === above && places[at + 1] === code)) return node;
    }
  }

  #put(above: number, code: number): number {
    const known = this.#find(above, code);
    if (known !== NONE) return known;
    if (this.#size >= (this.#mask + 1) * FULLEST) this.#grow();
    this.#size += 1;
    this.#set(above, code, this.#size);
    return this.#size;
  }

  #set(above: number, code: number, node: number): void {
    let place = this.#placeOf(above, code);
    while (this.#places[place * STRIDE + 2] !== NONE) place = (place + 1) & this.#mask;
    this.#places.set([above, code, node], place * STRIDE);
  }

  #placeOf(above: number, code: number): number {
    const mixed = Math.imul(Math.imul(above, 0x85ebca6b) ^ code, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Int32Array(before.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < before.length; at += STRIDE) {
      const node = before[at + 2] ?? NONE;
      if (node !== NONE) this.#set(before[at] ?? 0, before[at + 1] ?? 0, node);
    }
  }
}
