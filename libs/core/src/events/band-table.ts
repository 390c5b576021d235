import { BandBlock, ROOM } from './band-block.js';

const MOST_BLOCKS = 10;
/** Nearly a million, in 220 MB: of more the latest are known. */
export const MOST_WITH_BANDS = MOST_BLOCKS * ROOM;
/** A band that more share is that of a form: only the latest are looked at. */
const LATEST = 256;

/** Which stored reports share MinHash bands with a text, by their numbers. Memory is taken as it is needed, block by block. */
export class BandTable {
  #blocks: BandBlock[] = [];

  constructor(private readonly most = MOST_BLOCKS) {}

  /** Grows when more memory was needed. */
  get blocks(): number {
    return this.#blocks.length;
  }

  /** @param number greater than those before */
  add(number: number, bands: readonly number[]): void {
    let last = this.#blocks.at(-1);
    if (!last || last.isFull) {
      last = new BandBlock();
      this.#blocks.push(last);
      if (this.#blocks.length > this.most) this.#blocks.shift();
    }
    last.add(number, bands);
  }

  /** Those that share the most bands first, the latest first among equals. */
  find(bands: readonly number[], limit: number): number[] {
    const shared = new Map<number, number>();
    for (const band of bands) {
      let left = LATEST;
      for (let i = this.#blocks.length - 1; i >= 0 && left > 0; i -= 1) {
        left -= this.#blocks[i]?.countLatest(band, left, shared) ?? 0;
      }
    }
    if (shared.size === 0) return [];
    const ranked = [...shared].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
    return ranked.slice(0, limit).map(([number]) => number);
  }

  /** Whole blocks alone: whoever asks has to look what of the rest is too old. */
  forgetBefore(number: number): void {
    this.#blocks = this.#blocks.filter(({ lastNumber }) => lastNumber >= number);
  }
}
