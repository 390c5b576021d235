import { aCase, aJudgement, aReport, aRulebook, exact, PEOPLE } from '@huiying/fakes';
import type { Judgement } from '../severity/judgement.js';
import { addMs, instantOf } from '../time/instant.js';
import type { CaseFile } from './case-file.js';
import { joinReport, reviseReport } from './join-report.js';
import { setSeverity } from './set-severity.js';

const START = instantOf(Date.parse('2026-11-01T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const NOW = addMs(START, 3 * HOUR_MS);
const rulebook = aRulebook();

const III = 'relatively-serious';
const toll = (deaths: number, change: Partial<Judgement> = {}, corrected = false) => {
  const quote = `${deaths}人死亡`;
  const where = { field: 'text', start: 0, end: quote.length, quote } as const;
  return aJudgement({
    severity: deaths >= 10 ? 'serious' : III,
    eventType: 'work_safety',
    measures: { deaths },
    evidence: [{ measure: 'deaths', value: deaths, ...where, ...(corrected && { corrected }) }],
    because: [{ rule: `死亡${deaths}人`, quote, citation: '国务院令第493号第三条' }],
    ...change,
  });
};
const plain = { title: '工地坍塌追踪', text: '现场清理仍在进行。', sourceName: '某网' };
const join = (file: CaseFile, judgement: Judgement, words: Partial<Parameters<typeof aReport>[0]> = {}) =>
  joinReport(file, aReport({ ...plain, ...words }, judgement), 'system', rulebook, NOW);

const ten = aCase({ rulebook, startedAt: START, judgement: toll(10) });
const five = aCase({ rulebook, startedAt: START, judgement: toll(5) });

describe('a later report of the same level with more dead', () => {
  it('moves figures, reasons and headline of a case that nobody has confirmed', () => {
    const { file, entries } = join(five, toll(7));
    expect(file.case).toMatchObject({ severity: III, measures: { deaths: 7 }, summary: '7人死亡' });
    expect(file.case.title).toBe('工地坍塌追踪');
    expect(file.case.because[0]?.rule).toBe('死亡7人');
    expect(entries.at(-1)).toMatchObject({ kind: 'toll-updated', data: { from: { deaths: 5 }, to: { deaths: 7 } } });
    expect(file.deadlines).toEqual(five.deadlines);
  });

  it('takes the number of missing with it, which shrinks as they are found', () => {
    const opened = aCase({ rulebook, startedAt: START, judgement: toll(5, { measures: { deaths: 5, missing: 3 } }) });
    const { file } = join(opened, toll(7, { measures: { deaths: 7, missing: 1 } }));
    expect(file.case.measures).toEqual({ deaths: 7, missing: 1 });
  });

  it('moves the figures of a confirmed case, not the reasons a person accepted', () => {
    const confirmed = setSeverity(five, { severity: III, reason: '核实' }, '值班长', rulebook, {
      now: NOW,
      people: PEOPLE,
    }).file;
    const { file } = join(confirmed, toll(7));
    expect(file.case).toMatchObject({ measures: { deaths: 7 }, because: confirmed.case.because, provisional: false });
  });
});

describe('a later report with fewer dead', () => {
  it.each([
    ['in words of correction', toll(9, {}, true), {}],
    ['in an announcement', toll(9), { title: '情况通报' }],
    ['on a channel of a unit', toll(9), { sourceName: '应急局网站' }],
  ])('%s is shown and asks for a person, and the level stays', (_, judgement, words) => {
    const { file, entries } = join(ten, judgement, words);
    expect(file.case).toMatchObject({ severity: 'serious', measures: { deaths: 9 }, needsReview: true });
    expect(file.case.summary).toBe('9人死亡');
    expect(file.case.because.at(-1)).toMatchObject({
      rule: '死亡10人更正为9人，现数字为较大；级别不自动下调，请人工复核',
      quote: '9人死亡',
    });
    expect(file.case.because.slice(0, -1)).toEqual(ten.case.because);
    expect(entries.at(-1)).toMatchObject({ kind: 'toll-lowered', data: { from: { deaths: 10 }, to: { deaths: 9 } } });
    expect(file.deadlines).toEqual(ten.deadlines);
  });

  describe.each([
    ['in words of correction', toll(9, {}, true), {}],
    ['in an announcement', toll(9), { title: '情况通报' }],
    ['on a channel of a unit', toll(9), { sourceName: '应急局网站' }],
  ])('%s', (_, judgement, words) => {
    const told = (ms: number) => join(ten, judgement, { ...words, published: exact(addMs(START, ms)) }).file.case;

    it('takes nothing back that was told after it', () => {
      const { measures, title, needsReview } = told(-1);
      expect({ measures, title, needsReview }).toEqual({
        measures: { deaths: 10 },
        title: ten.case.title,
        needsReview: false,
      });
    });

    it('takes back what was told before it, or at the same moment', () => {
      for (const ms of [0, 1]) expect(told(ms).measures).toEqual({ deaths: 9 });
    });
  });

  it('takes back no number that grew after it appeared, however early the case was opened', () => {
    const grown = join(five, toll(10), { published: exact(addMs(START, HOUR_MS)) }).file;
    const bulletin = { title: '情况通报', published: exact(addMs(START, HOUR_MS / 2)) };
    expect(join(grown, toll(9), bulletin).file.case.measures).toEqual({ deaths: 10 });
  });

  it('that takes nothing back tells of some of the dead only: nothing changes', () => {
    const { file } = join(ten, toll(3));
    expect(file.case).toEqual({ ...ten.case, reportCount: ten.case.reportCount + 1 });
  });

  it('asks a person again who has confirmed the level', () => {
    const at = { now: NOW, people: PEOPLE };
    const confirmed = setSeverity(ten, { severity: 'serious', reason: '核实' }, '值班长', rulebook, at).file;
    expect(join(confirmed, toll(9, {}, true)).file.case).toMatchObject({
      severity: 'serious',
      provisional: false,
      needsReview: true,
    });
  });

  it('is followed by a larger one again, which needs no new deadlines', () => {
    const corrected = join(ten, toll(9, {}, true)).file;
    const { file } = join(corrected, toll(12));
    expect(file.case).toMatchObject({ severity: 'serious', measures: { deaths: 12 }, needsReview: true });
    expect(file.deadlines).toEqual(ten.deadlines);
  });

  it('is taken from a new wording of a known report, too', () => {
    const report = aReport(plain, toll(9, {}, true));
    const { file } = reviseReport(ten, report, null, 'system', rulebook, NOW);
    expect(file.case).toMatchObject({
      severity: 'serious',
      measures: { deaths: 9 },
      needsReview: true,
      reportCount: 1,
    });
  });
});

it('leaves a closed case and one of the past as they are', () => {
  for (const change of [{ stage: 'closed' as const }, { history: true }]) {
    const past = { ...ten, case: { ...ten.case, ...change } };
    expect(join(past, toll(9, {}, true)).file.case.measures).toEqual({ deaths: 10 });
  }
});
