import type { Circumstances, Decision, Rulebook } from '../cases/case-file.js';
import type { Period } from '../calendar/period.js';
import type { Deadline } from '../deadlines/deadline.js';
import { shareOf } from '../calendar/own-time.js';
import type { Timer } from '../deadlines/timer.js';
import { callReason } from '../pushes/call-reason.js';
import { newPush } from '../pushes/new-push.js';
import type { Person } from '../pushes/push.js';
import { addMs, type Instant, latest } from '../time/instant.js';
import { whyCalled } from '../roster/stand-for.js';
import { calledBy, type RungCall } from './called-by.js';
import type { Ladder, LadderStep } from './ladder.js';

const UNIT_MS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000, 'working-day': 86_400_000 };

/** Length of a ladder's waiting time; ladders wait in wall-clock time, so a day here is 24 hours. */
export const waitMs = (period: Period): number => period.value * UNIT_MS[period.unit];

export const stepKey = (step: number): string => `step:${step}`;
export const repeatKey = (round: number): string => `repeat:${round}`;

/** Rung and round that a timer key names: `step:2` is rung 2, `repeat:3` the third repeat of the last rung. */
export function rungOf(key: string, deadline: Deadline): { step: number; round: number } | undefined {
  const [kind, n] = key.split(':');
  if (kind === 'step') return { step: Number(n), round: 0 };
  if (kind === 'repeat') return { step: deadline.ladder.steps.length - 1, round: Number(n) };
  return undefined;
}

/**
 * Calls the people of a rung and arms what follows. Times are chained from the scheduled time, not from when it
 * fired; the people are those who are there when it fires. A rung with nobody on duty is skipped at once and says so; when the whole ladder finds nobody, the
 * administrators are called, so that no deadline runs out unheard.
 */
export function callStep(
  decision: Decision,
  deadline: Deadline,
  timer: Timer,
  rulebook: Rulebook,
  at: Circumstances,
): void {
  const rung = rungOf(timer.key, deadline);
  const step = rung && deadline.ladder.steps[rung.step];
  if (!rung || !step) return;
  // After a stop the rounds that were missed are one call, not a burst: the last that is due stands for them.
  if (rung.round > 0 && roundsMissed(deadline.ladder, rung.round, timer.fireAt, at.now) > 0) {
    armNext(decision, deadline, rung.step, rung.round, timer.fireAt, undefined, at.now);
    return;
  }
  const call = callOf(decision, deadline, rung.step, step, rulebook, at.people);
  const { called } = call;
  if (called.length === 0) {
    decision.note('step-skipped', timer.fireAt, {
      deadlineId: deadline.id,
      step: rung.step,
      nobodyAt: [...step.to],
      ...whyCalled(call),
    });
    armNext(decision, deadline, rung.step, rung.round, timer.fireAt, timer.fireAt, at.now);
    return;
  }
  const acknowledgeBy = step.acknowledgeWithin ? addMs(timer.fireAt, waitMs(step.acknowledgeWithin)) : null;
  const message = {
    kase: decision.file.case,
    deadline,
    timerKey: timer.key,
    step: rung.step,
    kind: 'escalation',
    reason: callReason(deadline, timer.key),
    scheduledAt: timer.fireAt,
    acknowledgeBy,
  } as const;
  const pushes = called.flatMap((person) =>
    step.channels.map((channel) => newPush(rulebook.newId(), { ...message, person, channel }, at.now)),
  );
  decision.addPushes(pushes);
  decision.note('step-called', timer.fireAt, {
    deadlineId: deadline.id,
    step: rung.step,
    round: rung.round,
    called: called.map((p) => p.name),
    ...whyCalled(call),
    channels: [...step.channels],
  });
  armNext(decision, deadline, rung.step, rung.round, timer.fireAt, acknowledgeBy ?? undefined, at.now);
}

function callOf(
  decision: Decision,
  deadline: Deadline,
  index: number,
  step: LadderStep,
  rulebook: Rulebook,
  people: readonly Person[],
): RungCall {
  // Whoever has left since answers no more than an empty chair.
  const there = new Set(people.map(({ id }) => id));
  const isHeard = decision.file.pushes.some(
    (p) => p.deadlineId === deadline.id && p.kind === 'escalation' && p.step < index && there.has(p.recipientId),
  );
  const isLast = index === deadline.ladder.steps.length - 1;
  const { leadUnitId } = decision.file.case;
  return calledBy({ step, isLast, isHeard }, leadUnitId, rulebook.units, people);
}

/** @param called the earliest instant at which the next rung may be called ahead of its share of the deadline. */
function armNext(
  decision: Decision,
  deadline: Deadline,
  step: number,
  round: number,
  scheduledAt: Instant,
  called: Instant | undefined,
  now: Instant,
): void {
  const { id: deadlineId, caseId, ladder } = deadline;
  const next = ladder.steps[step + 1];
  if (next) {
    const byShare = shareOf(deadline, next.at);
    const fireAt = latest(scheduledAt, called && called < byShare ? called : byShare);
    decision.setTimer({ deadlineId, caseId, key: stepKey(step + 1), fireAt, state: 'armed' });
    return;
  }
  if (!ladder.repeat || round >= ladder.repeat.times) return;
  const ahead = Math.max(1, roundsMissed(ladder, round, scheduledAt, now));
  const fireAt = addMs(scheduledAt, waitMs(ladder.repeat.every) * ahead);
  decision.setTimer({ deadlineId, caseId, key: repeatKey(round + ahead), fireAt, state: 'armed' });
}

/** How many rounds that follow one are due as well. */
function roundsMissed({ repeat }: Ladder, round: number, scheduledAt: Instant, now: Instant): number {
  if (!repeat) return 0;
  const due = Math.floor((now.getTime() - scheduledAt.getTime() - 1) / waitMs(repeat.every));
  return Math.min(Math.max(0, due), repeat.times - round);
}
