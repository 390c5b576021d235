import { aCase, aPack, aRulebook, BUREAU_OFFICER, deadlineOf, PEOPLE } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import type { Period } from '../calendar/period.js';
import { formatInstant, instantOf } from '../time/instant.js';
import { extendDeadline, pauseDeadline, restartDeadline, resumeDeadline } from './change-deadline.js';
import { fireTimers } from './fire-timers.js';
import { explainDeadline, rebaseDeadline } from './rebase-deadline.js';

const on = (text: string) => instantOf(Date.parse(`${text}+08:00`));
const at = (text: string) => ({ now: on(text), people: PEOPLE });
/** A Monday; the calendar of the fakes knows no holidays. */
const START = on('2026-03-02T10:00:00');
const DAYS: Period = { value: 10, unit: 'working-day', endsAt: '17:30' };
const refusal = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field !== undefined && { field }) }) as unknown as Error;
const grounds = { basis: '政府信息公开条例第三十三条', evidence: '征求意见函〔2026〕3号' };

function under(within: Period) {
  const [response] = aPack().obligations.filter(({ deliverable }) => deliverable === 'response');
  if (!response) throw new Error('the pack of the fakes lost its response');
  const rulebook = aRulebook({ pack: aPack({ obligations: [{ ...response, within }] }) });
  const opened = aCase({ rulebook, startedAt: START });
  return { rulebook, opened, id: deadlineOf(opened, 'response').id };
}

const { rulebook, opened } = under(DAYS);
/** The epochs of the response by due time and status, the first first. */
const epochs = ({ deadlines }: CaseFile) =>
  deadlines.map(({ epoch, dueAt, status }) => `${epoch} ${formatInstant(dueAt).slice(5, 16)} ${status}`);
const idOf = ({ deadlines }: CaseFile): string => deadlines.at(-1)?.id ?? '';
const event = 'third-party-consultation' as const;
const pause = (file: CaseFile, from: string, to: string, now: string) =>
  pauseDeadline(file, idOf(file), { ...grounds, event, from: on(from), to: on(to) }, '值班员', rulebook, at(now));
const paused = pause(opened, '2026-03-04T09:00:00', '2026-03-11T09:00:00', '2026-03-04T10:00:00').file;

const extend = (file: CaseFile, change: object = {}) =>
  extendDeadline(
    file,
    idOf(file),
    { ...grounds, length: { value: 20, unit: 'working-day' }, approvedBy: '公开办主任', ...change },
    '值班员',
    rulebook,
    at('2026-03-05T10:00:00'),
  ).file;

const end = (endedAt: string) =>
  resumeDeadline(
    paused,
    idOf(paused),
    { endedAt: on(endedAt), evidence: '复函' },
    '值班员',
    rulebook,
    at('2026-03-13T10:00:00'),
  );

describe('a pause', () => {
  it('takes the days that begin in it out, as a new epoch that says why', () => {
    expect(epochs(opened)).toEqual(['1 03-16T17:30 running']);
    // 5, 6, 9, 10 and 11 March began inside.
    expect(epochs(paused)).toEqual(['1 03-16T17:30 cancelled', '2 03-23T17:30 running']);
    const { trace, warnAt } = deadlineOf({ ...paused, deadlines: paused.deadlines.slice(1) }, 'response');
    expect(trace.filter(({ step }) => step === 'paused').map(({ note }) => note?.slice(0, 10))).toHaveLength(5);
    expect(trace.find(({ step }) => step === 'paused')?.note).toContain(grounds.basis);
    expect(trace.at(-1)?.at).toEqual(on('2026-03-23T17:30:00'));
    // 80 % of ten working days: the end of the eighth.
    expect(formatInstant(warnAt)).toBe('2026-03-19T17:30:00+08:00');
  });

  it('ends when the answer came, earlier or later than was expected', () => {
    expect(epochs(end('2026-03-06T15:00:00').file).at(-1)).toBe('3 03-18T17:30 running');
    expect(epochs(end('2026-03-12T15:00:00').file).at(-1)).toBe('3 03-24T17:30 running');
    expect(() => end('2026-03-03T15:00:00')).toThrow(refusal('not-paused'));
    expect(() => end('2026-03-14T15:00:00')).toThrow(refusal('event-in-future'));
  });

  it('ends with every other one that goes on, so that a mistyped year is no pause for ever', () => {
    const mistyped = pause(opened, '2026-03-04T09:00:00', '2036-03-11T09:00:00', '2026-03-04T10:00:00').file;
    const again = pause(mistyped, '2026-03-04T09:30:00', '2026-03-11T09:00:00', '2026-03-04T10:05:00').file;
    expect(epochs(again).at(-1)).toContain('03-2');
    const resumption = { endedAt: on('2026-03-06T15:00:00'), evidence: '复函' };
    const ended = resumeDeadline(again, idOf(again), resumption, '值班员', rulebook, at('2026-03-06T16:00:00'));
    expect(epochs(ended.file).at(-1)).toBe('4 03-18T17:30 running');
  });

  it('is an event that has happened, after the start', () => {
    expect(() => pause(opened, '2026-03-05T09:00:00', '2026-03-11T09:00:00', '2026-03-04T10:00:00')).toThrow(
      refusal('event-in-future'),
    );
    expect(() => pause(opened, '2026-03-01T09:00:00', '2026-03-11T09:00:00', '2026-03-04T10:00:00')).toThrow(
      refusal('pause-before-start'),
    );
    expect(() => pause(opened, '2026-03-04T09:00:00', '2026-03-03T09:00:00', '2026-03-04T10:00:00')).toThrow(
      refusal('pause-order', 'to'),
    );
  });

  it('comes too late once the deadline has passed, whether or not anybody looked', () => {
    const late = () => pause(opened, '2026-03-04T09:00:00', '2026-03-11T09:00:00', '2026-03-17T10:00:00');
    expect(late).toThrow(refusal('deadline-over'));
    const swept = fireTimers(opened, rulebook, at('2026-03-17T10:00:00')).file;
    expect(() => pause(swept, '2026-03-04T09:00:00', '2026-03-11T09:00:00', '2026-03-17T10:00:00')).toThrow(
      refusal('deadline-not-running'),
    );
  });

  it('moves the calls along: a rung that was called is not called again, the next waits for its share', () => {
    // 50 % of ten working days is the end of the fifth, 9 March; it is paused on the 10th.
    const called = fireTimers(opened, rulebook, at('2026-03-10T09:00:00')).file;
    expect(called.pushes.map(({ recipientId }) => recipientId)).toEqual([BUREAU_OFFICER.id]);
    const later = pause(called, '2026-03-10T09:30:00', '2026-03-16T09:00:00', '2026-03-10T10:00:00').file;
    const armed = later.timers.filter(({ state }) => state === 'armed');
    expect(armed.every(({ deadlineId }) => deadlineId === idOf(later))).toBe(true);
    expect(armed.map(({ key, fireAt }) => `${key} ${formatInstant(fireAt).slice(5, 16)}`).toSorted()).toEqual([
      'breach 03-20T17:30',
      'step:1 03-18T17:30',
      'warning 03-18T17:30',
    ]);
    expect(fireTimers(later, rulebook, at('2026-03-17T09:00:00')).file.pushes).toHaveLength(1);
  });
});

describe('an extension', () => {
  it('adds days of the same unit, to what was paused before as well', () => {
    expect(epochs(extend(opened)).at(-1)).toBe('2 04-13T17:30 running');
    expect(epochs(extend(paused)).at(-1)).toBe('3 04-20T17:30 running');
    expect(extend(paused).deadlines.at(-1)).toMatchObject({ limit: { value: 30, endsAt: '17:30' } });
  });

  it('needs the approval of somebody else', () => {
    expect(() => extend(opened, { approvedBy: undefined })).toThrow(refusal('approval-required'));
    expect(() => extend(opened, { approvedBy: '值班员' })).toThrow(refusal('own-approval'));
    expect(() => extend(opened, { length: { value: 20, unit: 'day' } })).toThrow(
      refusal('extension-unit', 'length.unit'),
    );
  });

  it('is over with a correction, from which the whole period counts anew', () => {
    const received = { ...grounds, receivedAt: on('2026-03-09T15:00:00') };
    const extended = extend(paused);
    const now = at('2026-03-09T16:00:00');
    const restarted = restartDeadline(extended, idOf(extended), received, '值班员', rulebook, now).file;
    expect(epochs(restarted).at(-1)).toBe('4 03-23T17:30 running');
    expect(restarted.deadlines.at(-1)).toMatchObject({
      basis: 'correction-received',
      startedAt: received.receivedAt,
      limit: DAYS,
    });
    expect(epochs(extend(restarted)).at(-1)).toContain('5 04-20T17:30');
  });
});

describe('a period of hours', () => {
  const hours = under({ value: 48, unit: 'hour' });
  const now = at('2026-03-02T12:00:00');

  it('takes nothing but an explanation', () => {
    const change = { ...grounds, event, from: START, to: on('2026-03-04T10:00:00') };
    expect(() => pauseDeadline(hours.opened, hours.id, change, '值班员', hours.rulebook, now)).toThrow(
      refusal('hours-never-change'),
    );
    const length = { value: 1, unit: 'hour' } as const;
    const extension = { ...grounds, length, approvedBy: '主任' };
    expect(() => extendDeadline(hours.opened, hours.id, extension, '值班员', hours.rulebook, now)).toThrow(
      refusal('hours-never-change'),
    );
    const { file, entries } = explainDeadline(hours.opened, hours.id, '现场通信中断', '值班员', now);
    expect(file.deadlines).toMatchObject([
      { status: 'running', changes: { explanations: [{ text: '现场通信中断' }] } },
    ]);
    expect(entries.map(({ kind }) => kind)).toEqual(['deadline-explained']);
  });

  it('starts earlier than was presumed where a person knows when, and may be over by that', () => {
    const [stamped] = hours.opened.deadlines;
    if (!stamped) throw new Error('no deadline');
    const presumed: CaseFile = { ...hours.opened, deadlines: [{ ...stamped, presumed: true }] };
    const rebase = (startedAt: string, file = presumed) =>
      rebaseDeadline(
        file,
        hours.id,
        { ...grounds, startedAt: on(startedAt), startBasis: 'first-published' },
        '值班员',
        hours.rulebook,
        now,
      ).file;
    expect(rebase('2026-03-01T10:00:00').deadlines).toMatchObject([
      { status: 'cancelled', epoch: 1 },
      { status: 'running', epoch: 2, basis: 'first-published', presumed: false, dueAt: on('2026-03-03T10:00:00') },
    ]);
    expect(rebase('2026-02-27T10:00:00').deadlines.at(-1)).toMatchObject({
      status: 'breached',
      breachedAt: on('2026-03-01T10:00:00'),
    });
    expect(() => rebase('2026-03-02T10:00:01')).toThrow(refusal('start-after-detected'));
    expect(() => rebase('2026-03-01T10:00:00', hours.opened)).toThrow(refusal('not-presumed'));
  });
});
