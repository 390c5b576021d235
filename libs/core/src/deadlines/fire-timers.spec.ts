import {
  aCase,
  aJudgement,
  aLadder,
  aRulebook,
  CITY_LEADER,
  deadlineOf,
  PEOPLE,
  PRESS_OFFICER,
  timerOf,
} from '@huiying/fakes';
import type { CaseFile, Outcome } from '../cases/case-file.js';
import { decideResponse } from '../responses/decide-response.js';
import { submitResponse } from '../responses/submit-response.js';
import { addMs, instantOf, type Instant } from '../time/instant.js';
import { fireTimers } from './fire-timers.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const atTheEnd = aLadder({ steps: [{ at: 1, to: ['leader@parent-unit'], channels: ['board'] }] });
const rulebook = aRulebook({ ladder: atTheEnd });
const ordinary = aCase({ rulebook, startedAt: START });
const dueAt = deadlineOf(ordinary, 'response').dueAt;

const at = (now: Instant) => ({ now, people: PEOPLE });
const sweep = (file: CaseFile, now: Instant): Outcome => fireTimers(file, rulebook, at(now));
const kinds = ({ entries }: Outcome): string[] => entries.map((entry) => entry.kind);
const statusOf = (file: CaseFile) => deadlineOf(file, 'response').status;

/** An answer that was published then and handed in then. */
function answer(file: CaseFile, publishedAt: Instant, submittedAt: Instant = publishedAt) {
  const draft = {
    deliverable: 'response',
    publishedAt,
    channel: '应急局网站',
    publisher: 'bureau',
    summary: '路灯已经修好。',
  };
  return submitResponse(file, draft, '经办人', rulebook, at(submittedAt));
}

const decide = (file: CaseFile, responseId: string, accepted: boolean, now: Instant): Outcome =>
  decideResponse(file, responseId, { accepted, reason: '核实' }, PRESS_OFFICER, rulebook, at(now));

describe('the breach of an unanswered deadline', () => {
  it.each([
    ['a millisecond before it is due', -1, 'running'],
    ['at the due moment itself, when an answer is still in time', 0, 'running'],
    ['a millisecond later', 1, 'breached'],
  ])('%s: %d ms -> %s', (_, ms, status) => {
    expect(statusOf(sweep(ordinary, addMs(dueAt, ms)).file)).toBe(status);
  });

  it('is dated at the due time however late the sweep runs', () => {
    const outcome = sweep(ordinary, addMs(dueAt, 30 * 24 * HOUR_MS));
    expect(deadlineOf(outcome.file, 'response')).toMatchObject({ status: 'breached', breachedAt: dueAt });
    expect(outcome.entries.find((entry) => entry.kind === 'deadline-breached')?.effectiveAt).toEqual(dueAt);
  });

  it('comes after the warning, whatever was missed', () => {
    const recorded = kinds(sweep(ordinary, addMs(dueAt, 1)));
    expect(recorded.indexOf('deadline-warned')).toBeLessThan(recorded.indexOf('deadline-breached'));
  });

  it('comes before the call of the same instant, which therefore says 已超时', () => {
    const { file } = sweep({ ...ordinary, timers: ordinary.timers.toReversed() }, addMs(dueAt, 1));
    expect(file.pushes.find((push) => push.recipientId === CITY_LEADER.id)?.text).toContain('已超时');
  });
});

it('changes nothing when run twice at the same moment', () => {
  const now = addMs(dueAt, HOUR_MS);
  const first = sweep(ordinary, now);
  const second = sweep(first.file, now);
  expect(second.file).toBe(first.file);
  expect(second.entries).toEqual([]);
});

describe('evidence that waits for confirmation when the deadline is due', () => {
  const submitted = answer(ordinary, addMs(dueAt, -HOUR_MS));
  const warned = sweep(submitted.file, addMs(dueAt, -1)).file;
  const held = sweep(warned, addMs(dueAt, 1));

  it('holds the breach back and calls the confirming office', () => {
    expect(statusOf(held.file)).toBe('running');
    expect(timerOf(held.file, 'response', 'breach')?.state).toBe('held');
    expect(kinds(held)).toContain('breach-held');
    expect(held.file.pushes.filter((push) => push.kind === 'confirmation')).toMatchObject([
      { recipientId: PRESS_OFFICER.id, channel: 'board' },
    ]);
  });

  it('holds the calls back that would announce a breach', () => {
    expect(held.file.pushes.some((push) => push.recipientId === CITY_LEADER.id)).toBe(false);
  });

  it('confirmed afterwards meets the deadline at the time of publication, with no breach anywhere', () => {
    const confirmed = decide(held.file, submitted.response.id, true, addMs(dueAt, HOUR_MS));
    expect(deadlineOf(confirmed.file, 'response')).toMatchObject({
      status: 'met',
      answeredAt: submitted.response.publishedAt,
      recordedLate: false,
    });
    expect(kinds(sweep(confirmed.file, addMs(dueAt, 99 * HOUR_MS)))).toEqual([]);
  });

  it('rejected records the breach at once, dated at the due time, and the next sweep makes the calls', () => {
    const rejectedAt = addMs(dueAt, 3 * HOUR_MS);
    const rejected = decide(held.file, submitted.response.id, false, rejectedAt);
    expect(rejected.file.pushes.find((push) => push.kind === 'confirmation')?.status).toBe('obsolete');
    expect(deadlineOf(rejected.file, 'response')).toMatchObject({ status: 'breached', breachedAt: dueAt });
    const swept = sweep(rejected.file, addMs(rejectedAt, 1));
    expect(kinds(swept)).not.toContain('deadline-breached');
    expect(swept.file.pushes.some((push) => push.recipientId === CITY_LEADER.id)).toBe(true);
  });

  it('rejected at the due moment itself leaves time for another answer of that moment', () => {
    expect(statusOf(decide(warned, submitted.response.id, false, dueAt).file)).toBe('running');
  });

  it('rejected leaves the breach held while other evidence waits, and the office is not called twice', () => {
    const other = answer(warned, addMs(dueAt, -1));
    const both = sweep(other.file, addMs(dueAt, 1));
    const rejected = decide(both.file, submitted.response.id, false, addMs(dueAt, 2));
    const swept = sweep(rejected.file, addMs(dueAt, 3));
    expect(statusOf(swept.file)).toBe('running');
    expect(swept.entries).toEqual([]);
  });

  it.each([
    ['published and handed in at the due moment itself', 0, 0, 'running'],
    ['published a millisecond late', 1, 1, 'breached'],
    ['published in time but handed in a millisecond late', 0, 1, 'breached'],
  ])('%s: status %s', (_, publishedMs, submittedMs, status) => {
    const { file } = answer(ordinary, addMs(dueAt, publishedMs), addMs(dueAt, submittedMs));
    expect(statusOf(sweep(file, addMs(dueAt, 2)).file)).toBe(status);
  });
});

it('leaves the deadlines of a met obligation alone while another of the same case breaches', () => {
  const file = aCase({ rulebook, startedAt: START, judgement: aJudgement({ severity: 'serious' }) });
  const release = deadlineOf(file, 'authoritative-release');
  const swept = sweep(file, addMs(release.dueAt, 1)).file;
  expect(deadlineOf(swept, 'authoritative-release').status).toBe('breached');
  expect(deadlineOf(swept, 'press-conference').status).toBe('running');
});
