import type { LedgerDraft } from '../cases/case-file.js';
import { type Instant, latest } from '../time/instant.js';

/** One link of a chain; `hash` covers everything else in it, `previousHash` the link before. */
export interface LedgerEntry extends LedgerDraft {
  /** 1, 2, 3 ... within the chain of one case. */
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

/** A link with its data as it was sealed. */
export interface SealedEntry extends LedgerEntry {
  readonly dataJson: string;
}

/** What the first entry of a chain points back to. */
export const GENESIS = '0'.repeat(64);

type Sha256 = (text: string) => string;

/** The end of a chain, to which the next link points back. */
export interface ChainTail {
  readonly seq: number;
  readonly hash: string;
  /** Absent before the first link. */
  readonly recordedAt?: Instant;
}

/**
 * Appends drafts to a chain, recorded at `now`, or with its last link where the clock has been set back behind that.
 * @returns the links, in order
 */
export function chain(drafts: readonly LedgerDraft[], tail: ChainTail, now: Instant, sha256: Sha256): SealedEntry[] {
  let { seq, hash } = tail;
  const recordedAt = latest(now, tail.recordedAt ?? now);
  return drafts.map((draft) => {
    seq += 1;
    const dataJson = canonicalJson(draft.data);
    const unsealed = { ...draft, seq, recordedAt, previousHash: hash, dataJson };
    hash = seal(unsealed, dataJson, sha256);
    return { ...unsealed, hash };
  });
}

/** Why a chain is broken at an entry; undefined when it holds. */
export function flawOf(
  entry: LedgerEntry,
  previous: ChainTail,
  sha256: Sha256,
): 'missing' | 'relinked' | 'changed' | 'backdated' | undefined {
  if (entry.seq !== previous.seq + 1) return 'missing';
  if (entry.previousHash !== previous.hash) return 'relinked';
  if (seal(entry, canonicalJson(entry.data), sha256) !== entry.hash) return 'changed';
  return previous.recordedAt && entry.recordedAt < previous.recordedAt ? 'backdated' : undefined;
}

/** The members that `canonicalJson` would sort are written in their order: thousands are sealed at a time. */
const seal = (entry: Omit<LedgerEntry, 'hash'>, dataJson: string, sha256: Sha256): string =>
  sha256(
    `{"actor":${JSON.stringify(entry.actor)},"caseId":${JSON.stringify(entry.caseId)},` +
      `"data":${dataJson},"effectiveAt":"${entry.effectiveAt.toISOString()}",` +
      `"kind":${JSON.stringify(entry.kind)},"previousHash":${JSON.stringify(entry.previousHash)},` +
      `"recordedAt":"${entry.recordedAt.toISOString()}","seq":${JSON.stringify(entry.seq)}}`,
  );

/**
 * JSON with sorted keys, so that a value hashes alike however a database orders it; undefined members are left out, and
 * instants are texts, as in any JSON.
 */
export function canonicalJson(value: unknown): string {
  // What is put down most is told in that order, and the engine writes it several times faster.
  if (isInOrder(value)) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let members = '';
  for (const key of Object.keys(record).toSorted(byUnits)) {
    const member = record[key];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Whether the keys of every object in it come in their order, as far as they are written. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let previous = '';
  for (const key of Object.keys(value)) {
    if (key < previous || !isInOrder((value as Readonly<Record<string, unknown>>)[key])) return false;
    previous = key;
  }
  return true;
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : 1);
