/** A text has no more. */
const BANDS = 16;
const PLACE_BITS = 21;
const PLACES = 2 ** PLACE_BITS;
/** Three quarters of the places, if no band is met twice. */
export const ROOM = (PLACES * 0.75) / BANDS;
const ENTRY = PLACES - 1;

/**
 * MinHash bands of so many stored reports, in 21 MB at most. Each band of a report is an entry; a place of the table holds the
 * latest entry of one band, each entry the one before it of the same band, so that what thousands share makes no other
 * search longer. The table is never made anew.
 */
export class BandBlock {
  readonly #numbers = new Float64Array(ROOM);
  readonly #bands = new Int32Array(ROOM * BANDS);
  /** One more than the earlier entry; 0 where there is none. */
  readonly #earlier = new Int32Array(ROOM * BANDS);
  /** One more than the entry, below those bits of the hash that do not say where it lies: few others have to be looked at. */
  readonly #table = new Int32Array(PLACES);
  #count = 0;

  get isFull(): boolean {
    return this.#count === ROOM;
  }

  /** The greatest; 0 when there is none. */
  get lastNumber(): number {
    return this.#numbers[this.#count - 1] ?? 0;
  }

  /** @param number greater than those before */
  add(number: number, bands: readonly number[]): void {
    const first = this.#count * BANDS;
    this.#numbers[this.#count] = number;
    this.#count += 1;
    for (let i = 0; i < Math.min(bands.length, BANDS); i += 1) {
      const band = bands[i] ?? 0;
      const hash = mixed(band);
      const place = this.#placeOf(band, hash);
      const entry = first + i;
      this.#bands[entry] = band;
      this.#earlier[entry] = (this.#table[place] ?? 0) & ENTRY;
      this.#table[place] = (hash & ~ENTRY) | (entry + 1);
    }
  }

  /**
   * Adds one in `shared` for each of the latest reports with this band, by number.
   * @returns how many there were, at most `most`
   */
  countLatest(band: number, most: number, shared: Map<number, number>): number {
    let next = (this.#table[this.#placeOf(band, mixed(band))] ?? 0) & ENTRY;
    let count = 0;
    for (; next !== 0 && count < most; count += 1) {
      const number = this.#numbers[Math.floor((next - 1) / BANDS)] ?? 0;
      shared.set(number, (shared.get(number) ?? 0) + 1);
      next = this.#earlier[next - 1] ?? 0;
    }
    return count;
  }

  /** Where a band is, or would be. */
  #placeOf(band: number, hash: number): number {
    for (let at = hash & ENTRY; ; at = (at + 1) & ENTRY) {
      const found = this.#table[at] ?? 0;
      const isIt = (found ^ hash) >>> PLACE_BITS === 0 && this.#bands[(found & ENTRY) - 1] === band;
      if (found === 0 || isIt) return at;
    }
  }
}

function mixed(band: number): number {
  const hash = Math.imul(band ^ (band >>> 16), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
