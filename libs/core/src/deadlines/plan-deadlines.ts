import { addPeriod } from '../calendar/add-period.js';
import { shareOf } from '../calendar/own-time.js';
import type { TraceStep, WorkingCalendar } from '../calendar/period.js';
import type { Obligation, Origin, PolicyPack } from '../policy/policy-pack.js';
import type { HandlingClass, Severity } from '../severity/severity.js';
import { formatInstant, type Instant } from '../time/instant.js';
import { type CaseInstants, chooseStart, type DeadlineStart, type StartBasis } from './choose-start.js';

/** What decides which obligations a case has. */
export interface DeadlineSubject {
  readonly severity: Severity;
  readonly origin: Origin;
  readonly handlingClass?: HandlingClass | undefined;
  readonly eventType?: string | undefined;
}

/** One obligation of one case, computed once and stamped. */
export interface PlannedDeadline extends DeadlineStart {
  readonly obligation: Obligation;
  readonly dueAt: Instant;
  /** The count crosses into a year whose holiday notice is not loaded. */
  readonly provisional: boolean;
  /** When the board warns: when the pack's share of the limit has passed, in the deadline's own time. */
  readonly warnAt: Instant;
  /** The same period from `detectedAt`: what the unit could do once it knew. Only `dueAt` decides 超时. */
  readonly handlingDueAt: Instant;
  readonly trace: readonly TraceStep[];
}

/** An absent list does not restrict; a list never matches a value that is not known. */
export function applies({ appliesTo }: Obligation, subject: DeadlineSubject): boolean {
  return (
    allows(appliesTo.severities, subject.severity) &&
    allows(appliesTo.origins, subject.origin) &&
    allows(appliesTo.handlingClasses, subject.handlingClass) &&
    allows(appliesTo.eventTypes, subject.eventType)
  );
}

const allows = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));

/** The deadlines a case has under a pack, in the order of the pack. */
export function planDeadlines(
  pack: PolicyPack,
  subject: DeadlineSubject,
  instants: CaseInstants,
  calendar: WorkingCalendar,
): PlannedDeadline[] {
  return pack.obligations
    .filter((obligation) => applies(obligation, subject))
    .map((obligation) => plan(obligation, pack.warnAt, subject.severity, instants, calendar));
}

function plan(
  obligation: Obligation,
  warnShare: number,
  severity: Severity,
  instants: CaseInstants,
  calendar: WorkingCalendar,
): PlannedDeadline {
  const start = chooseStart(obligation.startsFrom, severity, instants);
  const due = addPeriod(start.startedAt, obligation.within, calendar);
  const handling = addPeriod(instants.detectedAt, obligation.within, calendar);
  return {
    obligation,
    ...start,
    dueAt: due.dueAt,
    provisional: due.provisional,
    warnAt: shareOf(due, warnShare),
    handlingDueAt: handling.dueAt,
    trace: [startStep(start), ...due.trace.slice(1)],
  };
}

const BASIS_ZH: Record<StartBasis, string> = {
  occurred: '自事发时间起算',
  'first-published': '自首次公开时间起算',
  detected: '自发现时间起算',
};

const startStep = ({ startedAt, basis, presumed }: DeadlineStart): TraceStep => ({
  step: 'start',
  at: startedAt,
  note: `${formatInstant(startedAt)}，${BASIS_ZH[basis]}${presumed ? '（推定：没有可用的事发或公开时间）' : ''}`,
});
