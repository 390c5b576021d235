import { aCase, aJudgement, aReport, aRulebook, exact, PEOPLE } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { openingOf } from '../cases/place-reports.js';
import type { JudgedReport } from '../reports/report.js';
import { addMs, instantOf } from '../time/instant.js';
import { giveToCase } from './place-by-person.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const NOW = addMs(START, 3_600_000);
const at = { now: NOW, people: PEOPLE };
const rulebook = aRulebook();
const opened = aCase({ rulebook, startedAt: START, judgement: aJudgement({ measures: { injured: 3 } }) });
const change = (kase: Partial<CaseFile['case']>, file = opened): CaseFile => ({
  ...file,
  case: { ...file.case, ...kase },
});
const closed = change({ stage: 'closed', closedAt: START });
const dead = (deaths: number): JudgedReport =>
  aReport({ title: `${deaths}人死亡`, published: exact(START) }, { severity: 'serious', measures: { deaths } });

const give = (report: JudgedReport, file: CaseFile, ...later: readonly CaseFile[]) => {
  const opening = openingOf(report, '值班员', rulebook, at);
  return giveToCase({ file, later }, report, { opening, reason: '新情况' }, rulebook, at);
};

describe('a report that a person gives to a closed case', () => {
  it('opens a linked case when it tells of more: its clocks run', () => {
    const { file, entries } = give(dead(12), closed);
    expect(file.case).toMatchObject({
      severity: 'serious',
      stage: 'collected',
      proceedings: { linkedTo: closed.case.id },
    });
    expect(file.deadlines.every(({ status }) => status === 'running')).toBe(true);
    expect(entries.map(({ kind }) => kind)).toContain('case-linked');
  });

  it('joins the open case that goes on from it already', () => {
    const [over, running] = [give(dead(11), closed).file, give(dead(12), closed).file];
    const { file } = give(dead(13), closed, change({ stage: 'closed' }, over), running);
    expect(file.case).toMatchObject({ id: running.case.id, reportCount: 2, measures: { deaths: 13 } });
  });

  it('attaches to it when it tells nothing new', () => {
    const { file } = give(aReport({}, { measures: { injured: 3 } }), closed);
    expect(file.case).toMatchObject({ id: closed.case.id, stage: 'closed', reportCount: 2 });
    expect(file.deadlines).toEqual(closed.deadlines);
  });

  it('takes up one that was closed for want of reports', () => {
    const { file, entries } = give(dead(12), change({ reportCount: 0 }, closed));
    expect(file.case).toMatchObject({ id: closed.case.id, stage: 'collected', severity: 'serious' });
    expect(entries.map(({ kind }) => kind)).toContain('case-reopened');
  });

  it('is refused for a drill', () => {
    expect(() => give(dead(12), change({ drill: true }))).toThrow(expect.objectContaining({ code: 'drill-and-real' }));
  });
});
