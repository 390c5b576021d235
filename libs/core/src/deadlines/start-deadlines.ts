import { shareOf } from '../calendar/own-time.js';
import type { TraceStep } from '../calendar/period.js';
import type { Case } from '../cases/case.js';
import type { Decision, Rulebook } from '../cases/case-file.js';
import { packFor } from '../policy/drill-pack.js';
import { applyEarlierEvidence } from '../responses/decide-response.js';
import type { Severity } from '../severity/severity.js';
import { formatInstant, type Instant, latest } from '../time/instant.js';
import type { CaseInstants } from './choose-start.js';
import { type Basis, type Deadline, isOpen, JUST_STARTED } from './deadline.js';
import { isOfEarlierPack, kindOf, owedAt, subjectOf } from './obligations-of.js';
import { planDeadlines, type PlannedDeadline } from './plan-deadlines.js';

export interface StartOptions {
  /** Levels whose obligations must run; more than one while the level is unconfirmed. */
  readonly severities: readonly Severity[];
  /** 定性事实: when the fact that raised the level, or brought the obligation, became known; the new deadlines start there. */
  readonly qualifyingFactAt?: Instant | undefined;
  /** 推定: nothing tells when the fact became known; it counts from when it was taken in. */
  readonly isFactPresumed?: boolean;
  /** Ids of the obligations to start; absent, all that apply. */
  readonly only?: ReadonlySet<string>;
  /** Obligations that are owed once more though they were settled: raised again after a downgrade, for a new fact. */
  readonly again?: ReadonlySet<string> | undefined;
  /** No fact is stated: what a lowered level ended goes on with the start and the due time that it had. */
  readonly goesOn?: boolean;
  readonly at: Instant;
}

/**
 * Starts the obligations that apply and do not run yet; one that was cancelled before starts as a new epoch, unless it
 * is not answered by decision or the case is a record of the past. What was confirmed already answers at once. @returns those that are owed
 */
export function startDeadlines(decision: Decision, rulebook: Rulebook, options: StartOptions): readonly Deadline[] {
  const started: Deadline[] = [];
  const { case: kase } = decision.file;
  for (const severity of options.severities) {
    for (const planned of plan(decision, rulebook, severity, options.qualifyingFactAt)) {
      if (options.only?.has(planned.obligation.id) === false) continue;
      if (kase.proceedings.noAnswer?.obligations.includes(planned.obligation.id)) continue;
      if (isTakenByEarlierPack(decision, planned, rulebook)) continue;
      const taken = [...decision.file.deadlines, ...started].filter((d) => d.obligation === planned.obligation.id);
      const isAgain = options.again?.has(planned.obligation.id) === true;
      // A record of the past tells of some obligations nothing, whatever its level turns out to be.
      const isSettled = ({ status }: Deadline): boolean => status !== 'cancelled' || kase.history;
      if (taken.some((d) => (isAgain ? isCounting(d, options.at) : isSettled(d)))) continue;
      const ended = options.goesOn ? endedByLevel(taken) : undefined;
      const epoch = taken.length + 1;
      if (ended) started.push({ ...ended, ...JUST_STARTED, id: rulebook.newId(), epoch });
      else started.push(stamp(decision, rulebook, planned, epoch, options));
    }
  }
  decision.addDeadlines(started);
  for (const deadline of started) {
    arm(decision, deadline, options.at);
    applyEarlierEvidence(decision, deadline);
  }
  const ids = new Set(started.map(({ id }) => id));
  return decision.file.deadlines.filter((deadline) => ids.has(deadline.id) && isOpen(deadline));
}

/** The last of an obligation, where neither a merge nor 不回应 has set it aside: what brought it is not what is judged now. */
function endedByLevel(taken: readonly Deadline[]): Deadline | undefined {
  const last = taken.toSorted((a, b) => b.epoch - a.epoch)[0];
  return last?.status === 'cancelled' && last.mergedTo === null && last.mergedFrom === null ? last : undefined;
}

/** One that was due is over, be it that the sweep has not been there yet or that evidence handed in holds the breach back. */
const isCounting = ({ status, dueAt }: Deadline, now: Instant): boolean => status === 'running' && dueAt >= now;

/** What the raised level asks for and the one before did not, unless its clocks run for want of a judgement. */
export function owedAgain(from: Case, to: Case, rulebook: Rulebook): ReadonlySet<string> | undefined {
  if (rulebook.pack.onUpgrade === 'original-start' || from.strictest !== from.severity) return undefined;
  const idsOf = (kase: Case): Set<string> => owedAt(kase, [kase.severity], rulebook);
  const before = idsOf(from);
  return new Set([...idsOf(to)].filter((id) => !before.has(id)));
}

/** What an earlier pack asked for is stamped: another pack does not ask for it once more. */
const isTakenByEarlierPack = ({ file }: Decision, { obligation }: PlannedDeadline, { pack }: Rulebook): boolean =>
  file.deadlines.some((d) => d.status !== 'cancelled' && kindOf(d) === kindOf(obligation) && isOfEarlierPack(d, pack));

function plan(
  decision: Decision,
  rulebook: Rulebook,
  severity: Severity,
  qualifyingFactAt: Instant | undefined,
): readonly PlannedDeadline[] {
  const { case: kase } = decision.file;
  const subject = { ...subjectOf(kase, rulebook.units), severity };
  const known: CaseInstants = qualifyingFactAt
    ? {
        occurredAt: { at: qualifyingFactAt, precision: 'second' },
        firstPublishedAt: { at: qualifyingFactAt, precision: 'second' },
        detectedAt: latest(kase.detectedAt, qualifyingFactAt),
      }
    : {
        occurredAt: kase.occurredAt ?? undefined,
        firstPublishedAt: kase.firstPublishedAt ?? undefined,
        detectedAt: kase.detectedAt,
      };
  return planDeadlines(packFor(kase, rulebook), subject, known, rulebook.calendar);
}

function stamp(
  decision: Decision,
  rulebook: Rulebook,
  planned: PlannedDeadline,
  epoch: number,
  { qualifyingFactAt, isFactPresumed = false }: StartOptions,
): Deadline {
  const basis: Basis = qualifyingFactAt ? 'qualifying-fact' : planned.basis;
  const { detectedAt } = decision.file.case;
  const isPresumed = qualifyingFactAt !== undefined && isFactPresumed && planned.obligation.startsFrom !== 'detected';
  return {
    id: rulebook.newId(),
    caseId: decision.file.case.id,
    epoch,
    obligation: planned.obligation.id,
    deliverable: planned.obligation.deliverable,
    packId: planned.pack.id,
    packVersion: planned.pack.version,
    calendarVersion: rulebook.calendar.version,
    citation: planned.obligation.citation,
    limit: planned.obligation.within,
    basis,
    presumed: planned.presumed || isPresumed,
    provisional: planned.provisional,
    startedAt: planned.startedAt,
    dueAt: planned.dueAt,
    warnAt: planned.warnAt,
    handlingStartedAt: qualifyingFactAt ? latest(detectedAt, qualifyingFactAt) : detectedAt,
    handlingDueAt: planned.handlingDueAt,
    trace: qualifyingFactAt ? fromQualifyingFact(planned, isPresumed) : planned.trace,
    ladder: rulebook.ladder,
    ...JUST_STARTED,
    changes: {},
  };
}

function fromQualifyingFact({ startedAt, trace }: PlannedDeadline, isPresumed: boolean): readonly TraceStep[] {
  const note = `${formatInstant(startedAt)}，自获知新事实起算${isPresumed ? '（推定：没有可用的公开时间）' : ''}`;
  return [{ step: 'start', at: startedAt, note }, ...trace.slice(1)];
}

/** Starts the timers of a deadline that counts from now on. */
export function arm(decision: Decision, deadline: Deadline, at: Instant): void {
  const { id: deadlineId, caseId } = deadline;
  decision.note('deadline-started', deadline.startedAt, {
    basis: deadline.basis,
    calendar: deadline.calendarVersion,
    citation: deadline.citation,
    deadlineId,
    deliverable: deadline.deliverable,
    dueAt: deadline.dueAt.toISOString(),
    knownAt: at.toISOString(),
    obligation: deadline.obligation,
    pack: `${deadline.packId}@${deadline.packVersion}`,
    presumed: deadline.presumed,
  });
  if (decision.file.case.history) return;
  decision.setTimer({ deadlineId, caseId, key: 'warning', fireAt: deadline.warnAt, state: 'armed' });
  decision.setTimer({ deadlineId, caseId, key: 'breach', fireAt: deadline.dueAt, state: 'armed' });
  const first = deadline.ladder.steps[0];
  if (first) {
    // Nobody can be called before the deadline was known: a case found late calls now, not in the past.
    const fireAt = latest(shareOf(deadline, first.at), at);
    decision.setTimer({ deadlineId, caseId, key: 'step:0', fireAt, state: 'armed' });
  }
}
