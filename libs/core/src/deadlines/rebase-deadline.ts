import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { DomainError } from '../domain-error.js';
import { formatInstant, type Instant } from '../time/instant.js';
import { deadlineIn, type Grounds, runningIn } from './change-deadline.js';
import { fireTimers } from './fire-timers.js';
import type { Deadline } from './deadline.js';
import { isMajor } from '../severity/severity.js';
import { obligationsOf, subjectOf } from './obligations-of.js';
import { openEpoch } from './open-epoch.js';
import { recount } from './recount.js';

export interface Rebase extends Grounds {
  readonly startedAt: Instant;
  readonly startBasis: 'occurred' | 'first-published';
}

const BASIS_ZH = {
  occurred: '自事发时间起算',
  'first-published': '自首次公开时间起算',
  'qualifying-fact': '自获知新事实起算',
};

/**
 * 推定 → 认定: a start that fell back to the detection gives way to a known one, which is never later; so does 首次公开 of a
 * major event to when it happened, once that is learnt, and 事发 to an earlier one. What a fact raised goes on counting from
 * that fact, whichever basis is given: only what was published since answers it. What is due already by the new start is breached, dated at it.
 * @throws DomainError `not-presumed`, `start-after-detected`, and those of a running deadline
 */
export function rebaseDeadline(
  file: CaseFile,
  id: string,
  rebase: Rebase,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const deadline = runningIn(file, id, at);
  if (!deadline.presumed && !isEarlierEvent(file, deadline, rebase, rulebook))
    throw new DomainError('conflict', 'not-presumed', '起算时间不是推定的，也不是查明的更早的事发时间，不能改定');
  const { startedAt, startBasis, basis, evidence, evidenceUrl } = rebase;
  if (startedAt > deadline.startedAt)
    throw new DomainError('invalid', 'start-after-detected', '起算时间不能晚于发现时间', 'startedAt');
  const start = formatInstant(startedAt);
  const grounds = { basis, evidence, evidenceUrl: evidenceUrl ?? null };
  const change = { kind: 'rebase', startedAt: start, ...grounds, by: actor, at: formatInstant(at.now) } as const;
  const events = [...(deadline.changes.events ?? []), change];
  const decision = new Decision(file, actor);
  const countsFrom = deadline.basis === 'qualifying-fact' ? deadline.basis : startBasis;
  if (countsFrom === 'occurred' && (file.case.occurredAt === null || deadline.basis === 'occurred'))
    decision.amendCase({ occurredAt: { at: startedAt, precision: 'second' } });
  openEpoch(
    decision,
    deadline,
    {
      recounted: recount(deadline, { ...deadline.changes, events }, rulebook, {
        startedAt,
        startNote: `${start}，${BASIS_ZH[countsFrom]}（人工改定：${basis}）`,
      }),
      basis: countsFrom,
      kind: 'deadline-rebased',
      effectiveAt: startedAt,
      data: grounds,
      reason: `改定起算时间：${basis}`,
    },
    rulebook,
    at.now,
  );
  const taken = decision.outcome();
  const swept = fireTimers(taken.file, rulebook, at);
  return { file: swept.file, entries: [...taken.entries, ...swept.entries] };
}

/** No source tells when a thing happened, and who called may have been told late; where the rules count from it, a person may. */
function isEarlierEvent(
  { case: kase }: CaseFile,
  { obligation: id, basis, startedAt }: Deadline,
  to: Rebase,
  { pack, units }: Rulebook,
): boolean {
  const { strictest: severity } = kase;
  if (to.startBasis !== 'occurred' || to.startedAt >= startedAt) return false;
  if (basis === 'occurred') return true;
  if (!isMajor(severity) || basis !== 'first-published') return false;
  const asked = obligationsOf(pack, { ...subjectOf(kase, units), severity });
  const rule = asked.find(({ obligation }) => obligation.id === id)?.obligation.startsFrom;
  return rule === 'auto';
}

/** 说明: why a deadline was missed, or may be. It moves nothing. @throws DomainError `no-such-deadline` */
export function explainDeadline(file: CaseFile, id: string, text: string, actor: string, at: Circumstances): Outcome {
  const { changes } = deadlineIn(file, id);
  const decision = new Decision(file, actor);
  const explanations = [...(changes.explanations ?? []), { text, by: actor, at: formatInstant(at.now) }];
  decision.amendDeadline(id, { changes: { ...changes, explanations } });
  decision.note('deadline-explained', at.now, { deadlineId: id, text });
  return decision.outcome();
}
