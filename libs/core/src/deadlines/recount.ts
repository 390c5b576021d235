import { addPeriod } from '../calendar/add-period.js';
import { shareOf } from '../calendar/own-time.js';
import type { DueDate, Period, PeriodChanges, WorkingCalendar } from '../calendar/period.js';
import type { Rulebook } from '../cases/case-file.js';
import { layersOf } from '../policy/pack-hints.js';
import { type Instant, writtenInstant } from '../time/instant.js';
import { countingEvents, type DeadlineChange, type DeadlineChanges } from './deadline-change.js';
import type { Deadline } from './deadline.js';

/** What is counted anew when something happened to a period. */
export type Recounted = Pick<
  Deadline,
  | 'limit'
  | 'startedAt'
  | 'dueAt'
  | 'warnAt'
  | 'handlingStartedAt'
  | 'handlingDueAt'
  | 'provisional'
  | 'trace'
  | 'changes'
> &
  Pick<Deadline, 'calendarVersion'>;

/**
 * The period of a deadline, counted with everything that happened to it, by the calendar of now.
 * @param from where it starts, statutory and handling; absent, where it did
 */
export function recount(
  deadline: Deadline,
  changes: DeadlineChanges,
  { calendar, pack }: Pick<Rulebook, 'calendar' | 'pack'>,
  from: { readonly startedAt?: Instant; readonly handlingStartedAt?: Instant; readonly startNote?: string } = {},
): Recounted {
  const { startedAt = deadline.startedAt, handlingStartedAt = deadline.handlingStartedAt, startNote } = from;
  const limit = limitWithout(deadline);
  const periodChanges = periodChangesOf(countingEvents(changes));
  const count = (start: Instant): DueDate => addPeriod(start, limit, calendar, changesOf(limit, periodChanges));
  const due = count(startedAt);
  const note = startNote ?? deadline.trace[0]?.note;
  const warnAt = layersOf(pack).find(({ id }) => id === deadline.packId)?.warnAt ?? pack.warnAt;
  return {
    limit: due.limit,
    startedAt,
    dueAt: due.dueAt,
    warnAt: shareOf(due, warnAt),
    handlingStartedAt,
    handlingDueAt: count(handlingStartedAt).dueAt,
    provisional: due.provisional,
    calendarVersion: versionOf(calendar),
    trace: [{ step: 'start', at: startedAt, ...(note !== undefined && { note }) }, ...due.trace.slice(1)],
    changes,
  };
}

const versionOf = ({ version }: WorkingCalendar): string => version;

/** The limit as the pack has it. */
function limitWithout({ limit, changes }: Deadline): Period {
  const added = countingEvents(changes).reduce(
    (sum, each) => sum + (each.kind === 'extension' ? each.length.value : 0),
    0,
  );
  return { ...limit, value: limit.value - added };
}

/** Hours take no change; a re-based period of hours has none to take. */
const changesOf = (limit: Period, changes: PeriodChanges): PeriodChanges =>
  limit.unit === 'day' || limit.unit === 'working-day' ? changes : {};

function periodChangesOf(events: readonly DeadlineChange[]): PeriodChanges {
  return {
    pauses: events.flatMap((each) =>
      each.kind === 'pause'
        ? [{ from: writtenInstant(each.from), to: writtenInstant(each.to), basis: each.basis }]
        : [],
    ),
    extensions: events.flatMap((each) => (each.kind === 'extension' ? [{ by: each.length, basis: each.basis }] : [])),
  };
}
