import { aJudgement, aPack, aReport, aRulebook, deadlineOf, exact } from '@huiying/fakes';
import { addMs, instantOf } from '../time/instant.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { setSeverity } from './set-severity.js';
import { replyToHistory, settleHistory } from './settle-history.js';

const RECEIVED = instantOf(Date.parse('2026-03-02T09:00:00+08:00'));
const HOUR_MS = 3_600_000;
const at = { now: addMs(RECEIVED, 1_000 * HOUR_MS), people: [] };
const report = aReport({ published: exact(RECEIVED) });

const exactly = (afterMs: number) => ({
  repliedAt: addMs(RECEIVED, afterMs),
  precision: 'second' as const,
  raw: '原样',
});

const settle = (repliedAfterMs: number | null, now = at.now) => {
  const reply = repliedAfterMs === null ? null : { text: '已处理。', ...exactly(repliedAfterMs) };
  return settleHistory(report, reply, RECEIVED, '导入', aRulebook(), { ...at, now });
};

it.each([
  ['a millisecond before it was due', 48 * HOUR_MS - 1, 'met'],
  ['exactly when it was due', 48 * HOUR_MS, 'met'],
  ['a millisecond after', 48 * HOUR_MS + 1, 'answered-late'],
])('a row answered %s: %d ms -> %s', (_, ms, status) => {
  const { file } = settle(ms);
  expect(deadlineOf(file, 'response')).toMatchObject({ status, answeredAt: addMs(RECEIVED, ms), recordedLate: false });
  expect(file.case).toMatchObject({ history: true, provisional: true, stage: 'closed' });
});

it.each([
  ['second', ['imported']],
  ['minute', ['imported']],
  ['day', ['imported', 'day-only']],
] as const)('marks a reply of which only the day is known: %s -> %j', (precision, flags) => {
  const reply = { text: '已处理。', repliedAt: addMs(RECEIVED, HOUR_MS), precision, raw: '原样' };
  const { file } = settleHistory(report, reply, RECEIVED, '导入', aRulebook(), at);
  expect(file.responses.map(({ qualityFlags }) => qualityFlags)).toEqual([flags]);
});

it('invents neither a release nor a press conference out of the reply to a caller, nor that there was none', () => {
  const grave = { ...report, judgement: aJudgement({ severity: 'serious', strictest: 'serious' }) };
  const reply = { text: '已发布通报。', ...exactly(HOUR_MS) };
  for (const recorded of [reply, null]) {
    const { file } = settleHistory(grave, recorded, RECEIVED, '导入', aRulebook(), at);
    expect(deadlineOf(file, 'press-conference')).toMatchObject({ status: 'cancelled', answeredAt: null });
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({ status: 'cancelled', answeredAt: null });
    expect(file.responses.map(({ deliverable }) => deliverable)).toEqual(recorded ? ['response'] : []);
  }
});

it('dates the breach of a row without a reply at its due time', () => {
  expect(deadlineOf(settle(null).file, 'response')).toMatchObject({
    status: 'breached',
    breachedAt: addMs(RECEIVED, 48 * HOUR_MS),
  });
});

it('leaves a row that is not due yet open, to be found when it is due, and calls nobody', () => {
  const rulebook = aRulebook();
  const { file } = settle(null, addMs(RECEIVED, HOUR_MS));
  expect(deadlineOf(file, 'response').status).toBe('running');
  const due = addMs(RECEIVED, 48 * HOUR_MS);
  expect(file.timers).toMatchObject([{ key: 'breach', fireAt: due, state: 'armed' }]);
  const people = [{ id: 'x', name: 'x', role: 'admin' as const, unitId: null }];
  const swept = fireTimers(file, rulebook, { now: addMs(due, HOUR_MS), people });
  expect(deadlineOf(swept.file, 'response')).toMatchObject({ status: 'breached', breachedAt: due });
  expect(swept.file.pushes).toEqual([]);
  expect(swept.file.timers).toMatchObject([{ state: 'fired' }]);
});

it('leaves no timer behind for a row that is settled', () => {
  expect(settle(null).file.timers).toEqual([]);
  expect(settle(HOUR_MS).file.timers).toEqual([]);
});

it.each([
  [48 * HOUR_MS, 'met', true, 'breach-corrected'],
  [48 * HOUR_MS + 1, 'answered-late', false, 'deadline-answered-late'],
] as const)('a reply told later, given after %d ms: %s', (ms, status, recordedLate, kind) => {
  const { file } = settle(null);
  const reply = { text: '已处理。', ...exactly(ms) };
  const answered = replyToHistory(file, report.incoming, reply, '导入', aRulebook(), at);
  expect(deadlineOf(answered.file, 'response')).toMatchObject({ status, recordedLate });
  expect(answered.file.case).toEqual(file.case);
  expect(answered.entries.map((entry) => entry.kind)).toEqual(['response-imported', kind]);
});

it('a reply told before the row is due ends its timer', () => {
  const { file } = settle(null, addMs(RECEIVED, HOUR_MS));
  const reply = { text: '已处理。', ...exactly(HOUR_MS) };
  const answered = replyToHistory(file, report.incoming, reply, '导入', aRulebook(), at);
  expect(deadlineOf(answered.file, 'response')).toMatchObject({ status: 'met', recordedLate: false });
  expect(answered.file.timers.filter(({ state }) => state === 'armed')).toEqual([]);
});

it('writes down what it was handed, word by word, when, and the date and the unit as they were written', () => {
  const { file } = settle(null);
  const reply = { text: '已处理。', repliedAt: RECEIVED, precision: 'day' as const, raw: '3月2日' };
  const incoming = { ...report.incoming, channel: '电话', unitId: null, unitRaw: '某街道办' };
  const { entries } = replyToHistory(file, incoming, reply, '导入', aRulebook(), at);
  expect(entries[0]).toMatchObject({
    kind: 'response-imported',
    effectiveAt: RECEIVED,
    data: {
      deliverable: 'response',
      channel: '电话',
      publisher: '某街道办',
      publishedRaw: '3月2日',
      precision: 'day',
      qualityFlags: ['imported', 'day-only'],
      evidence: { summary: '已处理。', capturedAt: at.now.toISOString() },
    },
  });
  const opened = settleHistory({ ...report, incoming }, null, RECEIVED, '导入', aRulebook(), at);
  expect(opened.entries[0]).toMatchObject({ kind: 'case-opened', data: { unit: null, unitRaw: '某街道办' } });
});

it.each([
  ['serious', ['met', 'cancelled', 'cancelled']],
  ['ordinary', ['met', 'cancelled', 'cancelled']],
] as const)(
  'takes the level that a person confirms, and starts nothing that the row cannot tell of: %s',
  (severity, after) => {
    const grave = { ...report, judgement: aJudgement({ severity: 'serious', strictest: 'serious' }) };
    const pack = aPack();
    const rulebook = {
      ...aRulebook(),
      pack: {
        ...pack,
        obligations: pack.obligations.map((o) => (o.deliverable === 'response' ? { ...o, appliesTo: {} } : o)),
      },
    };
    const { file } = settleHistory(grave, { text: '已处理。', ...exactly(HOUR_MS) }, RECEIVED, '导入', rulebook, at);
    const decided = setSeverity(file, { severity, reason: '研判', approvedBy: '分管领导' }, '值班员', rulebook, at);
    expect(decided.file.case).toMatchObject({ severity, provisional: false, stage: 'closed' });
    expect(decided.file.deadlines.map(({ status }) => status).toSorted()).toEqual([...after].toSorted());
    expect(decided.file.timers).toEqual([]);
  },
);
