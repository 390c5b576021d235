import type { Judgement } from '../severity/judgement.js';
import { isMajor } from '../severity/severity.js';
import type { PlaceFinding } from './place.js';
import type { InboxReason, ReportOrigin } from './report.js';

export type ReportDecision =
  | { readonly decision: 'case' }
  | {
      readonly decision: 'inbox';
      readonly reason: InboxReason;
      /** Why, in a sentence with the words of the text. */
      readonly because: string;
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
  if (judgement.concern === 'none' && !mayBeMajor) return stays('no-concern', noConcernBecause(judgement));
  const place = findPlace();
  const isOurs = place.ours && !place.abroad;
  if (mayBeMajor && (isOurs || !place.elsewhere)) return CASE;
  if (judgement.concern === 'none') return stays('no-concern', noConcernBecause(judgement));
  if (!isOurs) return stays('elsewhere', elsewhereBecause(place, judgement.concernQuote));
  return source.isOld ? stays('backfill', '首次读取该来源时已超过48小时的旧消息') : CASE;
}

const stays = (reason: InboxReason, because: string): ReportDecision => ({ decision: 'inbox', reason, because });

function noConcernBecause({ setAside: [aside] }: Judged): string {
  return aside ? `所述“${aside.quote}”不是要回应的事件：${aside.reason}` : '没有读出突发事件、诉求、疑问或传言';
}

function elsewhereBecause(place: PlaceFinding, quote: string): string {
  const where =
    place.because === ''
      ? '文中没有我们的地名或单位'
      : place.isOnlyNamed
        ? `文中提到“${place.because}”，没有说所述的事发生在那里`
        : `事发地：${place.because}`;
  const abroad = place.abroad ? '（境外）' : '';
  return quote === '' ? where + abroad : `${where}${abroad}；所述：“${quote}”`;
}
