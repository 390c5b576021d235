import {
  aCase,
  aJudgement,
  aPack,
  aRulebook,
  BUREAU_LEADER,
  BUREAU_OFFICER,
  CITY_LEADER,
  deadlineOf,
  PEOPLE,
  PRESS_OFFICER,
} from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { addMs, instantOf, type Instant } from '../time/instant.js';
import { type Confirmer, decideResponse } from './decide-response.js';
import { type ResponseDraft, submitResponse } from './submit-response.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const rulebook = aRulebook();
const ordinary = aCase({ rulebook, startedAt: START });
const serious = aCase({ rulebook, startedAt: START, judgement: aJudgement({ severity: 'serious' }) });
const dueAt = deadlineOf(ordinary, 'response').dueAt;
const at = (now: Instant) => ({ now, people: PEOPLE });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

const draftOf = (change: Partial<ResponseDraft> = {}): ResponseDraft => ({
  deliverable: 'response',
  publishedAt: addMs(START, HOUR_MS),
  channel: '应急局网站',
  publisher: 'bureau',
  summary: '路灯已经修好。',
  ...change,
});
const submit = (file: CaseFile, change: Partial<ResponseDraft> = {}, now = addMs(START, 30 * HOUR_MS), by = '经办人') =>
  submitResponse(file, draftOf(change), by, rulebook, at(now));

function confirm(file: CaseFile, responseId: string, now: Instant, by: Confirmer = PRESS_OFFICER, rules = rulebook) {
  return decideResponse(file, responseId, { accepted: true }, by, rules, at(now));
}

/** Evidence of a publication at that moment, handed in and confirmed afterwards. */
function answered(file: CaseFile, publishedAt: Instant, submittedAt: Instant = publishedAt) {
  const submitted = submit(file, { publishedAt }, submittedAt);
  return confirm(submitted.file, submitted.response.id, addMs(submittedAt, HOUR_MS));
}

describe('handing evidence in', () => {
  it('stops nothing before a second person has confirmed it', () => {
    const { file, response } = submit(ordinary);
    expect(response.status).toBe('pending-confirmation');
    expect(deadlineOf(file, 'response').status).toBe('running');
  });

  it.each([-1, 0])('takes what was published %d ms from now', (ms) => {
    const now = addMs(START, HOUR_MS);
    expect(submit(ordinary, { publishedAt: addMs(now, ms) }, now).response.capturedAt).toEqual(now);
  });

  it('refuses what is published a millisecond from now', () => {
    const now = addMs(START, HOUR_MS);
    const attempt = () => submit(ordinary, { publishedAt: addMs(now, 1) }, now);
    expect(attempt).toThrow(refusal('published-in-future'));
  });

  it.each(['response', 'press-conference', 'follow-up', 'authoritative-response'])('takes %s for any case', (word) => {
    const held = { startedAt: START, spokesperson: '张某', transcriptUrl: 'https://example.test/t' };
    expect(submit(ordinary, { deliverable: word, ...held }).response.deliverable).toBe(word);
  });

  it('refuses what neither the packs nor the case ask for', () => {
    expect(() => submit(ordinary, { deliverable: 'respons' })).toThrow(refusal('unknown-deliverable'));
  });

  it.each(['startedAt', 'spokesperson', 'transcriptUrl'])(
    'refuses a press conference without %s as announced only',
    (missing) => {
      const held = {
        deliverable: 'press-conference',
        startedAt: addMs(START, HOUR_MS),
        spokesperson: '王发言人',
        transcriptUrl: 'http://city.example/live',
      };
      expect(submit(serious, held).response.startedAt).toEqual(held.startedAt);
      const announced = Object.fromEntries(Object.entries(held).filter(([field]) => field !== missing));
      expect(() => submit(serious, announced)).toThrow(refusal('not-held'));
    },
  );

  it('names all that is missing of a press conference at once', () => {
    expect(() => submit(serious, { deliverable: 'press-conference' })).toThrow(
      '新闻发布会须已举行：缺开始时间、出席的发言人或负责人、实录或视频（链接或附件）',
    );
  });

  it('refuses a press conference that is still to begin', () => {
    const now = addMs(START, HOUR_MS);
    const held = { startedAt: addMs(now, 1), spokesperson: '王', url: 'http://c.example' };
    expect(() => submit(serious, { deliverable: 'press-conference', ...held }, now)).toThrow(
      refusal('published-in-future'),
    );
  });
});

const flags = (change: Partial<ResponseDraft>, file = serious) => submit(file, change).response.qualityFlags;

describe('quality flags', () => {
  const whole = { deliverable: 'authoritative-release', elements: ['简要信息', '应对措施'] };

  it.each([
    ['none for a whole release on a registered channel', whole, []],
    ['a channel of somebody else', { ...whole, channel: '某自媒体' }, ['unregistered-channel']],
    ['a publisher that is no unit', { ...whole, publisher: '某报' }, ['unregistered-channel']],
    ['已关注，正在核实 alone', { ...whole, elements: ['简要信息'] }, ['insufficient-content']],
    ['measures without the facts', { ...whole, elements: ['measures'] }, ['insufficient-content']],
    ['none for a text that holds it', { ...whole, elements: [], summary: '今日9时发生火灾，初步核实无人员伤亡。' }, []],
    [
      '正在核实 in the text alone',
      { ...whole, elements: [], summary: '9时起火，正在核实。' },
      ['insufficient-content'],
    ],
  ])('%s', (_, change, expected) => {
    expect(flags(change)).toEqual(expected);
  });

  it('mark a text that is older than every deadline of the case', () => {
    expect(flags({ publishedAt: addMs(START, -1) }, ordinary)).toEqual(['published-before-start']);
    expect(flags({ publishedAt: START }, ordinary)).toEqual([]);
  });
});

describe('confirmed evidence', () => {
  it.each([
    ['a millisecond before the due time', -1, 'met'],
    ['at the due time itself', 0, 'met'],
    ['a millisecond after it', 1, 'answered-late'],
  ])('published %s: %d ms -> %s', (_, ms, status) => {
    const { file } = answered(ordinary, addMs(dueAt, ms));
    expect(deadlineOf(file, 'response')).toMatchObject({ status, answeredAt: addMs(dueAt, ms) });
  });

  it('late dates the breach at the due time and ends the calls', () => {
    const { file } = answered(ordinary, addMs(dueAt, HOUR_MS));
    expect(deadlineOf(file, 'response').breachedAt).toEqual(dueAt);
    expect(file.timers.every((t) => t.state === 'cancelled')).toBe(true);
  });

  it('published in time but handed in after the breach meets it, recorded late; the ledger keeps both', () => {
    const breached = fireTimers(ordinary, rulebook, at(addMs(dueAt, 1)));
    const corrected = answered(breached.file, addMs(dueAt, -HOUR_MS), addMs(dueAt, HOUR_MS));
    expect(deadlineOf(corrected.file, 'response')).toMatchObject({
      status: 'met',
      recordedLate: true,
      breachedAt: dueAt,
      answeredAt: addMs(dueAt, -HOUR_MS),
    });
    const kinds = [...breached.entries, ...corrected.entries].map((e) => e.kind);
    expect(kinds.filter((k) => k.startsWith('breach') || k === 'deadline-breached')).toEqual([
      'deadline-breached',
      'breach-corrected',
    ]);
  });

  it('handed in after the due time comes to the same whether or not the sweep was there first', () => {
    const swept = fireTimers(ordinary, rulebook, at(addMs(dueAt, 1))).file;
    const [first, second] = [swept, ordinary].map((file) => {
      const outcome = answered(file, addMs(dueAt, -HOUR_MS), addMs(dueAt, HOUR_MS));
      return deadlineOf(outcome.file, 'response');
    });
    expect(first).toMatchObject({ status: 'met', recordedLate: true });
    expect(second).toMatchObject({ status: 'met', recordedLate: true, breachedAt: dueAt });
  });

  it('that is older than what was known counts, whichever was confirmed first', () => {
    const late = answered(ordinary, addMs(dueAt, 5 * HOUR_MS)).file;
    const earlier = answered(late, addMs(dueAt, HOUR_MS), addMs(dueAt, 9 * HOUR_MS)).file;
    expect(deadlineOf(earlier, 'response')).toMatchObject({
      status: 'answered-late',
      answeredAt: addMs(dueAt, HOUR_MS),
    });
    const inTime = answered(earlier, addMs(dueAt, -HOUR_MS), addMs(dueAt, 20 * HOUR_MS)).file;
    expect(deadlineOf(inTime, 'response')).toMatchObject({ status: 'met', recordedLate: true });
    const younger = answered(inTime, addMs(dueAt, -1), addMs(dueAt, 30 * HOUR_MS)).file;
    expect(deadlineOf(younger, 'response').answeredAt).toEqual(addMs(dueAt, -HOUR_MS));
  });

  it('of a press conference stops the deadline when it began, not when its text appeared', () => {
    const startedAt = addMs(START, 23 * HOUR_MS);
    const draft = { deliverable: 'press-conference', startedAt, spokesperson: '王', transcriptUrl: 'http://c.example' };
    const now = addMs(START, 30 * HOUR_MS);
    const { file, response } = submit(serious, { ...draft, publishedAt: addMs(START, 26 * HOUR_MS) }, now);
    const confirmed = confirm(file, response.id, now);
    expect(deadlineOf(confirmed.file, 'press-conference')).toMatchObject({ status: 'met', answeredAt: startedAt });
    expect(deadlineOf(confirmed.file, 'authoritative-release').status).toBe('running');
  });

  it('of an authoritative response answers a plain response, and not the other way round', () => {
    const { file, response } = submit(ordinary, { deliverable: 'authoritative-response' });
    expect(deadlineOf(confirm(file, response.id, addMs(START, 31 * HOUR_MS)).file, 'response').status).toBe('met');
    const plain = submit(serious);
    const confirmed = confirm(plain.file, plain.response.id, addMs(START, 31 * HOUR_MS)).file;
    expect(deadlineOf(confirmed, 'authoritative-release').status).toBe('running');
  });

  it('answers the case once nothing is owed any more, and does not take a closed one back', () => {
    expect(answered(ordinary, addMs(START, HOUR_MS)).file.case.stage).toBe('answered');
    const closed = { ...ordinary, case: { ...ordinary.case, stage: 'closed' as const } };
    expect(answered(closed, addMs(START, HOUR_MS)).file.case.stage).toBe('closed');
  });
});

describe('who may confirm', () => {
  const { file, response } = submit(ordinary, {}, addMs(START, 30 * HOUR_MS), PRESS_OFFICER.name);
  const now = addMs(START, 31 * HOUR_MS);

  it('not the submitter', () => {
    expect(() => confirm(file, response.id, now)).toThrow(refusal('own-evidence'));
  });

  it('the submitter too where the pack allows it', () => {
    const lenient = aRulebook({ pack: aPack({ confirmation: 'self-allowed' }) });
    const confirmed = confirm(file, response.id, now, PRESS_OFFICER, lenient);
    expect(deadlineOf(confirmed.file, 'response').status).toBe('met');
  });

  it('nobody of the unit that answers', () => {
    for (const by of [BUREAU_OFFICER, BUREAU_LEADER]) {
      expect(() => confirm(file, response.id, now, by)).toThrow(refusal('not-supervising'));
    }
  });

  it('the unit above the supervising office, and people who serve the whole office', () => {
    for (const by of [CITY_LEADER, { name: '总值班', unitId: null }]) {
      expect(confirm(file, response.id, now, by).entries.map((e) => e.kind)).toContain('deadline-met');
    }
  });

  it('nobody twice', () => {
    const once = confirm(file, response.id, now, CITY_LEADER).file;
    expect(() => confirm(once, response.id, now, CITY_LEADER)).toThrow(refusal('already-decided'));
  });

  it('and who rejects says why', () => {
    const rejection = { accepted: false, reason: ' ' };
    expect(() => decideResponse(file, response.id, rejection, CITY_LEADER, rulebook, at(now))).toThrow(
      refusal('reason-required'),
    );
  });
});
