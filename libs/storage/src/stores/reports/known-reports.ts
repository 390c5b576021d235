import { type ComparableReport, EventIndex, type EventSignature, eventSignatureOf } from '@huiying/core';
import type { EntityManager } from 'typeorm';

/** Many more share a key of common words: nearly the same texts are found by their bands. */
const LATEST_OF_KEY = 32;
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
  /** Under which it is stored; later ones have greater numbers. */
  readonly number: number;
  /** Where it was made before. */
  signature: EventSignature | undefined;
}

/** By which a report is found. */
export type Keys = Pick<ComparableReport, 'eventKeys' | 'bands'>;

interface HandedIn extends Keys {
  readonly signature: EventSignature | undefined;
}

/** The first words of a stored report. */
export interface Wording {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
  readonly published_at: Date | null;
}

export type SignatureOf = (known: KnownReport) => EventSignature | undefined;

/** The latest stored reports, by their words and by what they are compared by. A report keeps its first wording, so what was once read of it stays true. */
export class KnownReports {
  readonly #words = new EventIndex<KnownReport>(MOST_KNOWN, LATEST_OF_KEY);
  readonly #byNumber = new Map<number, KnownReport>();
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

  /** A report that is stored, under its number. */
  learn(id: string, number: number, eventKeys: readonly number[]): void {
    const known = { number, signature: this.#handedIn.get(id)?.signature };
    this.#handedIn.delete(id);
    this.#words.add(eventKeys, known);
    this.#byNumber.set(number, known);
    forgetOldest(this.#byNumber, MOST_KNOWN);
  }

  find(askedKeys: readonly number[], limit: number): KnownReport[] {
    return this.#words.find(askedKeys, limit);
  }

  /** The one with this number, also where nothing is known of it yet. */
  get(number: number): KnownReport {
    return this.#byNumber.get(number) ?? { number, signature: undefined };
  }

  /** Tells the signatures of all of these: those that were not kept are made again. */
  async signaturesOf(manager: EntityManager, all: Iterable<KnownReport>): Promise<SignatureOf> {
    const unread = new Map<number, KnownReport>();
    for (const known of all) if (!known.signature) unread.set(known.number, known);
    if (unread.size === 0) return kept;
    const made = new Map<number, EventSignature>();
    const rows = await manager.query<Wording[]>(
      'select number, title, text, place, published_at from report where number = any($1)',
      [[...unread.keys()]],
    );
    for (const row of rows) {
      const known = unread.get(Number(row.number));
      if (known) made.set(known.number, signatureFrom(row, known));
    }
    return (known) => known.signature ?? made.get(known.number);
  }
}

/** Makes what a report is compared by, and keeps it unless the text is long. */
export function signatureFrom(wording: Wording, known: KnownReport): EventSignature {
  const { title, text, place, published_at: publishedAt } = wording;
  const signature = eventSignatureOf({ title, text, place, publishedAt });
  if (isKept(signature)) known.signature = signature;
  return signature;
}

const kept: SignatureOf = ({ signature }) => signature;

const isKept = ({ contentKey }: EventSignature): boolean => contentKey.length <= LONGEST_KEPT;

/** A tenth at once: to look for the oldest alone takes the longer the more were forgotten before it. */
function forgetOldest<K>(map: Map<K, unknown>, most: number): void {
  if (map.size <= most) return;
  const left = most * 0.9;
  for (const key of map.keys()) {
    if (map.size <= left) return;
    map.delete(key);
  }
}
