import type { Decision, Rulebook } from '../cases/case-file.js';
import type { Severity } from '../severity/severity.js';
import { addMs, type Instant } from '../time/instant.js';
import type { CaseInstants } from './choose-start.js';
import type { Basis, Deadline } from './deadline.js';
import { planDeadlines, type PlannedDeadline } from './plan-deadlines.js';

export interface StartOptions {
  /** Levels whose obligations must run; more than one while the level is unconfirmed. */
  readonly severities: readonly Severity[];
  /** 定性事实: when the fact that raised the level became known; the new deadlines start there. */
  readonly qualifyingFactAt?: Instant | undefined;
  readonly at: Instant;
}

/** Starts the obligations that apply and do not run yet; one that was cancelled before starts as a new epoch. */
export function startDeadlines(decision: Decision, rulebook: Rulebook, options: StartOptions): readonly Deadline[] {
  const started: Deadline[] = [];
  for (const severity of options.severities) {
    for (const planned of plan(decision, rulebook, severity, options.qualifyingFactAt)) {
      const taken = [...decision.file.deadlines, ...started].filter((d) => d.obligation === planned.obligation.id);
      if (taken.some((d) => d.status !== 'cancelled')) continue;
      started.push(stamp(decision, rulebook, planned, taken.length + 1, options.qualifyingFactAt !== undefined));
    }
  }
  decision.addDeadlines(started);
  for (const deadline of started) arm(decision, deadline, options.at);
  return started;
}

function plan(
  decision: Decision,
  rulebook: Rulebook,
  severity: Severity,
  qualifyingFactAt: Instant | undefined,
): readonly PlannedDeadline[] {
  const { case: kase } = decision.file;
  const subject = {
    severity,
    origin: kase.origin,
    handlingClass: kase.handlingClass ?? undefined,
    eventType: kase.eventType ?? undefined,
  };
  const known: CaseInstants = qualifyingFactAt
    ? {
        occurredAt: { at: qualifyingFactAt, precision: 'second' },
        firstPublishedAt: { at: qualifyingFactAt, precision: 'second' },
        detectedAt: qualifyingFactAt,
      }
    : {
        occurredAt: kase.occurredAt ?? undefined,
        firstPublishedAt: kase.firstPublishedAt ?? undefined,
        detectedAt: kase.detectedAt,
      };
  return planDeadlines(rulebook.pack, subject, known, rulebook.calendar);
}

function stamp(
  decision: Decision,
  rulebook: Rulebook,
  planned: PlannedDeadline,
  epoch: number,
  fromQualifyingFact: boolean,
): Deadline {
  const basis: Basis = fromQualifyingFact ? 'qualifying-fact' : planned.basis;
  return {
    id: rulebook.newId(),
    caseId: decision.file.case.id,
    epoch,
    obligation: planned.obligation.id,
    deliverable: planned.obligation.deliverable,
    packId: rulebook.pack.id,
    packVersion: rulebook.pack.version,
    calendarVersion: rulebook.calendar.version,
    citation: planned.obligation.citation,
    limit: planned.obligation.within,
    basis,
    presumed: planned.presumed,
    provisional: planned.provisional,
    startedAt: planned.startedAt,
    dueAt: planned.dueAt,
    warnAt: planned.warnAt,
    handlingStartedAt: decision.file.case.detectedAt,
    handlingDueAt: planned.handlingDueAt,
    trace: planned.trace,
    ladder: rulebook.ladder,
    status: 'running',
    breachedAt: null,
    answeredAt: null,
    recordedLate: false,
    cancelledReason: null,
  };
}

/** When a share of a deadline has passed. */
export const shareOf = (deadline: Deadline, share: number): Instant =>
  addMs(deadline.startedAt, Math.round((deadline.dueAt.getTime() - deadline.startedAt.getTime()) * share));

function arm(decision: Decision, deadline: Deadline, at: Instant): void {
  const { id: deadlineId, caseId } = deadline;
  decision.note('deadline-started', deadline.startedAt, {
    deadlineId,
    obligation: deadline.obligation,
    deliverable: deadline.deliverable,
    basis: deadline.basis,
    presumed: deadline.presumed,
    dueAt: deadline.dueAt.toISOString(),
    pack: `${deadline.packId}@${deadline.packVersion}`,
    calendar: deadline.calendarVersion,
    knownAt: at.toISOString(),
  });
  if (decision.file.case.history) return;
  decision.setTimer({ deadlineId, caseId, key: 'warning', fireAt: deadline.warnAt, state: 'armed' });
  decision.setTimer({ deadlineId, caseId, key: 'breach', fireAt: deadline.dueAt, state: 'armed' });
  const first = deadline.ladder.steps[0];
  if (first) {
    decision.setTimer({ deadlineId, caseId, key: 'step:0', fireAt: shareOf(deadline, first.at), state: 'armed' });
  }
}
