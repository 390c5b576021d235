import { aCase, aJudgement, aReport, aRulebook, deadlineOf, exact, PEOPLE, SHIPPED_RULES } from '@huiying/fakes';
import { classify, type Judgement } from '../severity/classify.js';
import { addMs, instantOf, type Instant } from '../time/instant.js';
import type { CaseFile } from './case-file.js';
import { joinReport, reviseReport } from './join-report.js';
import { setSeverity } from './set-severity.js';

const NOW = instantOf(Date.parse('2026-11-01T20:00:00+08:00'));
const minutesAgo = (minutes: number): Instant => addMs(NOW, -minutes * 60_000);
const rulebook = aRulebook();

const read = (text: string): Judgement => classify({ title: '', text }, SHIPPED_RULES);
const telling = (text: string, publishedAt: Instant | null, title = text) =>
  aReport({ title, text, sourceName: '某网', published: publishedAt && exact(publishedAt) }, read(text));
const opened = (text: string, minutes: number): CaseFile =>
  aCase({ rulebook, startedAt: minutesAgo(minutes), judgement: read(text) });
const join = (file: CaseFile, text: string, publishedAt: Instant | null) =>
  joinReport(file, telling(text, publishedAt), 'system', rulebook, NOW);

const twelve = opened('黑石煤矿发生透水事故，救援结束，12人遇难。', 60);
const TRAPPED = '黑石煤矿发生透水事故，已致3人死亡，仍有32人被困井下。';

describe('a report that appeared before the dead of the case were counted', () => {
  it('keeps the toll, its headline and the level, and leaves what it feared plausible', () => {
    const { file, entries } = join(twelve, TRAPPED, minutesAgo(600));
    const { title, summary, severity } = twelve.case;
    expect(file.case).toMatchObject({ title, summary, severity, needsReview: true });
    expect(file.case).toMatchObject({ strictest: 'especially-serious', provisional: true });
    expect(file.case.measures).toEqual({ deaths: 12 });
    expect(file.case.because.slice(0, -1)).toEqual(twelve.case.because);
    expect(entries.map(({ kind }) => kind)).not.toContain('toll-lowered');
  });

  it('proposes its level all the same where it appeared later, or does not say when', () => {
    for (const publishedAt of [minutesAgo(30), null]) {
      const { file } = join(twelve, TRAPPED, publishedAt);
      expect(file.case).toMatchObject({ severity: 'especially-serious', measures: { deaths: 12, atRisk: 32 } });
    }
  });

  it('opens the strictest deadlines where the count alone asks for milder ones', () => {
    const { file } = join(opened('黑石煤矿发生透水事故，4人遇难。', 60), TRAPPED, minutesAgo(120));
    expect(file.case).toMatchObject({ severity: 'relatively-serious', measures: { deaths: 4 } });
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({ status: 'running', startedAt: minutesAgo(120) });
  });

  it('asks a person who has decided to look again, and leaves the decision', () => {
    const at = { now: NOW, people: PEOPLE };
    const confirmed = setSeverity(twelve, { severity: 'serious', reason: '核实' }, '值班长', rulebook, at).file;
    const { file } = join(confirmed, TRAPPED, minutesAgo(600));
    expect(file.case).toMatchObject({ severity: 'serious', strictest: 'serious', provisional: false });
    expect(file.case.needsReview).toBe(true);
  });

  it('raises the level by what it tells beside people', () => {
    const { file } = join(twelve, '黑石煤矿发生透水事故，直接经济损失1.2亿元。', minutesAgo(600));
    expect(file.case).toMatchObject({ severity: 'especially-serious', title: twelve.case.title });
  });

  it('tells who was hurt, not who was missing', () => {
    const { file } = join(twelve, '黑石煤矿发生透水事故，5人失联，7人受伤。', minutesAgo(600));
    expect(file.case.measures).toEqual({ deaths: 12, injured: 7 });
  });

  it('is of now once it was reworded', () => {
    const report = telling(TRAPPED, minutesAgo(600));
    const { file } = reviseReport(twelve, report, minutesAgo(600), 'system', rulebook, NOW);
    expect(file.case.severity).toBe('especially-serious');
  });
});

describe('a graver report that tells of some of the dead', () => {
  const PART = '松林镇仓库发生爆炸，直接经济损失1.2亿元，遇难者中有3人死亡在值班室。';
  const exploded = opened('松林镇仓库发生爆炸，12人死亡，30人受伤。', 60);

  it('raises the level and leaves the toll and the headline that tells it', () => {
    const { file, entries } = join(exploded, PART, minutesAgo(10));
    const { title, summary } = exploded.case;
    expect(file.case).toMatchObject({ severity: 'especially-serious', title, summary });
    expect(file.case.measures).toMatchObject({ deaths: 12, injured: 30, lossYuan: 120_000_000 });
    expect(entries.map(({ kind }) => kind)).not.toContain('toll-lowered');
  });

  it('lowers the toll, and says so, where it takes the larger number back', () => {
    const text = '松林镇仓库发生爆炸，直接经济损失1.2亿元，死亡人数由12人更正为3人。';
    const { file, entries } = join(exploded, text, minutesAgo(10));
    expect(file.case).toMatchObject({ severity: 'especially-serious', measures: { deaths: 3 }, needsReview: true });
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['severity-proposed', 'toll-lowered']));
  });

  it('lets no count of people fall, unless more are dead', () => {
    const some = aReport({}, aJudgement({ severity: 'especially-serious', measures: { missing: 40, injured: 2 } }));
    expect(joinReport(exploded, some, 'system', rulebook, NOW).file.case.measures).toEqual({
      deaths: 12,
      injured: 30,
      missing: 40,
    });
    const more = aReport({}, aJudgement({ severity: 'especially-serious', measures: { deaths: 31, injured: 11 } }));
    expect(joinReport(exploded, more, 'system', rulebook, NOW).file.case.measures).toEqual({ deaths: 31, injured: 11 });
  });
});
