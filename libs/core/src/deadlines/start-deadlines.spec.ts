import { aCase, aJudgement, aReport, aRulebook, deadlineOf, exact, timerOf } from '@huiying/fakes';
import { settleHistory } from '../cases/settle-history.js';
import { addMs, instantOf } from '../time/instant.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const rulebook = aRulebook();
const serious = aJudgement({ severity: 'serious' });

describe('a deadline that starts', () => {
  const file = aCase({ rulebook, startedAt: START, judgement: serious });

  it('is stamped with its pack, its calendar and its ladder', () => {
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({
      packId: 'spec',
      packVersion: 'v1',
      calendarVersion: 'spec',
      ladder: rulebook.ladder,
      startedAt: START,
      dueAt: addMs(START, 5 * HOUR_MS),
      status: 'running',
      epoch: 1,
    });
  });

  it('arms its warning, its breach and the first rung of its ladder', () => {
    expect(timerOf(file, 'authoritative-release', 'warning')?.fireAt).toEqual(addMs(START, 4 * HOUR_MS));
    expect(timerOf(file, 'authoritative-release', 'breach')?.fireAt).toEqual(addMs(START, 5 * HOUR_MS));
    expect(timerOf(file, 'authoritative-release', 'step:0')?.fireAt).toEqual(addMs(START, 2.5 * HOUR_MS));
    expect(timerOf(file, 'authoritative-release', 'step:1')).toBeUndefined();
  });

  it('measures what the unit could do from when the case was detected', () => {
    const late = aCase({ rulebook, startedAt: START, detectedAt: addMs(START, HOUR_MS), judgement: serious });
    expect(deadlineOf(late, 'authoritative-release')).toMatchObject({
      startedAt: START,
      handlingStartedAt: addMs(START, HOUR_MS),
      handlingDueAt: addMs(START, 6 * HOUR_MS),
    });
  });

  it('calls nobody in the past: a case found late calls the moment it is known', () => {
    const detectedAt = addMs(START, 72 * HOUR_MS);
    const late = aCase({ rulebook, startedAt: START, detectedAt, judgement: serious });
    expect(timerOf(late, 'authoritative-release', 'step:0')?.fireAt).toEqual(detectedAt);
    expect(timerOf(late, 'authoritative-release', 'breach')?.fireAt).toEqual(addMs(START, 5 * HOUR_MS));
  });
});

it('runs the strictest plausible deadlines beside those of the proposed level while nobody has confirmed one', () => {
  const judgement = aJudgement({ severity: 'relatively-serious', strictest: 'serious' });
  const file = aCase({ rulebook, startedAt: START, judgement });
  expect(file.case.provisional).toBe(true);
  expect(file.deadlines.map((d) => d.deliverable)).toEqual(['authoritative-release', 'press-conference', 'response']);
});

it('calls nobody for a case of an imported past: only its breach is armed', () => {
  const report = aReport({ published: exact(START) });
  const at = { now: addMs(START, 24 * HOUR_MS), people: [] };
  const { file } = settleHistory(report, null, START, '导入', rulebook, at);
  expect(file.deadlines).toHaveLength(1);
  expect(file.timers.map(({ key }) => key)).toEqual(['breach']);
  expect(file.pushes).toEqual([]);
});
