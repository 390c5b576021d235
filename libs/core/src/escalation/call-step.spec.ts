import {
  aCase,
  ADMIN,
  aLadder,
  aRulebook,
  BUREAU_LEADER,
  BUREAU_OFFICER,
  CITY_LEADER,
  deadlineOf,
  PEOPLE,
  timerOf,
} from '@huiying/fakes';
import type { CaseFile, LedgerDraft } from '../cases/case-file.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import type { Person } from '../pushes/push.js';
import { addMs, instantOf, type Instant } from '../time/instant.js';
import { acknowledge } from './acknowledge.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const rulebook = aRulebook();
const opened = aCase({ rulebook, startedAt: START });
const dueAt = deadlineOf(opened, 'response').dueAt;
/** 50 % and 80 % of 48 hours. */
const half = addMs(START, 24 * HOUR_MS);
const most = addMs(START, 38.4 * HOUR_MS);
const after = (at: Instant, ms = 1): Instant => addMs(at, ms);

const run = (file: CaseFile, now: Instant, people: readonly Person[] = PEOPLE, rules = rulebook) =>
  fireTimers(file, rules, { now, people });
const calledIn = (file: CaseFile): string[] => file.pushes.map((p) => `${p.timerKey} ${p.recipientName} ${p.channel}`);

/** A worker that is up all the time: a sweep every ten minutes. */
function runThrough(file: CaseFile, until: Instant, people: readonly Person[] = PEOPLE) {
  const entries: LedgerDraft[] = [];
  let current = file;
  for (let now = START; now <= until; now = addMs(now, 10 * MINUTE_MS)) {
    const outcome = run(current, after(now), people);
    current = outcome.file;
    entries.push(...outcome.entries);
  }
  return { file: current, entries };
}

describe('the ladder', () => {
  it('calls the officer of the lead unit once half of the time is gone, not a millisecond before', () => {
    expect(run(opened, half).file.pushes).toEqual([]);
    expect(calledIn(run(opened, after(half)).file)).toEqual([`step:0 ${BUREAU_OFFICER.name} board`]);
  });

  it('calls the leader at 80 % on every channel, with a time to acknowledge by', () => {
    const { file } = run(opened, after(most));
    const calls = file.pushes.filter((p) => p.timerKey === 'step:1');
    expect(calls.map((p) => [p.recipientId, p.channel, p.status])).toEqual([
      [BUREAU_LEADER.id, 'board', 'sent'],
      [BUREAU_LEADER.id, 'webhook', 'queued'],
    ]);
    expect(calls[0]?.acknowledgeBy).toEqual(addMs(most, 10 * MINUTE_MS));
  });

  it('tells a deputy for whom, in the message and as a code', () => {
    const people = PEOPLE.map((one) =>
      one.id === BUREAU_OFFICER.id ? { ...one, absence: { deputyId: ADMIN.id } } : one,
    );
    const [push] = run(opened, after(half), people).file.pushes;
    expect(push?.recipientId).toBe(ADMIN.id);
    expect(push?.text.endsWith(`尚未回应，请处置（您为${BUREAU_OFFICER.name}代班）`)).toBe(true);
    expect(push?.reason).toMatchObject({ why: 'unanswered', deliverable: 'response', inPlaceOf: BUREAU_OFFICER.name });
    expect(run(opened, after(half)).file.pushes[0]?.reason).not.toHaveProperty('inPlaceOf');
  });

  it('calls the next rung when nobody acknowledges, chained from the scheduled time and not from when it fired', () => {
    const { file } = run(opened, after(most, 7 * MINUTE_MS));
    expect(timerOf(file, 'response', 'step:2')?.fireAt).toEqual(addMs(most, 10 * MINUTE_MS));
    const calls = run(file, addMs(most, 10 * MINUTE_MS + 1)).file.pushes.filter((p) => p.timerKey === 'step:2');
    expect(calls).toMatchObject([{ recipientId: CITY_LEADER.id, scheduledAt: addMs(most, 10 * MINUTE_MS) }]);
  });

  it('calls the next rung at its own share when that comes first', () => {
    const slow = aLadder({
      steps: [
        { at: 0.5, to: ['officer@lead-unit'], channels: ['board'], acknowledgeWithin: { value: 30, unit: 'hour' } },
        { at: 0.8, to: ['leader@lead-unit'], channels: ['board'] },
      ],
    });
    const rules = aRulebook({ ladder: slow });
    const { file } = run(aCase({ rulebook: rules, startedAt: START }), after(half), PEOPLE, rules);
    expect(timerOf(file, 'response', 'step:1')?.fireAt).toEqual(most);
  });

  it('repeats the last rung as often as it says and then falls silent', () => {
    const { file } = runThrough(opened, addMs(dueAt, 24 * HOUR_MS));
    expect(calledIn(file).filter((call) => call.startsWith('repeat'))).toEqual([
      `repeat:1 ${CITY_LEADER.name} board`,
      `repeat:2 ${CITY_LEADER.name} board`,
    ]);
    expect(file.timers.filter((t) => t.state === 'armed')).toEqual([]);
  });

  it('makes one call of the repeats that a stopped worker missed', () => {
    const { file } = run(opened, addMs(dueAt, 24 * HOUR_MS));
    expect(calledIn(file).filter((call) => call.startsWith('repeat'))).toEqual([`repeat:2 ${CITY_LEADER.name} board`]);
  });

  it('makes one call of them, too, when the first repeat was armed already', () => {
    const stopped = run(opened, addMs(most, 11 * MINUTE_MS)).file;
    expect(timerOf(stopped, 'response', 'repeat:1')?.state).toBe('armed');
    const { file } = run(stopped, addMs(dueAt, 24 * HOUR_MS));
    expect(calledIn(file).filter((call) => call.startsWith('repeat'))).toEqual([`repeat:2 ${CITY_LEADER.name} board`]);
    expect(file.timers.filter((t) => t.state === 'armed')).toEqual([]);
  });

  it('of a case found late calls every rung whose time has passed at once, and repeats only after a pause', () => {
    const detectedAt = addMs(dueAt, 72 * HOUR_MS);
    const late = aCase({ rulebook, startedAt: START, detectedAt });
    const { file } = run(late, after(detectedAt));
    const keys = file.pushes.map((p) => p.timerKey);
    expect([...new Set(keys)]).toEqual(['step:0', 'step:1', 'step:2']);
    expect(file.pushes.every((p) => p.scheduledAt >= detectedAt)).toBe(true);
    expect(timerOf(file, 'response', 'repeat:1')?.fireAt).toEqual(addMs(detectedAt, 30 * MINUTE_MS));
  });

  it('stamped when the deadline started is not changed by a later edit of the settings', () => {
    const edited = aRulebook({ ladder: aLadder({ steps: [] }) });
    expect(run(opened, after(half), PEOPLE, edited).file.pushes).toHaveLength(1);
  });
});

describe('a rung with nobody on duty', () => {
  const noOfficer = PEOPLE.filter((p) => p.role !== 'officer');

  it('is skipped at once and says so', () => {
    const { file, entries } = run(opened, after(half), noOfficer);
    expect(calledIn(file)).toEqual([`step:1 ${BUREAU_LEADER.name} board`, `step:1 ${BUREAU_LEADER.name} webhook`]);
    expect(entries.find((e) => e.kind === 'step-skipped')).toMatchObject({
      effectiveAt: half,
      data: { step: 0, nobodyAt: ['officer@lead-unit'] },
    });
  });

  it('everywhere means that the administrators are called, and again at each repeat', () => {
    const { file } = runThrough(opened, addMs(half, 2 * HOUR_MS), [ADMIN]);
    expect(calledIn(file)).toEqual([
      `step:2 ${ADMIN.name} board`,
      `repeat:1 ${ADMIN.name} board`,
      `repeat:2 ${ADMIN.name} board`,
    ]);
  });

  it('and nobody at all ends the ladder with every skip recorded', () => {
    const { file, entries } = runThrough(opened, addMs(dueAt, 24 * HOUR_MS), []);
    expect(file.pushes).toEqual([]);
    expect(entries.filter((e) => e.kind === 'step-skipped')).toHaveLength(5);
  });

  it('is answered by those of the role who serve the whole office', () => {
    const roaming: Person = { ...BUREAU_OFFICER, unitId: null };
    expect(calledIn(run(opened, after(half), [roaming, ADMIN]).file)).toEqual([`step:0 ${roaming.name} board`]);
  });
});

describe('a met deadline', () => {
  it('calls nobody any more', () => {
    const timers = opened.timers.map((t) => ({ ...t, state: 'cancelled' as const }));
    expect(run({ ...opened, timers }, addMs(dueAt, HOUR_MS)).entries).toEqual([]);
  });
});

describe('acknowledging', () => {
  const called = run(opened, after(most)).file;
  const push = called.pushes.find((p) => p.timerKey === 'step:1');
  const ackAt = addMs(most, MINUTE_MS);
  const ack = (file: CaseFile, by: Person, now: Instant, id = push?.id ?? '') =>
    acknowledge(file, id, by, { now, people: PEOPLE });

  it('stops the ladder but not the deadline', () => {
    const { file } = ack(called, BUREAU_LEADER, ackAt);
    expect(deadlineOf(file, 'response').status).toBe('running');
    const later = run(file, addMs(most, 20 * MINUTE_MS)).file;
    expect(later.pushes).toHaveLength(called.pushes.length);
  });

  it('settles every open call about the deadline, and what was still to be sent is not sent', () => {
    const { file } = ack(called, BUREAU_LEADER, ackAt);
    expect(file.pushes.every((p) => p.acknowledgedBy === BUREAU_LEADER.name)).toBe(true);
    expect(file.pushes.find((p) => p.channel === 'webhook')?.status).toBe('obsolete');
  });

  it('re-escalates when forgotten: only after the holding time and the share of the next rung', () => {
    const early = ack(called, BUREAU_LEADER, ackAt).file;
    expect(timerOf(early, 'response', 'step:2')?.fireAt).toEqual(dueAt);
    const justBefore = addMs(dueAt, -MINUTE_MS);
    const late = ack(called, BUREAU_LEADER, justBefore).file;
    expect(timerOf(late, 'response', 'step:2')?.fireAt).toEqual(addMs(justBefore, 30 * MINUTE_MS));
  });

  it('at the end of the ladder calls the last rung once more when forgotten', () => {
    const silent = run(opened, addMs(dueAt, 24 * HOUR_MS)).file;
    const last = silent.pushes.at(-1);
    const now = addMs(dueAt, 25 * HOUR_MS);
    const acknowledged = ack(silent, CITY_LEADER, now, last?.id).file;
    expect(timerOf(acknowledged, 'response', 'repeat:3')?.fireAt).toEqual(addMs(now, 30 * MINUTE_MS));
    expect(calledIn(run(acknowledged, addMs(now, HOUR_MS)).file).at(-1)).toBe(`repeat:3 ${CITY_LEADER.name} board`);
  });

  it('again changes nothing', () => {
    const once = ack(called, BUREAU_LEADER, ackAt).file;
    const twice = ack(once, BUREAU_LEADER, addMs(ackAt, MINUTE_MS));
    expect(twice.file).toBe(once);
    expect(twice.entries).toEqual([]);
  });

  it('is for the addressee or an administrator', () => {
    expect(() => ack(called, CITY_LEADER, ackAt)).toThrow(expect.objectContaining({ code: 'not-addressee' }));
    expect(ack(called, ADMIN, ackAt).entries).toHaveLength(1);
  });

  it('refuses a push that is not of this case', () => {
    expect(() => ack(called, ADMIN, ackAt, 'none')).toThrow(expect.objectContaining({ code: 'no-such-push' }));
  });
});
