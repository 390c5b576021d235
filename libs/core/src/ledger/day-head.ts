import { DomainError } from '../domain-error.js';
import { formatInstant, type Instant, parseInstant } from '../time/instant.js';
import { canonicalJson } from './ledger-entry.js';

/** Where a chain ended when a head over all was taken. */
export interface ChainEnd {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * One head over every chain of the ledger, linked to the head before it. It covers the ends of the chains that have
 * grown since then, and through the link all the others; `grownHash` is the SHA-256 of their lines, sorted by chain.
 */
export interface DayHead {
  /** 1, 2, 3 ...; several in a day when somebody asked for one. */
  readonly number: number;
  /** The day (YYYY-MM-DD, Beijing) that it closes, or the one during which it was asked for. */
  readonly day: string;
  readonly takenAt: Instant;
  /** Chains and entries of the whole ledger. */
  readonly chains: number;
  readonly entries: number;
  /** Chains that have grown since the head before. */
  readonly grown: number;
  readonly grownHash: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Takes the head over all once a Beijing day. */
export abstract class DayHeadBook {
  /** Closes the days before the one of `now` unless that is done. @returns how many heads were taken: 0 or 1 */
  abstract closeDay(now: Instant): Promise<number>;
}

type Sha256 = (text: string) => string;

/** A chain's end as it goes into `grownHash`, its line end included. */
export const endLine = ({ chain, seq, hash }: ChainEnd): string => `${chain} ${seq} ${hash}\n`;

export const sealDay = (head: Omit<DayHead, 'hash'>, sha256: Sha256): DayHead => ({
  ...head,
  hash: hashOfHead(head, sha256),
});

/** Why a head does not hold; undefined when it does. `previous` is absent where only some heads are known. */
export function flawOfHead(
  head: DayHead,
  previous: Pick<DayHead, 'number' | 'hash'> | undefined,
  sha256: Sha256,
): 'missing' | 'relinked' | 'changed' | undefined {
  if (previous && head.number !== previous.number + 1) return 'missing';
  if (previous && head.previousHash !== previous.hash) return 'relinked';
  return hashOfHead(head, sha256) === head.hash ? undefined : 'changed';
}

const hashOfHead = (head: Omit<DayHead, 'hash'>, sha256: Sha256): string =>
  sha256(
    canonicalJson({
      number: head.number,
      day: head.day,
      takenAt: head.takenAt.toISOString(),
      chains: head.chains,
      entries: head.entries,
      grown: head.grown,
      grownHash: head.grownHash,
      previousHash: head.previousHash,
    }),
  );

/** The head as a line of the file that is kept outside; its chains' ends follow it, one a line. */
export const headToLine = (head: DayHead): string =>
  `${JSON.stringify({ ...head, takenAt: formatInstant(head.takenAt) })}\n`;

export const endToLine = ({ chain, seq, hash }: ChainEnd): string => `${JSON.stringify({ chain, seq, hash })}\n`;

/** A line of the file that is kept outside. @throws DomainError `not-an-anchor` */
export function readAnchorLine(line: string): { head: DayHead } | { end: ChainEnd } {
  const record = parsed(line);
  const text = (name: string): string => {
    const value = record[name];
    return typeof value === 'string' ? value : refuse(name);
  };
  const count = (name: string): number => {
    const value = record[name];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse(name);
  };
  if ('chain' in record) return { end: { chain: text('chain'), seq: count('seq'), hash: text('hash') } };
  const takenAt = parseInstant(text('takenAt'))?.at ?? refuse('takenAt');
  return {
    head: {
      number: count('number'),
      day: text('day'),
      takenAt,
      chains: count('chains'),
      entries: count('entries'),
      grown: count('grown'),
      grownHash: text('grownHash'),
      previousHash: text('previousHash'),
      hash: text('hash'),
    },
  };
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === 'object') return value as Record<string, unknown>;
  } catch {
    // told below, as for anything else that is no record
  }
  return refuse('{');
}

const refuse = (what: string): never => {
  throw new DomainError('invalid', 'not-an-anchor', `不是台账日封文件：${what}`);
};
