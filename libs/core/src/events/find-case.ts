import { compareEvents, type EventComparison } from './compare-events.js';
import type { EventSignature } from './event-signature.js';

/** A report that has a case, as far as another is compared with it. */
export interface KnownReport {
  readonly caseId: string;
  readonly signature: EventSignature;
}

/** What a report of a case says for or against another being of the same event. */
export interface ComparedCase {
  readonly caseId: string;
  readonly comparison: EventComparison;
}

export interface LikeCase {
  readonly caseId: string;
  /** 0..1 */
  readonly score: number;
  /** The evidence, in words for a person. */
  readonly because: readonly string[];
}

export interface FoundCase {
  /** The case that the report joins: it tells of the same event for certain. */
  readonly joins?: LikeCase;
  /** Another case that may be of the same event, for a person to decide. */
  readonly suggests?: LikeCase;
  /** Of the most alike report, whatever was decided. */
  readonly score: number;
}

/** So sure that another report of the case that reads differently does not matter: the text itself is repeated. */
const REPEATED = 0.95;

/** Those of the known reports that speak for one event or against it. */
export function compareAll(signature: EventSignature, known: readonly KnownReport[]): ComparedCase[] {
  return known
    .map((other) => ({ caseId: other.caseId, comparison: compareEvents(signature, other.signature) }))
    .filter(({ comparison }) => comparison.decision !== 'new' || comparison.contradicts);
}

/**
 * Which known case a report belongs to. The most alike report of a case speaks for it, but a case with another report
 * that contradicts this one, or differs from it in a name, is only suggested: one event does not happen in two places.
 */
export function findCase(compared: readonly ComparedCase[]): FoundCase {
  const best = new Map<string, EventComparison>();
  const contradicted = new Set<string>();
  const apart = new Map<string, readonly string[]>();
  let score = 0;
  for (const { caseId, comparison: found } of compared) {
    score = Math.max(score, found.decision === 'new' ? 0 : found.score);
    if (found.contradicts) contradicted.add(caseId);
    if (found.apart) apart.set(caseId, [...new Set([...(apart.get(caseId) ?? []), ...found.apart])]);
    const before = best.get(caseId);
    if (!before || isBetter(found, before)) best.set(caseId, found);
  }
  const ranked = [...best]
    .map(([caseId, found]) => ({ caseId, ...doubted(found, contradicted.has(caseId), apart.get(caseId)) }))
    .filter(({ decision }) => decision !== 'new')
    .toSorted((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0));
  const [first, second] = ranked;
  if (!first) return { score };
  if (first.decision === 'suggested') return { suggests: likeCase(first), score };
  // A report that joins one case and would join another as well shows that the two are one.
  const alike = second?.decision === 'merged' ? { suggests: likeCase(second) } : {};
  return { joins: likeCase(first), ...alike, score };
}

const likeCase = ({ caseId, score, because }: LikeCase): LikeCase => ({ caseId, score, because });

function doubted(found: EventComparison, isContradicted: boolean, apart: readonly string[] = []): EventComparison {
  const isSure = found.decision !== 'merged' || found.score >= REPEATED;
  if (isSure || (!isContradicted && apart.length === 0)) return found;
  return { ...found, decision: 'suggested', because: [...found.because, ...apart] };
}

const RANKS = { new: 0, suggested: 1, merged: 2 } as const;

function isBetter(a: EventComparison, b: EventComparison): boolean {
  const rank = RANKS[a.decision] - RANKS[b.decision];
  return rank > 0 || (rank === 0 && a.score > b.score);
}
