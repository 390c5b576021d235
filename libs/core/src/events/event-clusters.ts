import { bandKeys } from '../reports/near-duplicate.js';
import { EventIndex } from './event-index.js';
import { askedKeys, eventKeys } from './event-keys.js';
import { type EventReport, readEvent } from './event-signature.js';
import { compareAll, findCase, type KnownReport, type LikeCase } from './find-case.js';

/** Where a report went: `caseKey` is its case, a new one unless it was merged. */
export interface ClusteredReport {
  readonly caseKey: string;
  readonly decision: 'new' | 'merged' | 'suggested';
  readonly suggestedCaseKey?: string;
  /** 0..1; 0 when nothing was alike. */
  readonly score: number;
  readonly because: readonly string[];
}

/** Reports that one is compared with. */
const CANDIDATES = 20;

/** Cases of reports that come one after the other, in memory: the decision of the office without its database. */
export class EventClusters {
  readonly #index = new EventIndex<KnownReport>();
  #cases = 0;

  take(report: EventReport): ClusteredReport {
    const read = readEvent(report);
    const { signature } = read;
    const bands = bandKeys(signature.contentKey);
    const earlier = this.#index.find([...bands, ...askedKeys(read)], CANDIDATES);
    const { joins, suggests } = findCase(compareAll(signature, earlier));
    const caseId = joins?.caseId ?? this.#newKey();
    this.#index.add([...bands, ...eventKeys(read)], { caseId, signature });
    return { caseKey: caseId, ...told(joins, suggests) };
  }

  #newKey(): string {
    this.#cases += 1;
    return `case-${this.#cases}`;
  }
}

function told(joins: LikeCase | undefined, suggests: LikeCase | undefined): Omit<ClusteredReport, 'caseKey'> {
  const suggested = suggests ? { suggestedCaseKey: suggests.caseId } : {};
  const { score, because } = joins ?? suggests ?? { score: 0, because: [] };
  if (joins) return { decision: 'merged', ...suggested, score, because };
  return { decision: suggests ? 'suggested' : 'new', ...suggested, score, because };
}
