import { type ComparableReport, EventIndex, type EventSignature, eventSignatureOf } from '@huiying/core';
import type { EntityManager } from 'typeorm';

/** At most about 50 MB, and 150 MB for what they are compared by. */
export const MOST_KNOWN = 50_000;
/**
 * What was handed in and is not stored after all must not take the place of what is. Several batches: each is read back
 * before the next is compared, and the ids of those that wait are sent along.
 */
const MOST_HANDED_IN = 1_000;
/** Characters of a text whose signature is kept. */
const LONGEST_KEPT = 4_000;

/** A stored report. */
export interface KnownReport {
  readonly id: string;
  /** Where it was made before. */
  signature: EventSignature | undefined;
}

/** By which a report is found. */
export type Keys = Pick<ComparableReport, 'eventKeys' | 'bands'>;

interface HandedIn extends Keys {
  readonly signature: EventSignature | undefined;
}

interface Wording {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
  readonly published_at: Date | null;
}

export type SignatureOf = (known: KnownReport) => EventSignature | undefined;

/** The latest stored reports, by their words and by what they are compared by. A report keeps its first wording, so what was once read of it stays true. */
export class KnownReports {
  readonly #words = new EventIndex<KnownReport>(MOST_KNOWN);
  readonly #byId = new Map<string, KnownReport>();
  readonly #handedIn = new Map<string, HandedIn>();

  /** What will be known of a report, if it is stored. */
  handIn({ id, event, eventKeys, bands }: ComparableReport): void {
    this.#handedIn.set(id, { signature: isKept(event) ? event : undefined, eventKeys, bands });
    forgetOldest(this.#handedIn, MOST_HANDED_IN);
  }

  /** Of what was handed in only the number has to be read back. */
  get handedIn(): ReadonlyMap<string, Keys> {
    return this.#handedIn;
  }

  /** A report that is stored. */
  learn(id: string, eventKeys: readonly number[]): void {
    const known = { id, signature: this.#handedIn.get(id)?.signature };
    this.#handedIn.delete(id);
    this.#words.add(eventKeys, known);
    this.#byId.set(id, known);
    forgetOldest(this.#byId, MOST_KNOWN);
  }

  find(askedKeys: readonly number[], limit: number): KnownReport[] {
    return this.#words.find(askedKeys, limit);
  }

  /** Those with these ids, also where nothing is known of them yet. */
  get(ids: Iterable<string>): ReadonlyMap<string, KnownReport> {
    const known = new Map<string, KnownReport>();
    for (const id of ids) if (!known.has(id)) known.set(id, this.#byId.get(id) ?? { id, signature: undefined });
    return known;
  }

  /** Tells the signatures of all of these: those that were not kept are made again. */
  async signaturesOf(manager: EntityManager, all: Iterable<KnownReport>): Promise<SignatureOf> {
    const unread = new Map<string, KnownReport>();
    for (const known of all) if (!known.signature) unread.set(known.id, known);
    if (unread.size === 0) return kept;
    const made = new Map<string, EventSignature>();
    const rows = await manager.query<Wording[]>(
      'select id, title, text, place, published_at from report where id = any($1)',
      [[...unread.keys()]],
    );
    for (const { id, title, text, place, published_at: publishedAt } of rows) {
      const signature = eventSignatureOf({ title, text, place, publishedAt });
      made.set(id, signature);
      const known = unread.get(id);
      if (known && isKept(signature)) known.signature = signature;
    }
    return (known) => known.signature ?? made.get(known.id);
  }
}

const kept: SignatureOf = ({ signature }) => signature;

const isKept = ({ contentKey }: EventSignature): boolean => contentKey.length <= LONGEST_KEPT;

/** A tenth at once: to look for the oldest alone takes the longer the more were forgotten before it. */
function forgetOldest(map: Map<string, unknown>, most: number): void {
  if (map.size <= most) return;
  const left = most * 0.9;
  for (const id of map.keys()) {
    if (map.size <= left) return;
    map.delete(id);
  }
}
