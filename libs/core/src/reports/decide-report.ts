import type { Judgement } from '../severity/judgement.js';
import { isMajor } from '../severity/severity.js';
import type { PlaceFinding } from './place.js';
import type { InboxReason, ReportOrigin } from './report.js';

export interface ReportDecision {
  readonly decision: 'case' | 'inbox';
  readonly reason?: InboxReason;
}

/**
 * semantics.md, "Which report becomes a case".
 * - A hotline entry and what a person enters always belong to a case.
 * - What may be 特别重大/重大 opens a provisional one unless it is certainly elsewhere, however old.
 * - Old items of a first poll are history.
 * - The rest needs a public concern and to be ours.
 */
export function decideReport(
  judgement: Pick<Judgement, 'severity' | 'strictest' | 'concern'>,
  place: PlaceFinding,
  source: { readonly origin: ReportOrigin; readonly isOld: boolean },
): ReportDecision {
  if (source.origin === 'hotline' || source.origin === 'manual') return { decision: 'case' };
  const mayBeMajor = isMajor(judgement.severity) || isMajor(judgement.strictest);
  if (mayBeMajor && (place.ours || !place.elsewhere)) return { decision: 'case' };
  if (judgement.concern === 'none') return { decision: 'inbox', reason: 'no-concern' };
  if (!place.ours) return { decision: 'inbox', reason: 'elsewhere' };
  return source.isOld ? { decision: 'inbox', reason: 'backfill' } : { decision: 'case' };
}
