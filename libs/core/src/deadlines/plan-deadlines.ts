import { addPeriod } from '../calendar/add-period.js';
import { shareOf } from '../calendar/own-time.js';
import type { TraceStep, WorkingCalendar } from '../calendar/period.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import type { Severity } from '../severity/severity.js';
import { formatInstant, type Instant } from '../time/instant.js';
import { type CaseInstants, chooseStart, type DeadlineStart, type StartBasis } from './choose-start.js';
import { type DeadlineSubject, obligationsOf, type PackObligation } from './obligations-of.js';

/** One obligation of one case, computed once and stamped. */
export interface PlannedDeadline extends DeadlineStart, PackObligation {
  readonly dueAt: Instant;
  /** The count crosses into a year whose holiday notice is not loaded. */
  readonly provisional: boolean;
  /** When the board warns: when the pack's share of the limit has passed, in the deadline's own time. */
  readonly warnAt: Instant;
  /** The same period from `detectedAt`: what the unit could do once it knew. Only `dueAt` decides 超时. */
  readonly handlingDueAt: Instant;
  readonly trace: readonly TraceStep[];
}

/** The deadlines a case has under a pack, in the order of the pack. */
export function planDeadlines(
  pack: PolicyPack,
  subject: DeadlineSubject,
  instants: CaseInstants,
  calendar: WorkingCalendar,
): PlannedDeadline[] {
  return obligationsOf(pack, subject).map((each) => plan(each, subject.severity, instants, calendar));
}

function plan(
  { pack, obligation }: PackObligation,
  severity: Severity,
  instants: CaseInstants,
  calendar: WorkingCalendar,
): PlannedDeadline {
  const start = chooseStart(obligation.startsFrom, severity, instants);
  const due = addPeriod(start.startedAt, obligation.within, calendar);
  const handling = addPeriod(instants.detectedAt, obligation.within, calendar);
  return {
    pack,
    obligation,
    ...start,
    dueAt: due.dueAt,
    provisional: due.provisional,
    warnAt: shareOf(due, pack.warnAt),
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
