import { aCase, aJudgement, aPack, aReport, aRulebook, deadlineOf, exact, PEOPLE, SHIPPED_RULES } from '@huiying/fakes';
import type { RecordedInstant } from '../deadlines/choose-start.js';
import { classify } from '../severity/classify.js';
import { addMs, DAY_MS, instantOf, type Instant } from '../time/instant.js';
import type { CaseFile } from './case-file.js';
import { joinReport, reviseReport } from './join-report.js';
import { openCase } from './open-case.js';
import { setSeverity } from './set-severity.js';

const START = instantOf(Date.parse('2026-11-01T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const NOW = addMs(START, 20 * HOUR_MS);
const rulebook = aRulebook();
const nine = aJudgement({ severity: 'relatively-serious', eventType: 'work_safety', measures: { deaths: 9 } });
const ten = aJudgement({ severity: 'serious', eventType: 'work_safety', measures: { deaths: 10 } });
const opened = aCase({ rulebook, startedAt: START, judgement: nine });

const join = (file: CaseFile, judgement = ten, now = NOW, published: Instant | null = null, rules = rulebook) =>
  joinReport(file, aReport({ published: published && exact(published) }, judgement), 'system', rules, now);

describe('a report that tells of ten dead where nine were known', () => {
  it('raises the level by itself and starts 5 h / 24 h when it was published; the 48 h deadline runs on', () => {
    const publishedAt = addMs(NOW, -HOUR_MS);
    const { file } = join(opened, ten, NOW, publishedAt);
    expect(file.case).toMatchObject({ severity: 'serious', provisional: true, measures: { deaths: 10 } });
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({
      basis: 'qualifying-fact',
      startedAt: publishedAt,
    });
    expect(deadlineOf(file, 'response')).toEqual(deadlineOf(opened, 'response'));
  });

  it('gives the case its headline, so that the wall does not go on saying nine', () => {
    const report = aReport({ title: '某工地坍塌死亡人数升至10人' }, ten);
    const { file } = joinReport(opened, report, 'system', rulebook, NOW);
    expect(file.case.title).toBe('某工地坍塌死亡人数升至10人');
  });

  it('counts from now when it is dated in the future or to the day only', () => {
    const future = join(opened, ten, NOW, addMs(NOW, DAY_MS)).file;
    expect(deadlineOf(future, 'authoritative-release').startedAt).toEqual(NOW);
    const report = aReport({ published: { at: START, precision: 'day' } }, ten);
    const dated = joinReport(opened, report, 'system', rulebook, NOW).file;
    expect(deadlineOf(dated, 'authoritative-release').startedAt).toEqual(NOW);
  });

  it('marks a start that no date of the report tells as presumed, and no other', () => {
    const presumed = (published: RecordedInstant | null) => {
      const { file } = joinReport(opened, aReport({ published }, ten), 'system', rulebook, NOW);
      return deadlineOf(file, 'authoritative-release').presumed;
    };
    expect([null, { at: START, precision: 'day' } as const, exact(addMs(NOW, 3 * HOUR_MS))].map(presumed)).toEqual([
      true,
      true,
      true,
    ]);
    expect([exact(NOW), exact(addMs(NOW, 60_000))].map(presumed)).toEqual([false, false]);
  });

  it('marks none that counts from the detection or from the start of the case', () => {
    for (const change of [{ startsFrom: 'detected' as const }, {}]) {
      const pack = aPack({ onUpgrade: change.startsFrom ? 'qualifying-fact' : 'original-start' });
      const obligations = pack.obligations.map((one) => ({ ...one, ...change }));
      const { file } = join(opened, ten, NOW, null, aRulebook({ pack: { ...pack, obligations } }));
      expect(deadlineOf(file, 'authoritative-release').presumed).toBe(false);
    }
  });

  it('counts from the start of the case under a pack that says original-start', () => {
    const strict = aRulebook({ pack: aPack({ onUpgrade: 'original-start' }) });
    const { file } = join(opened, ten, NOW, NOW, strict);
    expect(deadlineOf(file, 'authoritative-release').startedAt).toEqual(START);
  });

  it.each([
    ['work_safety', 30],
    ['road_traffic', 7],
    ['fire', 7],
  ])('of %s raises the level within %d days of the event, not a millisecond later', (eventType, days) => {
    const known = { ...opened, case: { ...opened.case, eventType } };
    const last = addMs(START, days * DAY_MS);
    expect(join(known, ten, last).file.case.severity).toBe('serious');
    expect(join(known, ten, addMs(last, 1)).file.case.severity).toBe('relatively-serious');
  });

  it('takes an answered case back into the work', () => {
    const answered = { ...opened, case: { ...opened.case, stage: 'answered' as const } };
    expect(join(answered).file.case.stage).toBe('collected');
  });
});

describe('a report that only sounds graver', () => {
  const sounds = aJudgement({
    severity: 'none',
    strictest: 'serious',
    soundsGrave: true,
    eventType: null,
    measures: {},
  });

  it('leaves the deadlines of a case whose dead are counted as they are', () => {
    const { file } = join(opened, sounds);
    expect(file.case).toMatchObject({ severity: 'relatively-serious', strictest: 'relatively-serious' });
    expect(file.deadlines).toEqual(opened.deadlines);
  });

  it('starts the strictest deadlines of a case of which nobody is counted', () => {
    const uncounted = aJudgement({ severity: 'ordinary', eventType: 'work_safety', measures: {} });
    const { file } = join(aCase({ rulebook, startedAt: START, judgement: uncounted }), sounds);
    expect(file.case).toMatchObject({ severity: 'ordinary', strictest: 'serious' });
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({ status: 'running', startedAt: NOW });
  });
});

it.each([
  ['造成1人受伤，有多人被埋，人数不详。', 1],
  ['居民称死伤惨重，具体人数不详。', 2],
])(
  'a further report that the rules hold for possibly 重大 starts the strictest deadlines though some are counted: %s',
  (told, injured) => {
    const text = `石棠县化工厂发生爆炸，${told}`;
    const hurt = aJudgement({ severity: 'ordinary', eventType: 'work_safety', measures: { injured } });
    const { file } = join(aCase({ rulebook, startedAt: START, judgement: hurt }), classify({ text }, SHIPPED_RULES));
    expect(file.case).toMatchObject({ severity: 'ordinary', strictest: 'serious', needsReview: true });
    expect(file.case.because[0]?.rule).toContain('人数或伤亡不明');
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({ status: 'running', startedAt: NOW });
  },
);

describe('the level that a person has confirmed', () => {
  const decision = { severity: 'ordinary', reason: '复核', approvedBy: '主任' } as const;
  const lowered = setSeverity(join(opened).file, decision, '值班长', rulebook, { now: NOW, people: PEOPLE }).file;

  it('is not undone by the same words told again', () => {
    const { file } = join(lowered, ten, addMs(NOW, HOUR_MS));
    expect(file.case).toMatchObject({ severity: 'ordinary', provisional: false });
    expect(file.case.reportCount).toBe(lowered.case.reportCount + 1);
  });

  it('raised again, owes the graver deadlines once more for the new fact, also where they were settled before', () => {
    const raised = join(opened).file;
    const settled = {
      ...raised,
      deadlines: raised.deadlines.map((d) => (d.basis === 'qualifying-fact' ? ({ ...d, status: 'met' } as const) : d)),
    };
    const milder = setSeverity(settled, decision, '值班长', rulebook, { now: NOW, people: PEOPLE }).file;
    const eleven = aJudgement({ severity: 'serious', measures: { deaths: 11 } });
    const later = addMs(NOW, HOUR_MS);
    const { deadlines } = join(milder, eleven, later, later).file;
    const releases = deadlines.filter((d) => d.deliverable === 'authoritative-release');
    expect(releases.map(({ epoch, status }) => [epoch, status])).toEqual([
      [1, 'met'],
      [2, 'running'],
    ]);
  });

  it('is raised by a graver fact that has no number, once: what a person then made of it stays', () => {
    const spilt = aJudgement({ severity: 'ordinary', eventType: 'road_traffic', measures: { deaths: 0 } });
    const stopped = aJudgement({ severity: 'serious', eventType: 'environment', measures: {} });
    const circumstances = { now: NOW, people: PEOPLE };
    const judged = (file: CaseFile) => setSeverity(file, decision, '值班长', rulebook, circumstances).file;
    const raised = join(judged(aCase({ rulebook, startedAt: START, judgement: spilt })), stopped, NOW, NOW).file;
    expect(raised.case).toMatchObject({ severity: 'serious', provisional: true });
    expect(deadlineOf(raised, 'authoritative-release')).toMatchObject({ status: 'running', startedAt: NOW });
    expect(join(judged(raised), stopped).file.case).toMatchObject({ severity: 'ordinary', provisional: false });
  });

  it('is raised by what was only possible when it was decided, not by the same doubt', () => {
    const doubted = aJudgement({ severity: 'ordinary', strictest: 'serious', eventType: 'work_safety' });
    const decided = setSeverity(
      aCase({ rulebook, startedAt: START, judgement: doubted }),
      decision,
      '值班长',
      rulebook,
      {
        now: NOW,
        people: PEOPLE,
      },
    ).file;
    expect(join(decided, doubted).file.case.provisional).toBe(false);
    const told = { ...doubted, severity: 'serious' } as const;
    expect(join(decided, told).file.case).toMatchObject({ severity: 'serious', provisional: true });
  });

  it('is not raised by what only sounds graver', () => {
    const plain = aCase({ rulebook, startedAt: START, judgement: aJudgement({ eventType: 'work_safety' }) });
    const decided = setSeverity(plain, decision, '值班长', rulebook, { now: NOW, people: PEOPLE }).file;
    const sounds = aJudgement({ severity: 'none', strictest: 'serious', soundsGrave: true });
    expect(join(decided, sounds).file.case).toMatchObject({ severity: 'ordinary', strictest: 'ordinary' });
  });

  it('given while the case was opened by hand is measured by what the words gave then', () => {
    const report = aReport({ published: exact(START) }, aJudgement({ severity: 'serious' }));
    const opening = { caseId: 'c', actor: '值班员', detectedAt: START, history: false, leadUnitId: null };
    const { file } = openCase(report, { ...opening, stated: 'ordinary' }, rulebook);
    expect(join(file, aJudgement({ severity: 'serious' })).file.case.severity).toBe('ordinary');
    expect(join(file, aJudgement({ severity: 'especially-serious' })).file.case.severity).toBe('especially-serious');
  });

  it('is raised again by a larger toll', () => {
    const eleven = aJudgement({ severity: 'serious', measures: { deaths: 11 } });
    expect(join(lowered, eleven, addMs(NOW, HOUR_MS)).file.case).toMatchObject({
      severity: 'serious',
      provisional: true,
    });
  });
});

const startOf = (file: CaseFile) => deadlineOf(file, 'authoritative-release').startedAt;

const revise = (published: Instant | null, publishedBefore: Instant | null, file = opened) =>
  reviseReport(
    file,
    aReport({ published: published && exact(published) }, ten),
    publishedBefore,
    'system',
    rulebook,
    NOW,
  );

describe('a report of the case that now tells of ten dead', () => {
  it('raises the level without counting as a further report', () => {
    const { file, entries } = revise(null, null);
    expect(file.case).toMatchObject({ severity: 'serious', measures: { deaths: 10 }, reportCount: 1 });
    expect(entries.map((entry) => entry.kind).slice(0, 2)).toEqual(['report-edited', 'severity-proposed']);
  });

  it('starts 5 h / 24 h when it was reworded, by its new date, else now: its old date is older than the fact', () => {
    const updatedAt = addMs(NOW, -HOUR_MS);
    expect(startOf(revise(updatedAt, START).file)).toEqual(updatedAt);
    expect(startOf(revise(START, START).file)).toEqual(NOW);
    expect(startOf(revise(updatedAt, null).file)).toEqual(NOW);
    expect(deadlineOf(revise(START, START).file, 'authoritative-release').presumed).toBe(false);
  });

  it('leaves the first publication as it was', () => {
    expect(revise(addMs(START, -HOUR_MS), START).file.case.firstPublishedAt).toEqual(opened.case.firstPublishedAt);
  });

  it('changes nothing but the record when it tells no more', () => {
    const { file } = reviseReport(opened, aReport({}, nine), null, 'system', rulebook, NOW);
    expect(file).toEqual(opened);
  });
});
