import { approverOf } from '../cases/approval.js';
import { isClockUnit } from '../calendar/clock-unit.js';
import type { Period } from '../calendar/period.js';
import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { refuseIfMerged } from '../cases/merged.js';
import { DomainError } from '../domain-error.js';
import { formatInstant, type Instant, writtenInstant } from '../time/instant.js';
import { countingEvents, type DeadlineChange, type PauseEvent } from './deadline-change.js';
import type { Deadline } from './deadline.js';
import { openEpoch } from './open-epoch.js';
import { recount } from './recount.js';

/** What a change of a period stands on: a clause, and the document that shows the event. */
export interface Grounds {
  readonly basis: string;
  readonly evidence: string;
  readonly evidenceUrl?: string | undefined;
}

const refuse = (code: string, message: string): DomainError => new DomainError('conflict', code, message);
const wrong = (code: string, message: string, field: string): DomainError =>
  new DomainError('invalid', code, message, field);

const recorded = ({ basis, evidence, evidenceUrl = '' }: Grounds, by: string, { now }: Circumstances) => ({
  basis,
  evidence,
  evidenceUrl: evidenceUrl || null,
  by,
  at: formatInstant(now),
});

/** @throws DomainError `no-such-deadline` */
export function deadlineIn(file: CaseFile, id: string): Deadline {
  const deadline = file.deadlines.find((each) => each.id === id);
  if (!deadline) throw new DomainError('not-found', 'no-such-deadline', `没有时限 ${id}`);
  return deadline;
}

/** @throws DomainError `no-such-deadline`, `case-merged`, `deadline-not-running`, `deadline-over` */
export function runningIn(file: CaseFile, id: string, { now }: Circumstances): Deadline {
  refuseIfMerged(file.case);
  const deadline = deadlineIn(file, id);
  if (deadline.status !== 'running') throw refuse('deadline-not-running', '该时限已了结，不能变更');
  if (deadline.dueAt < now) throw refuse('deadline-over', '该时限已到期，不能变更');
  return deadline;
}

/** A running period of days. @throws DomainError also `hours-never-change` */
function daysIn(file: CaseFile, id: string, at: Circumstances): Deadline {
  const { limit } = deadlineIn(file, id);
  if (isClockUnit(limit.unit))
    throw new DomainError('invalid', 'hours-never-change', '按小时计算的时限不能中止、延长或重新起算，只能附说明');
  return runningIn(file, id, at);
}

/**
 * 中止: the count stops at an event and goes on at `to`, which is expected until `resumeDeadline` says when it was: a
 * pause that nobody ends ends by itself.
 * @throws DomainError `event-in-future`, `pause-before-start`, `pause-order`, and those of a running period of days
 */
export function pauseDeadline(
  file: CaseFile,
  id: string,
  pause: Grounds & { readonly event: PauseEvent; readonly from: Instant; readonly to: Instant },
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const deadline = daysIn(file, id, at);
  const { event, from, to } = pause;
  if (from > at.now) throw wrong('event-in-future', '中止的起始时间晚于当前时间', 'from');
  if (from < deadline.startedAt) throw wrong('pause-before-start', '中止的起始时间早于起算时间', 'from');
  if (to < from) throw wrong('pause-order', '中止的结束时间应不早于开始时间', 'to');
  const change = {
    kind: 'pause',
    event,
    from: formatInstant(from),
    to: formatInstant(to),
    ...recorded(pause, actor, at),
  } as const;
  return apply(
    file,
    deadline,
    change,
    { kind: 'deadline-paused', effectiveAt: from, reason: '中止' },
    actor,
    rulebook,
    at,
  );
}

/** What pauses the count at an instant. */
const pausesAt = ({ changes }: Deadline, instant: Instant): readonly DeadlineChange[] =>
  countingEvents(changes).filter(
    (each) => each.kind === 'pause' && writtenInstant(each.from) <= instant && writtenInstant(each.to) > instant,
  );

/** Whatever paused it ended at `endedAt`, else the last pause before. @throws DomainError `not-paused`, `event-in-future`, and those of a running period of days */
export function resumeDeadline(
  file: CaseFile,
  id: string,
  resumption: { readonly endedAt: Instant; readonly evidence: string },
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const deadline = daysIn(file, id, at);
  const { endedAt, evidence } = resumption;
  if (endedAt > at.now) throw wrong('event-in-future', '恢复时间晚于当前时间', 'endedAt');
  const pause = countingEvents(deadline.changes).findLast((each) => each.kind === 'pause');
  if (!pause || writtenInstant(pause.from) > endedAt) throw refuse('not-paused', '该时限此时没有中止');
  const open = new Set<DeadlineChange>([pause, ...pausesAt(deadline, endedAt)]);
  const to = formatInstant(endedAt);
  const events = (deadline.changes.events ?? []).map((each) => (open.has(each) ? { ...each, to } : each));
  const decision = new Decision(file, actor);
  openEpoch(
    decision,
    deadline,
    {
      recounted: recount(deadline, { ...deadline.changes, events }, rulebook),
      kind: 'deadline-resumed',
      effectiveAt: endedAt,
      data: { evidence },
      reason: '恢复计算',
    },
    rulebook,
    at.now,
  );
  return decision.outcome();
}

/** 延长. @throws DomainError `approval-required`, `own-approval`, `extension-unit`, and those of a running period of days */
export function extendDeadline(
  file: CaseFile,
  id: string,
  extension: Grounds & { readonly length: Period; readonly approvedBy?: string | undefined },
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const deadline = daysIn(file, id, at);
  const approvedBy = approverOf(extension.approvedBy, actor);
  const { length } = extension;
  if (length.unit !== deadline.limit.unit) throw wrong('extension-unit', '延长的时间应与原时限同一单位', 'length.unit');
  const change = { kind: 'extension', length, approvedBy, ...recorded(extension, actor, at) } as const;
  return apply(
    file,
    deadline,
    change,
    { kind: 'deadline-extended', effectiveAt: at.now, reason: '延长' },
    actor,
    rulebook,
    at,
  );
}

/**
 * 补正: the whole period counts anew from when the correction was received.
 * @throws DomainError `event-in-future`, `restart-before-start`, and those of a running period of days
 */
export function restartDeadline(
  file: CaseFile,
  id: string,
  restart: Grounds & { readonly receivedAt: Instant },
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const deadline = daysIn(file, id, at);
  const { receivedAt } = restart;
  if (receivedAt > at.now) throw wrong('event-in-future', '收到补正的时间晚于当前时间', 'receivedAt');
  if (receivedAt < deadline.startedAt) throw wrong('restart-before-start', '收到补正的时间早于起算时间', 'receivedAt');
  const startedAt = formatInstant(receivedAt);
  const change = { kind: 'restart', startedAt, ...recorded(restart, actor, at) } as const;
  const decision = new Decision(file, actor);
  const events = [...(deadline.changes.events ?? []), change];
  openEpoch(
    decision,
    deadline,
    {
      recounted: recount(deadline, { ...deadline.changes, events }, rulebook, {
        startedAt: receivedAt,
        handlingStartedAt: receivedAt,
        startNote: `${startedAt}，自收到补正之日重新起算：${restart.basis}`,
      }),
      basis: 'correction-received',
      kind: 'deadline-restarted',
      effectiveAt: receivedAt,
      data: grounds(change),
      reason: '补正，重新起算',
    },
    rulebook,
    at.now,
  );
  return decision.outcome();
}

const grounds = ({ basis, evidence, evidenceUrl }: DeadlineChange) => ({ basis, evidence, evidenceUrl });

interface Applied {
  readonly kind: string;
  readonly effectiveAt: Instant;
  readonly reason: string;
}

function apply(
  file: CaseFile,
  deadline: Deadline,
  change: DeadlineChange,
  applied: Applied,
  actor: string,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  const decision = new Decision(file, actor);
  const events = [...(deadline.changes.events ?? []), change];
  const recounted = recount(deadline, { ...deadline.changes, events }, rulebook);
  const approval = change.kind === 'extension' ? { approvedBy: change.approvedBy } : {};
  const reason = `${applied.reason}：${change.basis}`;
  const epoch = { ...applied, recounted, data: { ...grounds(change), ...approval }, reason };
  openEpoch(decision, deadline, epoch, rulebook, at.now);
  return decision.outcome();
}
