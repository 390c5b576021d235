import {
  type Circumstances,
  type CaseFile,
  Decision,
  type Outcome,
  type Rulebook,
  SYSTEM,
} from '../cases/case-file.js';
import { callStep, rungOf } from '../escalation/call-step.js';
import { callConfirmingOffice, confirmationRound } from '../escalation/call-confirming-office.js';
import { holdsBack } from '../responses/response.js';
import type { Deadline } from './deadline.js';
import { recordBreach } from './record-breach.js';
import type { Timer } from './timer.js';

/**
 * Fires what is due in one case, in the order of the law: by instant, a warning before a breach before a call of the
 * same instant. A timer is due once its instant has passed: an answer at the exact moment is still on time. Everything is dated at the timer's own instant, however late it runs; a call that follows at once
 * (nobody on duty, or catching up after a stop) fires in the same pass.
 */
export function fireTimers(file: CaseFile, rulebook: Rulebook, at: Circumstances): Outcome {
  const decision = new Decision(file, SYSTEM);
  for (let timer = nextDue(decision.file, at); timer; timer = nextDue(decision.file, at)) {
    const deadline = decision.file.deadlines.find((d) => d.id === timer?.deadlineId);
    if (deadline && isAwaitingConfirmation(decision.file, deadline, timer)) {
      const round = confirmationRound(timer.key);
      decision.setTimer({ ...timer, state: round === undefined || round === 0 ? 'held' : 'fired' });
      if (round !== undefined) callConfirmingOffice(decision, deadline, timer, rulebook, at);
      continue;
    }
    decision.setTimer({ ...timer, state: 'fired' });
    if (deadline) fire(decision, deadline, timer, rulebook, at);
  }
  return decision.outcome();
}

const ORDER = ['warning', 'breach'];
const rank = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

function nextDue(file: CaseFile, at: Circumstances): Timer | undefined {
  return file.timers
    .filter((t) => t.state === 'armed' && t.fireAt < at.now)
    .toSorted((a, b) => a.fireAt.getTime() - b.fireAt.getTime() || rank(a.key) - rank(b.key))[0];
}

/** Evidence waiting at the due instant holds back the breach and the calls that would announce it. */
function isAwaitingConfirmation(file: CaseFile, deadline: Deadline, timer: Timer): boolean {
  if (timer.fireAt < deadline.dueAt || deadline.status !== 'running') return false;
  return file.responses.some((r) => holdsBack(r, deadline, file.case));
}

function fire(decision: Decision, deadline: Deadline, timer: Timer, rulebook: Rulebook, at: Circumstances): void {
  if (timer.key === 'warning' && deadline.status === 'running') {
    decision.note('deadline-warned', timer.fireAt, { deadlineId: deadline.id, obligation: deadline.obligation });
    return;
  }
  if (timer.key === 'breach' && deadline.status === 'running') {
    recordBreach(decision, deadline);
    return;
  }
  const isUnanswered = deadline.status === 'running' || deadline.status === 'breached';
  if (isUnanswered && rungOf(timer.key, deadline)) callStep(decision, deadline, timer, rulebook, at);
}
