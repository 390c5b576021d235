import { owedAt } from '../deadlines/obligations-of.js';
import { startDeadlines } from '../deadlines/start-deadlines.js';
import type { Proceedings } from '../proceedings/proceedings.js';
import type { JudgedReport } from '../reports/report.js';
import type { Instant } from '../time/instant.js';
import { type Case, isAnswered } from './case.js';
import type { Decision, Rulebook } from './case-file.js';
import { originOf, plausible } from './open-case.js';

/** Ids of the obligations of a case at its level, and at the strictest plausible one while no person has confirmed any. */
export const owedIn = (kase: Case, rulebook: Rulebook): Set<string> => owedAt(kase, plausible(kase), rulebook);

/**
 * The record of a case that knows where the report came from. What is told again after closure asks for nothing, nor does it
 * stand in the way of who asks once the case is open again.
 */
export function withOrigin({ origin: first, proceedings, stage }: Case, report: JudgedReport): Proceedings {
  const { alsoFrom = [] } = proceedings;
  const origin = originOf(report);
  if (stage === 'closed' || origin === first || alsoFrom.includes(origin)) return proceedings;
  return { ...proceedings, alsoFrom: [...alsoFrom, origin] };
}

/**
 * Starts what the case owes for its reports and did not before: an answer to the first who called, what so many reports ask for. It counts from the report
 * that brought it, whatever the pack says of upgrades: nobody is owed an answer before having asked, and few reports are not many.
 * @param toldAt when that report appeared; null where nothing tells, then `now` is presumed
 */
export function startOwedSince(
  { proceedings, reportCount }: Pick<Case, 'proceedings' | 'reportCount'>,
  decision: Decision,
  toldAt: Instant | null,
  rulebook: Rulebook,
  now: Instant,
): void {
  const { case: kase } = decision.file;
  if (kase.history || kase.stage === 'closed') return;
  const known = owedIn({ ...kase, proceedings, reportCount }, rulebook);
  const only = new Set([...owedIn(kase, rulebook)].filter((id) => !known.has(id)));
  const started = startDeadlines(decision, rulebook, {
    severities: plausible(kase),
    only,
    qualifyingFactAt: toldAt ?? now,
    isFactPresumed: toldAt === null,
    at: now,
  });
  if (started.length > 0 && isAnswered(kase)) decision.amendCase({ stage: 'collected' });
}
