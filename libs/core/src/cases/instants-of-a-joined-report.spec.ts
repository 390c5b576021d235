import { aCase, aJudgement, aReport, aRulebook, deadlineOf, exact, PEOPLE } from '@huiying/fakes';
import { addMs, DAY_MS, instantOf, type Instant } from '../time/instant.js';
import { joinReport } from './join-report.js';
import { setSeverity } from './set-severity.js';

const START = instantOf(Date.parse('2026-11-01T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const NOW = addMs(START, 20 * HOUR_MS);
const rulebook = aRulebook();
const nine = aJudgement({ severity: 'relatively-serious', eventType: 'work_safety', measures: { deaths: 9 } });
const opened = aCase({ rulebook, startedAt: START, judgement: nine });

const join = (publishedAt: Instant) =>
  joinReport(opened, aReport({ published: exact(publishedAt) }, nine), 'system', rulebook, NOW);

const call = (at: Instant, precision: 'second' | 'day' = 'second', file = opened) =>
  joinReport(file, aReport({ occurred: { at, precision } }, nine), '值班员', rulebook, NOW).file;

describe('firstPublishedAt', () => {
  it('is that of the earliest linked report, while deadlines keep the start they were stamped with', () => {
    const earlier = addMs(START, -HOUR_MS);
    const { file } = join(earlier);
    expect(file.case.firstPublishedAt?.at).toEqual(earlier);
    expect(file.deadlines).toEqual(opened.deadlines);
  });

  it('is not moved by a later report nor by a date of the future', () => {
    for (const published of [addMs(START, 1), addMs(NOW, 1)]) {
      expect(join(published).file.case.firstPublishedAt?.at).toEqual(START);
    }
  });
});

describe('occurredAt', () => {
  it('that a further report tells is where the deadlines of a major case start', () => {
    const known = call(addMs(START, -HOUR_MS));
    expect(known.case.occurredAt).toEqual(exact(addMs(START, -HOUR_MS)));
    expect(known.deadlines).toEqual(opened.deadlines);
    const at = { now: NOW, people: PEOPLE };
    const { file } = setSeverity(known, { severity: 'serious', reason: '核实' }, '值班长', rulebook, at);
    for (const deliverable of ['authoritative-release', 'press-conference']) {
      expect(deadlineOf(file, deliverable)).toMatchObject({ basis: 'occurred', startedAt: addMs(START, -HOUR_MS) });
    }
  });

  it('gives way to an earlier one, and to no later one, none of the future and none of a day', () => {
    const known = call(START);
    expect(call(addMs(START, -1), 'second', known).case.occurredAt?.at).toEqual(addMs(START, -1));
    for (const at of [addMs(START, 1), addMs(NOW, 1), instantOf(0)]) {
      expect(call(at, 'second', known).case.occurredAt?.at).toEqual(START);
    }
    expect(call(addMs(START, -DAY_MS), 'day', known).case.occurredAt?.at).toEqual(START);
    expect(call(addMs(START, -DAY_MS), 'day').case.occurredAt).toBeNull();
  });

  it('of a day gives way to a moment', () => {
    const day = { at: addMs(START, -DAY_MS), precision: 'day' } as const;
    const dated = { ...opened, case: { ...opened.case, occurredAt: day } };
    expect(call(START, 'second', dated).case.occurredAt).toEqual(exact(START));
  });
});
