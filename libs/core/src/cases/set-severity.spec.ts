import { aCase, aJudgement, aPack, aRulebook, deadlineOf, PEOPLE } from '@huiying/fakes';
import { fireTimers } from '../deadlines/fire-timers.js';
import { decideResponse } from '../responses/decide-response.js';
import { submitResponse } from '../responses/submit-response.js';
import { addMs, instantOf, type Instant } from '../time/instant.js';
import type { CaseFile, Outcome } from './case-file.js';
import { setSeverity, type SeverityDecision } from './set-severity.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const HOUR_MS = 3_600_000;
const rulebook = aRulebook();
const at = (now: Instant) => ({ now, people: PEOPLE });
const NOW = addMs(START, 20 * HOUR_MS);
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

const set = (file: CaseFile, to: Partial<SeverityDecision>, now = NOW, rules = rulebook): Outcome =>
  setSeverity(file, { severity: 'ordinary', reason: '核实', ...to }, '值班长', rules, at(now));

/** Published and confirmed that many hours after the start. */
const publish = (file: CaseFile, hour: number, deliverable = 'authoritative-release'): CaseFile => {
  const publishedAt = addMs(START, hour * HOUR_MS);
  const where = { channel: '政务微博', publisher: '市政府新闻办', summary: '通报情况' };
  const draft = { deliverable, publishedAt, ...where };
  const { file: handedIn, response } = submitResponse(file, draft, '值班员', rulebook, at(publishedAt));
  const by = { name: '新闻办', unitId: null };
  return decideResponse(handedIn, response.id, { accepted: true }, by, rulebook, at(publishedAt)).file;
};
const releaseAfter = (file: CaseFile) => deadlineOf(fireTimers(file, rulebook, at(NOW)).file, 'authoritative-release');

const confirmed = set(aCase({ rulebook, startedAt: START }), {}, addMs(START, HOUR_MS)).file;
describe('an upgrade to a major level', () => {
  const factAt = addMs(START, 18 * HOUR_MS);
  const { file } = set(confirmed, { severity: 'serious', qualifyingFactAt: factAt });

  it('starts 5 h and 24 h when the qualifying fact became known', () => {
    expect(deadlineOf(file, 'authoritative-release')).toMatchObject({
      basis: 'qualifying-fact',
      startedAt: factAt,
      dueAt: addMs(factAt, 5 * HOUR_MS),
    });
    expect(deadlineOf(file, 'press-conference').dueAt).toEqual(addMs(factAt, 24 * HOUR_MS));
  });

  it('explains that start and measures the unit from the same moment', () => {
    const release = deadlineOf(file, 'authoritative-release');
    expect(release.trace[0]?.note).toContain('自获知新事实起算');
    expect(release).toMatchObject({ handlingStartedAt: factAt, handlingDueAt: release.dueAt });
  });

  it('lets the 48 h deadline run on', () => {
    expect(deadlineOf(file, 'response')).toEqual(deadlineOf(confirmed, 'response'));
  });

  it('without the moment of the fact counts from now', () => {
    const upgraded = set(confirmed, { severity: 'serious' }).file;
    expect(deadlineOf(upgraded, 'authoritative-release').startedAt).toEqual(NOW);
  });

  it('counts from the start of the case under a pack that says original-start', () => {
    const strict = aRulebook({ pack: aPack({ onUpgrade: 'original-start' }) });
    const upgraded = set(confirmed, { severity: 'serious', qualifyingFactAt: factAt }, NOW, strict).file;
    expect(deadlineOf(upgraded, 'authoritative-release')).toMatchObject({ startedAt: START, basis: 'first-published' });
  });

  it('refuses a fact of the future and takes one of now', () => {
    const upgrade = (ms: number) => set(confirmed, { severity: 'serious', qualifyingFactAt: addMs(NOW, ms) });
    expect(() => upgrade(1)).toThrow(refusal('fact-in-future'));
    expect(() => upgrade(-NOW.getTime())).toThrow(refusal('period-start'));
    expect(deadlineOf(upgrade(0).file, 'authoritative-release').startedAt).toEqual(NOW);
  });

  it('takes an answered case back into the work', () => {
    const answered = { ...confirmed, case: { ...confirmed.case, stage: 'answered' as const } };
    expect(set(answered, { severity: 'serious' }).file.case.stage).toBe('judged');
  });

  describe('after a downgrade that had ended its deadlines', () => {
    const hour = (n: number) => addMs(START, n * HOUR_MS);
    const serious = set(aCase({ rulebook, startedAt: START }), { severity: 'serious' }, START).file;
    const lowered = set(serious, { approvedBy: '分管领导' }, hour(4)).file;

    it('without a fact goes on with the hours that had run', () => {
      const raised = set(lowered, { severity: 'serious' }, hour(7)).file;
      expect(deadlineOf(raised, 'authoritative-release')).toMatchObject({
        epoch: 2,
        startedAt: START,
        dueAt: hour(5),
        status: 'running',
      });
      const answered = publish(fireTimers(raised, rulebook, at(hour(8))).file, 9);
      expect(deadlineOf(answered, 'authoritative-release')).toMatchObject({
        status: 'answered-late',
        answeredAt: hour(9),
      });
    });

    it('with one counts from when that became known', () => {
      const raised = set(lowered, { severity: 'serious', qualifyingFactAt: hour(6) }, hour(7)).file;
      expect(deadlineOf(raised, 'authoritative-release')).toMatchObject({ startedAt: hour(6), dueAt: hour(11) });
    });

    it('to a graver level still goes on with what had run there, and no hours more', () => {
      const twice = set(
        set(lowered, { severity: 'serious' }, hour(4.5)).file,
        { approvedBy: '分管领导' },
        hour(4.6),
      ).file;
      const raised = set(twice, { severity: 'especially-serious' }, hour(7)).file;
      expect(deadlineOf(raised, 'authoritative-release')).toMatchObject({ epoch: 3, dueAt: hour(5) });
    });
  });

  it('after a downgrade counts 5 h and 24 h anew, whatever became of the first ones', () => {
    const fired = fireTimers(file, rulebook, at(addMs(factAt, 6 * HOUR_MS))).file;
    expect(deadlineOf(fired, 'authoritative-release').status).toBe('breached');
    const lowered = set(fired, { severity: 'ordinary', approvedBy: '分管领导' }, addMs(factAt, 7 * HOUR_MS)).file;
    const raisedAt = addMs(factAt, 9 * HOUR_MS);
    const raised = set(lowered, { severity: 'serious', qualifyingFactAt: raisedAt }, raisedAt).file;
    const of = (deliverable: string) =>
      raised.deadlines.filter((d) => d.deliverable === deliverable).map(({ epoch, status }) => `${epoch} ${status}`);
    expect(of('authoritative-release')).toEqual(['1 breached', '2 running']);
    expect(of('press-conference')).toEqual(['1 cancelled', '2 running']);
    expect(of('response')).toHaveLength(1);
  });

  it('is refused on a closed case: new facts open a linked one', () => {
    const closed = { ...confirmed, case: { ...confirmed.case, stage: 'closed' as const } };
    expect(() => set(closed, { severity: 'serious' })).toThrow(refusal('case-closed'));
  });

  it('repeated starts nothing twice', () => {
    expect(set(file, { severity: 'serious' }).file.deadlines).toEqual(file.deadlines);
  });
});

describe('a downgrade', () => {
  const serious = set(
    aCase({ rulebook, startedAt: START, judgement: aJudgement({ severity: 'serious' }) }),
    { severity: 'serious' },
    addMs(START, HOUR_MS),
  ).file;
  const breached = fireTimers(serious, rulebook, at(addMs(START, 6 * HOUR_MS))).file;

  it('needs an approver who is somebody else', () => {
    expect(() => set(serious, { severity: 'ordinary' })).toThrow(refusal('approval-required'));
    expect(() => set(serious, { severity: 'ordinary', approvedBy: ' ' })).toThrow(refusal('approval-required'));
    expect(() => set(serious, { severity: 'ordinary', approvedBy: '值班长' })).toThrow(refusal('own-approval'));
  });

  it('cancels the running major deadlines with its reason; the breached one stays', () => {
    const { file } = set(breached, { severity: 'ordinary', reason: '复核为3人', approvedBy: '主任' });
    expect(deadlineOf(file, 'authoritative-release').status).toBe('breached');
    expect(deadlineOf(file, 'press-conference')).toMatchObject({ status: 'cancelled', cancelledReason: '复核为3人' });
  });

  it('takes no breach away that the sweep has not recorded yet', () => {
    const dueAt = addMs(START, 5 * HOUR_MS);
    const [inTime, late] = [dueAt, addMs(dueAt, 1)].map((now) => {
      const { file } = set(serious, { severity: 'ordinary', approvedBy: '主任' }, now);
      return releaseAfter(file);
    });
    expect(inTime?.status).toBe('cancelled');
    expect(late).toMatchObject({ status: 'breached', breachedAt: dueAt });
  });

  it('leaves what evidence holds back at its due time to the confirming office', () => {
    const [dueAt, handedInAt] = [addMs(START, 5 * HOUR_MS), addMs(START, 4 * HOUR_MS)];
    const evidence = { deliverable: 'authoritative-release', publishedAt: handedInAt, channel: '政务微博' };
    const draft = { ...evidence, publisher: '市政府新闻办', summary: '通报情况' };
    const handedIn = submitResponse(serious, draft, '值班员', rulebook, at(handedInAt));
    const held = fireTimers(handedIn.file, rulebook, at(addMs(dueAt, 1))).file;
    const { file } = set(held, { severity: 'ordinary', approvedBy: '主任' });
    const decide = (accepted: boolean) =>
      decideResponse(
        file,
        handedIn.response.id,
        { accepted, reason: '已核' },
        { name: '新闻办', unitId: null },
        rulebook,
        at(NOW),
      );
    expect(deadlineOf(decide(true).file, 'authoritative-release').status).toBe('met');
    const swept = fireTimers(decide(false).file, rulebook, at(addMs(NOW, 1))).file;
    expect(deadlineOf(swept, 'authoritative-release')).toMatchObject({ status: 'breached', breachedAt: dueAt });
  });

  it('starts the deadline of the milder level where the case started', () => {
    const { file } = set(breached, { severity: 'ordinary', approvedBy: '主任' });
    expect(deadlineOf(file, 'response')).toMatchObject({ status: 'running', startedAt: START });
  });

  it('ends the calls about what it cancelled', () => {
    const { file } = set(serious, { severity: 'ordinary', approvedBy: '主任' });
    const conference = deadlineOf(file, 'press-conference');
    const states = file.timers.filter((t) => t.deadlineId === conference.id).map((t) => t.state);
    expect(new Set(states)).toEqual(new Set(['cancelled']));
  });

  it('taken back starts a new epoch and leaves the cancelled one in history', () => {
    const down = set(serious, { severity: 'ordinary', approvedBy: '主任' }).file;
    const up = set(down, { severity: 'serious' }, addMs(NOW, HOUR_MS)).file;
    const epochs = up.deadlines.filter((d) => d.deliverable === 'press-conference').map((d) => [d.epoch, d.status]);
    expect(epochs).toEqual([
      [1, 'cancelled'],
      [2, 'running'],
    ]);
  });
});

describe('what was published before the level was judged', () => {
  it('answers the deadline of a level that is confirmed after its due time', () => {
    const judged = set(publish(aCase({ rulebook, startedAt: START }), 4), { severity: 'serious' }).file;
    expect(releaseAfter(judged)).toMatchObject({
      status: 'met',
      recordedLate: false,
      answeredAt: addMs(START, 4 * HOUR_MS),
    });
  });

  it('was late when it was', () => {
    const judged = set(publish(aCase({ rulebook, startedAt: START }), 6), { severity: 'serious' }).file;
    expect(releaseAfter(judged)).toMatchObject({ status: 'answered-late', breachedAt: addMs(START, 5 * HOUR_MS) });
  });

  it('is all that is owed again once the level is lowered', () => {
    const upgraded = set(publish(confirmed, 10, 'response'), { severity: 'serious' }).file;
    expect(upgraded.case.stage).toBe('judged');
    expect(set(upgraded, { severity: 'ordinary', approvedBy: '主任' }).file.case.stage).toBe('answered');
  });

  it('tells nothing of a fact that became known after it', () => {
    const published = publish(publish(confirmed, 10), 14);
    const [before, after] = [12, 16].map((hour) => {
      const upgrade = { severity: 'serious', qualifyingFactAt: addMs(START, hour * HOUR_MS) } as const;
      return releaseAfter(set(published, upgrade).file);
    });
    expect(before).toMatchObject({ status: 'met', answeredAt: addMs(START, 14 * HOUR_MS) });
    expect(after?.status).toBe('running');
  });
});
