import { aCase, aJudgement, aReport, aRulebook, deadlineOf, exact, PEOPLE } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { joinReport } from '../cases/join-report.js';
import { placeReports } from '../cases/place-reports.js';
import type { Publication } from '../cases/publication-left.js';
import { addMs, instantOf } from '../time/instant.js';
import { correctConcern, dismissReport, leaveCase, recallDismissal, type StoredReport } from './correct-report.js';
import { learnFromPlacing, reviveEmpty } from './place-by-person.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const NOW = addMs(START, 3_600_000);
const at = { now: NOW, people: PEOPLE };
const rulebook = aRulebook();
const refusal = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) }) as Error;
const opened = aCase({ rulebook, startedAt: START });
const major = aCase({ rulebook, startedAt: START, judgement: aJudgement({ severity: 'serious' }) });

const stored = (change: Partial<StoredReport> = {}): StoredReport => ({
  id: 'r1',
  origin: 'feed',
  caseId: opened.case.id,
  decision: 'opened',
  reason: null,
  concern: 'complaint',
  concernBy: null,
  dismissedAs: null,
  ...change,
});
const inInbox = (change: Partial<StoredReport> = {}) => stored({ caseId: null, decision: 'inbox', ...change });

const leave = (
  file: CaseFile,
  change: Partial<StoredReport> = {},
  approvedBy?: string,
  publications: readonly Publication[] = [],
) => leaveCase(stored(change), file, { reason: '外地的事', approvedBy }, '值班员', at, publications);

describe('a report that does not concern us', () => {
  it('leaves a case that has others, and is learned from', () => {
    const two = joinReport(opened, aReport(), 'system', rulebook, NOW).file;
    const { file, standing, entries, lessons } = leave(two);
    expect(standing).toEqual({ caseId: null, decision: 'inbox', reason: 'elsewhere', dismissedAs: 'not-ours' });
    expect(file?.case).toMatchObject({ reportCount: 1, stage: 'collected' });
    expect(entries.map(({ kind }) => kind)).toEqual(['judgement-corrected']);
    expect(lessons).toMatchObject([{ kind: 'ours', label: 'not-ours', previous: 'ours', reportId: 'r1' }]);
  });

  it('takes along the publication that it alone told, and the level it may have raised asks for a look', () => {
    const earlier = exact(addMs(START, -3_600_000));
    const graver = aReport(
      { title: '外县沉船12人死亡', published: earlier },
      { severity: 'serious', measures: { deaths: 12 } },
    );
    const two = joinReport(opened, graver, 'system', rulebook, NOW).file;
    expect(two.case).toMatchObject({ firstPublishedAt: earlier, needsReview: false });
    const publications = [
      { reportId: 'own', published: exact(START) },
      { reportId: graver.id, published: earlier },
    ];
    const { file } = leave(two, { id: graver.id }, undefined, publications);
    expect(file?.case).toMatchObject({ firstPublishedAt: exact(START), needsReview: true, severity: 'serious' });
    expect(file?.deadlines.filter(({ status }) => status === 'running')).toHaveLength(two.deadlines.length);
  });

  it('asks for no look at a case that is closed', () => {
    const two = joinReport(opened, aReport(), 'system', rulebook, NOW).file;
    const closed: CaseFile = { ...two, case: { ...two.case, stage: 'closed', closedAt: NOW } };
    expect(leave(closed).file?.case).toMatchObject({ needsReview: false, reportCount: 1 });
  });

  it('closes the case that has no other and cancels what runs with the reason', () => {
    const { file, entries } = leave(opened);
    expect(file?.case).toMatchObject({ reportCount: 0, stage: 'closed', closedAt: NOW });
    expect(file?.deadlines.map((d) => [d.status, d.cancelledReason])).toEqual([['cancelled', '外地的事']]);
    expect(entries.map(({ kind }) => kind)).toEqual(['judgement-corrected', 'deadline-cancelled', 'case-closed']);
  });

  it('is the only one of a major case only with an approver', () => {
    expect(() => leave(major)).toThrow(refusal('approval-required', 'approvedBy'));
    expect(leave(major, {}, '王主任').file?.case.stage).toBe('closed');
  });

  it('cannot be a hotline entry or one made by hand', () => {
    expect(() => leave(opened, { origin: 'hotline' })).toThrow(refusal('belongs-to-a-case', 'label'));
    expect(() => leave(opened, { origin: 'manual' })).toThrow(refusal('belongs-to-a-case', 'label'));
  });

  it('given back takes its closed case up again, with a new epoch of the deadline', () => {
    const closed = leave(opened).file ?? opened;
    const { file } = reviveEmpty(closed, '撤销', '值班员', rulebook, NOW);
    expect(file.case).toMatchObject({ stage: 'collected', closedAt: null });
    expect(file.deadlines.map((d) => [d.epoch, d.status])).toEqual([
      [1, 'cancelled'],
      [2, 'running'],
    ]);
    expect(deadlineOf(file, 'response').startedAt).toEqual(START);
  });

  it('told again in the same words by another source stays in the inbox', () => {
    const again = aReport({ origin: 'feed' });
    const known = { compared: new Map(), files: new Map(), dismissed: new Map([[again.id, 'not-ours' as const]]) };
    const { placements } = placeReports([again], known, 'system', rulebook, at);
    expect(placements).toMatchObject([{ decision: 'inbox', reason: 'elsewhere' }]);
    const call = aReport({ origin: 'hotline' });
    const called = { ...known, dismissed: new Map([[call.id, 'not-ours' as const]]) };
    expect(placeReports([call], called, 'system', rulebook, at).placements[0]?.decision).toBe('opened');
  });
});

describe('the concern of a report', () => {
  it('is set by a person, once', () => {
    const to = { label: 'question', reason: '咨询政策' } as const;
    const { standing, lessons, entries } = correctConcern(stored(), opened, to, '值班员', at);
    expect(standing).toEqual({ concern: 'question', concernBy: '值班员' });
    expect(entries[0]?.data).toMatchObject({ kind: 'concern', from: 'complaint', to: 'question', reportId: 'r1' });
    expect(lessons).toMatchObject([{ kind: 'concern', label: 'question', previous: 'complaint' }]);
    expect(correctConcern(stored({ concern: 'question' }), opened, to, '值班员', at).entries).toEqual([]);
  });
});

describe('a report of the inbox', () => {
  it('dismissed is seen, and confirms why it stayed', () => {
    const report = inInbox({ reason: 'elsewhere' });
    const { standing, entries, lessons } = dismissReport(report, { as: 'not-ours', reason: '外地' }, '值班员', at);
    expect(standing).toEqual({ dismissedAs: 'not-ours' });
    expect(entries).toMatchObject([{ caseId: 'system', kind: 'judgement-corrected' }]);
    expect(lessons).toMatchObject([{ kind: 'ours', label: 'not-ours', previous: 'not-ours', reportId: 'r1' }]);
  });

  it('dismissed for want of a concern teaches that there is none', () => {
    const { lessons } = dismissReport(inInbox(), { as: 'no-concern', reason: '通知' }, '值班员', at);
    expect(lessons).toMatchObject([{ kind: 'concern', label: 'none', previous: 'complaint' }]);
  });

  it('taken back from a dismissal teaches nothing', () => {
    const { standing, lessons } = recallDismissal(inInbox({ dismissedAs: 'not-ours' }), '值班员', at);
    expect(standing).toEqual({ dismissedAs: null });
    expect(lessons).toMatchObject([{ kind: 'ours', label: null }]);
    expect(recallDismissal(inInbox(), '值班员', at).entries).toEqual([]);
  });

  it('that has a case cannot be dismissed', () => {
    expect(() => dismissReport(stored(), { as: 'not-ours', reason: '外地' }, '值班员', at)).toThrow(
      refusal('has-a-case'),
    );
  });

  it('given a case teaches that it is ours and raises a concern', () => {
    const report = inInbox({ reason: 'no-concern', concern: 'none' });
    const placed = learnFromPlacing({ file: opened, entries: [] }, report, { reason: '有人反映' }, '值班员', at);
    expect(placed.lessons).toMatchObject([
      { kind: 'ours', label: 'ours', previous: 'ours' },
      { kind: 'concern', label: 'raised', previous: 'none' },
    ]);
    expect(placed.entries.map(({ data }) => [data['kind'], data['from'], data['to']])).toEqual([
      ['concern', 'none', 'raised'],
    ]);
    const named = learnFromPlacing(
      { file: opened, entries: [] },
      { ...report, reason: 'elsewhere' },
      { reason: '本市企业', concern: 'complaint' },
      '值班员',
      at,
    );
    expect(named.standing).toEqual({ concern: 'complaint', concernBy: '值班员' });
    expect(named.lessons).toMatchObject([{ previous: 'not-ours' }, { label: 'complaint' }]);
  });
});
