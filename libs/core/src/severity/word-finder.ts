export interface WordHit {
  readonly word: string;
  readonly start: number;
}

/** Finds every occurrence of a fixed list of words in one pass; cost does not grow with the list. */
export class WordFinder {
  private readonly byFirst = new Map<number, string[]>();
  /** Which characters any word starts with: most places of a text are dismissed by one look. */
  private readonly starts = new Uint8Array(0x10000);

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
      const first = word.charCodeAt(0);
      this.starts[first] = 1;
      const group = this.byFirst.get(first);
      if (group) group.push(word);
      else this.byFirst.set(first, [word]);
    }
    for (const group of this.byFirst.values()) group.sort((a, b) => b.length - a.length);
  }

  /** Hits in text order, the longest word at a place, none inside another. */
  find(text: string, from = 0, to = text.length): WordHit[] {
    const hits: WordHit[] = [];
    for (let hit = this.first(text, from, to); hit; hit = this.first(text, hit.start + hit.word.length, to))
      hits.push(hit);
    return hits;
  }

  first(text: string, from = 0, to = text.length): WordHit | undefined {
    for (let i = from; i < to; i += 1) {
      const code = text.charCodeAt(i);
      if (this.starts[code] === 0) continue;
      const word = this.byFirst.get(code)?.find((candidate) => text.startsWith(candidate, i));
      if (word !== undefined && i + word.length <= to) return { word, start: i };
    }
    return undefined;
  }

  /** Every word at every place, words inside others too. */
  findOverlapping(text: string): WordHit[] {
    const hits: WordHit[] = [];
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (this.starts[code] === 0) continue;
      for (const word of this.byFirst.get(code) ?? []) if (text.startsWith(word, i)) hits.push({ word, start: i });
    }
    return hits;
  }

  has(text: string, from = 0, to = text.length): boolean {
    return this.first(text, from, to) !== undefined;
  }
}
