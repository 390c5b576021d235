import { aJudgement, aPack, aReport, aRulebook, exact, mergingCases } from '@huiying/fakes';
import type { IncomingReport } from '../reports/report.js';
import type { Applicability, Obligation } from '../policy/policy-pack.js';
import type { CaseFile } from './case-file.js';
import { joinReport } from './join-report.js';
import { mergeCases } from './merge-cases.js';
import { openCase } from './open-case.js';
import { setSeverity } from './set-severity.js';
import { splitCase } from './split-case.js';
import { unmergeCase } from './unmerge-case.js';

const { answer, at, hours } = mergingCases;
const ruleOf = (appliesTo: Applicability): Obligation => ({
  id: 'local.reply',
  deliverable: 'reply',
  appliesTo,
  within: { value: 3, unit: 'working-day' },
  startsFrom: 'auto',
  citation: { document: '办法' },
});
const under = (appliesTo: Applicability, onUpgrade: 'qualifying-fact' | 'original-start' = 'qualifying-fact') =>
  aRulebook({ pack: aPack({ onUpgrade, obligations: [...aPack().obligations, ruleOf(appliesTo)] }) });
const forCalls = under({ origins: ['hotline'] });

const reportAt = (hour: number, change: Partial<IncomingReport> = {}, judgement = aJudgement()) =>
  aReport({ published: exact(hours(hour)), ...change }, judgement);
const opened = (report = reportAt(0, { origin: 'push' }), rulebook = forCalls): CaseFile => {
  const opening = { caseId: 'case', actor: 'system', detectedAt: hours(0), history: false, leadUnitId: 'bureau' };
  return openCase(report, opening, rulebook).file;
};
const join = (file: CaseFile, report: ReturnType<typeof reportAt>, hour: number, rulebook = forCalls) =>
  joinReport(file, report, 'system', rulebook, hours(hour)).file;
const repliesOf = ({ deadlines }: CaseFile) =>
  deadlines.filter((d) => d.deliverable === 'reply').map((d) => [d.status, d.basis, d.startedAt, d.presumed] as const);

describe('a call that joins a case which a feed opened', () => {
  it('starts what callers are owed when the call came', () => {
    const file = opened();
    expect(repliesOf(file)).toEqual([]);
    const called = join(file, reportAt(2), 3);
    expect(repliesOf(called)).toEqual([['running', 'qualifying-fact', hours(2), false]]);
  });

  it('starts it now, presumed, where nothing tells when the call came', () => {
    const called = join(opened(), reportAt(2, { published: null }), 3);
    expect(repliesOf(called)).toEqual([['running', 'qualifying-fact', hours(3), true]]);
  });

  it('starts it once, however many call, and again for nobody after it was answered', () => {
    const called = join(join(opened(), reportAt(2), 2), reportAt(4), 4);
    expect(repliesOf(called)).toHaveLength(1);
    const answered = answer(called, 5, 'reply');
    expect(repliesOf(join(answered, reportAt(6), 6))).toEqual([['met', 'qualifying-fact', hours(2), false]]);
  });

  it('counts from the call under a pack that says original-start', () => {
    const rulebook = under({ origins: ['hotline'] }, 'original-start');
    const called = join(opened(undefined, rulebook), reportAt(2), 2, rulebook);
    expect(repliesOf(called)).toEqual([['running', 'qualifying-fact', hours(2), false]]);
  });

  it('takes a case that was answered back into the work', () => {
    const answered = answer(opened(), 1);
    expect(answered.case.stage).toBe('answered');
    expect(join(answered, reportAt(2), 2).case.stage).toBe('collected');
  });

  it('starts nothing in a closed case, and does once that is open again', () => {
    const { case: kase, ...rest } = opened();
    const closed = join({ ...rest, case: { ...kase, stage: 'closed' } }, reportAt(2), 2);
    expect(repliesOf(closed)).toEqual([]);
    const reopened: CaseFile = { ...closed, case: { ...closed.case, stage: 'judged' } };
    expect(repliesOf(join(reopened, reportAt(3), 3))).toHaveLength(1);
  });

  it('is owed its answer whatever level a person decides on', () => {
    const to = { severity: 'none', reason: '复核', approvedBy: '主任' } as const;
    const judged = setSeverity(join(opened(), reportAt(2), 2), to, '值班长', forCalls, at(hours(3))).file;
    expect(repliesOf(judged)).toEqual([['running', 'qualifying-fact', hours(2), false]]);
  });

  it('is owed what the level it raises asks for calls, too, from the call', () => {
    const rulebook = under({ origins: ['hotline'], severities: ['serious'] });
    const ten = aJudgement({ severity: 'serious', measures: { deaths: 10 } });
    const called = join(opened(undefined, rulebook), reportAt(2, {}, ten), 2, rulebook);
    expect(repliesOf(called)).toEqual([['running', 'qualifying-fact', hours(2), false]]);
  });
});

it('a feed that joins a case which a call opened starts what feeds are owed', () => {
  const rulebook = under({ origins: ['feed'] });
  const told = join(opened(reportAt(0), rulebook), reportAt(2, { origin: 'feed' }), 2, rulebook);
  expect(repliesOf(told)).toEqual([['running', 'qualifying-fact', hours(2), false]]);
});

describe('a rule for cases of so many reports', () => {
  const forFive = under({ reportsFrom: 5 });
  const withReports = (n: number, rulebook = forFive): CaseFile => {
    let file = opened(reportAt(0), rulebook);
    for (let hour = 1; hour < n; hour += 1) file = join(file, reportAt(hour), hour, rulebook);
    return file;
  };

  it('starts with the fifth report, at its publication, and with no other', () => {
    expect(repliesOf(withReports(4))).toEqual([]);
    const five = [['running', 'qualifying-fact', hours(4), false]];
    expect([withReports(5), withReports(6)].map(repliesOf)).toEqual([five, five]);
  });

  it('starts now, presumed, where the fifth tells no time', () => {
    const undated = join(withReports(4), reportAt(0, { published: null }), 9, forFive);
    expect(repliesOf(undated)).toEqual([['running', 'qualifying-fact', hours(9), true]]);
  });

  it('is not back-dated by the next change of level', () => {
    const to = { severity: 'serious', reason: '复核', approvedBy: '主任' } as const;
    const judged = setSeverity(withReports(5), to, '值班长', forFive, at(hours(6))).file;
    expect(repliesOf(judged)).toEqual([['running', 'qualifying-fact', hours(4), false]]);
  });

  it('starts with the merge that makes the number full, and ends with its undoing', () => {
    const by = (hour: number) => ['值班长', forFive, at(hours(hour))] as const;
    const child = withReports(3);
    const other = { ...child, case: { ...child.case, id: 'other' } };
    const [gone, merged] = mergeCases({ child: other, survivor: withReports(3), reason: '一事' }, ...by(5)).files;
    if (!gone || !merged) throw new Error('a merge changes two cases');
    expect(repliesOf(merged)).toEqual([['running', 'qualifying-fact', hours(5), true]]);
    const undone = unmergeCase({ child: gone, survivor: merged, others: [], reason: '两事' }, ...by(6)).files;
    expect(undone.map((file) => repliesOf(file).map(([status]) => status))).toEqual([[], ['cancelled']]);
  });
});

it('a split takes along what the calls among its reports are owed', () => {
  const call = reportAt(2);
  const file = join(opened(), call, 2);
  const post = reportAt(1, { origin: 'feed' }, aJudgement({ severity: 'relatively-serious' }));
  const split = { reports: [post, call], publications: [], reason: '另一件事' };
  const { files } = splitCase(join(file, post, 3), split, '值班长', forCalls, at(hours(4)));
  const owed = [['running', 'qualifying-fact', hours(2), false]];
  expect(files.map(repliesOf)).toEqual([owed, owed]);
});
