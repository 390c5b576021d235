import { type CaseFile, type Circumstances, Decision, type Outcome, type Rulebook } from '../cases/case-file.js';
import { refuseIfMerged } from '../cases/merged.js';
import type { Deadline } from '../deadlines/deadline.js';
import { DomainError } from '../domain-error.js';
import { isOwed } from '../proceedings/is-owed.js';
import { supervisingUnit } from '../policy/supervising-units.js';
import { supervisionReason } from '../pushes/call-reason.js';
import type { Person } from '../pushes/push.js';
import { addMs, formatInstant, type Instant, writtenInstant } from '../time/instant.js';
import { administrators, type Standing, together, whyCalled } from '../roster/stand-for.js';
import { callPeople } from './call-people.js';
import { recipients } from './recipients.js';

export interface SupervisionOrder {
  /** The most urgent one that is owed, unless said otherwise. */
  readonly deadlineId?: string | undefined;
  readonly instruction?: string | undefined;
}

/** Ordered twice within this is a second tap on the same button, or a request sent again. */
const SAME_MS = 60_000;

/**
 * 督办: somebody above asks the unit that answers to do so. Its leaders and officers are called at once, or whoever supervises where
 * it has none; the deadline goes on as it is. Each order of a case has a number.
 * @throws DomainError `may-not-supervise`, `nothing-owed`
 */
export function supervise(
  file: CaseFile,
  { deadlineId, instruction }: SupervisionOrder,
  by: Person,
  rulebook: Rulebook,
  at: Circumstances,
): Outcome {
  refuseIfMerged(file.case);
  refuseUnlessAbove(by, rulebook);
  const deadline = mostUrgent(file, deadlineId);
  const decision = new Decision(file, by.name);
  const { proceedings } = file.case;
  const orders = proceedings.supervisions ?? [];
  if (isSaidAgain(orders.at(-1), by, deadline, at.now)) return decision.outcome();
  const to = peopleOf(file, by, rulebook, at.people);
  const round = orders.length + 1;
  callPeople(
    decision,
    deadline,
    {
      kind: 'supervision',
      key: `supervision:${round}`,
      reason: supervisionReason(deadline, round, instruction),
      to: to.called,
    },
    rulebook,
    at,
  );
  const order = { deadlineId: deadline.id, instruction: instruction ?? null, by: by.name, at: formatInstant(at.now) };
  decision.amendCase({ proceedings: { ...proceedings, supervisions: [...orders, order] } });
  decision.note('supervision-ordered', at.now, {
    deadlineId: deadline.id,
    round,
    ...(instruction && { instruction }),
    called: to.called.map(({ name }) => name),
    ...whyCalled(to),
  });
  return decision.outcome();
}

/** An officer of the unit that is to answer asks nobody above; its leader may well ask its people. */
function refuseUnlessAbove({ role, unitId }: Person, { units }: Rulebook): void {
  const isOffice = unitId === null || unitId === supervisingUnit(units)?.id;
  if (role !== 'officer' || isOffice) return;
  throw new DomainError('forbidden', 'may-not-supervise', '督办由领导或新闻办作出');
}

function mostUrgent(file: CaseFile, deadlineId: string | undefined): Deadline {
  const owed = file.deadlines.filter((each) => isOwed(file, each) && (deadlineId ?? each.id) === each.id);
  const [first] = owed.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (!first || file.case.stage === 'closed')
    throw new DomainError('conflict', 'nothing-owed', '没有未了结的时限，无需督办');
  return first;
}

const isSaidAgain = (
  last: { readonly deadlineId: string; readonly by: string; readonly at: string } | undefined,
  by: Person,
  deadline: Deadline,
  now: Instant,
): boolean => last?.by === by.name && last.deadlineId === deadline.id && now < addMs(writtenInstant(last.at), SAME_MS);

function peopleOf(file: CaseFile, by: Person, { units }: Rulebook, people: readonly Person[]): Standing {
  const others = people.filter(({ id }) => id !== by.id);
  const at = (address: string): Standing => recipients(address, file.case.leadUnitId, units, others);
  const ladder = [['leader@lead-unit', 'officer@lead-unit'], ['officer@press-office']];
  const found = ladder.map((addresses) => together(addresses.map(at)));
  return found.find(({ called }) => called.length > 0) ?? together([...found, administrators(others)]);
}
