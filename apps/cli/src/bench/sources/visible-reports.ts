import type { Stores } from '@huiying/storage';
import type { PublishedItem } from './feed-world.js';

const LOOK_BACK_MS = 60_000;

/** When each item was first seen by a connection of its own: what a person who looks would see, not what was written. */
export class VisibleReports {
  readonly #seenAtMs = new Map<string, number>();

  constructor(private readonly stores: Stores) {}

  async look(): Promise<void> {
    const rows = await this.stores.database.query<{ id: string }[]>(
      `select external_id as id from report where taken_in_at > now() - make_interval(secs => $1)
         and external_id like 'bench-%'`,
      [LOOK_BACK_MS / 1000],
    );
    const now = Date.now();
    for (const { id } of rows) if (!this.#seenAtMs.has(id)) this.#seenAtMs.set(id, now);
  }

  has(id: string): boolean {
    return this.#seenAtMs.has(id);
  }

  /** Milliseconds from published to visible, ascending; one that was never seen is not among them. */
  delaysOf(items: readonly PublishedItem[]): number[] {
    return items
      .flatMap(({ id, atMs }) => (this.#seenAtMs.get(id) ?? Number.NaN) - atMs)
      .filter((ms) => !Number.isNaN(ms))
      .toSorted((a, b) => a - b);
  }
}
