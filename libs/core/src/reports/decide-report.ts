import type { Judgement } from '../severity/judgement.js';
import { isMajor } from '../severity/severity.js';
import type { InboxFinding } from './inbox-finding.js';
import type { PlaceFinding } from './place.js';
import type { InboxReason, ReportOrigin } from './report.js';

export type ReportDecision =
  | { readonly decision: 'case' }
  | {
      readonly decision: 'inbox';
      readonly reason: InboxReason;
      readonly finding: InboxFinding;
    };

type Judged = Pick<Judgement, 'severity' | 'strictest' | 'concern' | 'concernQuote' | 'setAside'>;

const CASE: ReportDecision = { decision: 'case' };

/**
 * semantics.md, "Which report becomes a case".
 * - A hotline entry and what a person enters always belong to a case.
 * - What may be 特别重大/重大 opens a provisional one unless it is certainly elsewhere, however old.
 * - Old items of a first poll are history.
 * - The rest needs a public concern and to be ours; what happened abroad is nobody's here, even from a local source.
 * @param findPlace asked only when the place decides
 */
export function decideReport(
  judgement: Judged,
  findPlace: () => PlaceFinding,
  source: { readonly origin: ReportOrigin; readonly isOld: boolean },
): ReportDecision {
  if (source.origin === 'hotline' || source.origin === 'manual') return CASE;
  const mayBeMajor = isMajor(judgement.severity) || isMajor(judgement.strictest);
  if (judgement.concern === 'none' && !mayBeMajor) return stays('no-concern', noConcern(judgement));
  const place = findPlace();
  const isOurs = place.ours && !place.abroad;
  if (mayBeMajor && (isOurs || !place.elsewhere)) return CASE;
  if (judgement.concern === 'none') return stays('no-concern', noConcern(judgement));
  if (!isOurs) return stays('elsewhere', elsewhere(place, judgement.concernQuote));
  return source.isOld ? stays('backfill', { why: 'old' }) : CASE;
}

const stays = (reason: InboxReason, finding: InboxFinding): ReportDecision => ({ decision: 'inbox', reason, finding });

const noConcern = ({ setAside: [aside] }: Judged): InboxFinding =>
  aside ? { why: 'set-aside', ...aside } : { why: 'nothing-raised' };

function elsewhere({ because, isOnlyNamed, abroad }: PlaceFinding, quote: string): InboxFinding {
  const named = isOnlyNamed ? 'only-named' : 'happened-there';
  return {
    why: because === '' ? 'unnamed' : named,
    ...(because !== '' && { place: because }),
    ...(abroad && { abroad }),
    ...(quote !== '' && { told: quote }),
  };
}
