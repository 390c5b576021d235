import { aCase, aReport, aRulebook, deadlineOf, exact, PEOPLE, timerOf } from '@huiying/fakes';
import { fireTimers } from '../deadlines/fire-timers.js';
import { addMs, instantOf } from '../time/instant.js';
import type { CaseFile } from './case-file.js';
import { joinReport } from './join-report.js';
import type { Publication } from './publication-left.js';
import { splitCase } from './split-case.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const hours = (n: number) => addMs(START, n * HOUR_MS);
const rulebook = aRulebook();
const moving = aReport({ title: '停水', published: exact(hours(5)) });
const old = joinReport(aCase({ rulebook, startedAt: START }), moving, 'system', rulebook, hours(5)).file;

function split(
  file: CaseFile,
  reports = [moving],
  hour = 6,
  title?: string,
  staying: readonly Publication['published'][] = [exact(START)],
) {
  const publications: Publication[] = [
    ...reports.map(({ id, incoming }) => ({ reportId: id, published: incoming.published })),
    ...staying.map((published, i) => ({ reportId: `staying-${i}`, published })),
  ];
  const choice = { reports, publications, reason: '另一件事', title };
  const outcome = splitCase(file, choice, '值班长', rulebook, { now: hours(hour), people: PEOPLE });
  const [from, to] = outcome.files;
  if (!from || !to) throw new Error('a split changes two cases');
  return { ...outcome, from, to };
}

const change = (kase: Partial<CaseFile['case']>): CaseFile => ({ ...old, case: { ...old.case, ...kase } });

describe('a split', () => {
  it('copies the start and so the due time, however late the report of the new case came', () => {
    const { to } = split(old);
    expect(deadlineOf(to, 'response')).toMatchObject({
      startedAt: hours(0),
      dueAt: hours(48),
      status: 'running',
      caseId: to.case.id,
    });
    expect(to.case.detectedAt).toEqual(old.case.detectedAt);
  });

  it('judges the new case by its own reports', () => {
    const grave = aReport({ title: '坍塌' }, { severity: 'serious', measures: { deaths: 12 } });
    const { to } = split(old, [moving, grave]);
    expect(to.case).toMatchObject({ title: '坍塌', severity: 'serious', reportCount: 2, measures: { deaths: 12 } });
    expect(deadlineOf(to, 'authoritative-release')).toMatchObject({ startedAt: hours(0), dueAt: hours(5) });
  });

  it('counts the reports in the case that they go to, and asks for a look at the level of the other', () => {
    const { from, to, moved } = split(old, [moving], 6, '城东停水');
    expect(from.case).toMatchObject({ reportCount: 1, needsReview: true, severity: old.case.severity });
    expect(to.case).toMatchObject({ reportCount: 1, title: '城东停水' });
    expect(moved).toEqual({ reportIds: [moving.id], fromCaseId: old.case.id, toCaseId: to.case.id });
  });

  it('takes along the publication that only its reports told', () => {
    const told = aReport({ title: '停水', published: exact(hours(-2)) });
    const file = joinReport(aCase({ rulebook, startedAt: START }), told, 'system', rulebook, hours(5)).file;
    expect(file.case.firstPublishedAt?.at).toEqual(hours(-2));
    const leftBy = (staying: readonly Publication['published'][]) =>
      split(file, [told], 6, undefined, staying).from.case.firstPublishedAt;
    expect(leftBy([])).toBeNull();
    expect(leftBy([null, exact(hours(3)), exact(hours(1))])?.at).toEqual(hours(1));
    expect(split(file, [aReport({ published: exact(hours(2)) })]).from.case.firstPublishedAt?.at).toEqual(hours(-2));
  });

  it('is written down in both cases', () => {
    const { entries, from, to } = split(old);
    const of = (file: CaseFile) => entries.filter((e) => e.caseId === file.case.id).map((e) => e.kind);
    expect(of(from)).toEqual(['case-split']);
    expect(of(to)).toEqual(expect.arrayContaining(['case-opened', 'case-split-off', 'deadline-started']));
  });

  it('after the due time is breached, dated at it; the old case keeps its own outcome', () => {
    const breached = fireTimers(old, rulebook, { now: hours(49), people: PEOPLE }).file;
    const { from, to } = split(breached, [moving], 50);
    const swept = fireTimers(to, rulebook, { now: hours(51), people: PEOPLE }).file;
    expect(deadlineOf(swept, 'response')).toMatchObject({ status: 'breached', breachedAt: hours(48) });
    expect(deadlineOf(from, 'response')).toMatchObject({ status: 'breached', breachedAt: hours(48) });
  });

  it('calls nobody in the past', () => {
    expect(timerOf(split(old, [moving], 30).to, 'response', 'step:0')?.fireAt).toEqual(hours(30));
  });

  it('is refused for a case that is merged, closed or of the past', () => {
    expect(() => split(change({ mergedInto: 'x' }))).toThrow(expect.objectContaining({ code: 'case-merged' }));
    expect(() => split(change({ stage: 'closed' }))).toThrow(expect.objectContaining({ code: 'case-closed' }));
    expect(() => split(change({ history: true }))).toThrow(expect.objectContaining({ code: 'case-history' }));
  });
});
