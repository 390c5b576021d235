import { aCase, aJudgement, aPack, aReport, aRulebook, deadlineOf, PEOPLE } from '@huiying/fakes';
import { joinReport } from '../cases/join-report.js';
import type { StartRule } from '../policy/policy-pack.js';
import { addMs, instantOf } from '../time/instant.js';
import { rebaseDeadline } from './rebase-deadline.js';

const HOUR_MS = 3_600_000;
const PUBLISHED = instantOf(Date.parse('2026-11-23T14:26:00+08:00'));
const hoursAfter = (n: number) => addMs(PUBLISHED, n * HOUR_MS);
const at = { now: hoursAfter(1), people: PEOPLE };
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

function learn(
  hours: number,
  { severity = 'serious', rule = 'auto', startBasis = 'occurred' }: Partial<Record<string, string>> = {},
) {
  const obligations = aPack().obligations.map((one) => ({ ...one, startsFrom: rule as StartRule }));
  const rulebook = aRulebook({ pack: aPack({ obligations }) });
  const judgement = aJudgement({ severity: severity as 'serious' });
  const file = aCase({ rulebook, startedAt: PUBLISHED, judgement });
  const { id } = deadlineOf(file, severity === 'serious' ? 'authoritative-release' : 'response');
  const rebase = {
    basis: '事故快报',
    evidence: '快报第1号',
    startedAt: hoursAfter(hours),
    startBasis: startBasis as 'occurred',
  };
  return rebaseDeadline(file, id, rebase, '值班员', rulebook, at).file;
}

it('counts a major event from when it happened, once that is learnt', () => {
  const file = learn(-2);
  expect(file.case.occurredAt).toEqual({ at: hoursAfter(-2), precision: 'second' });
  expect(file.deadlines.filter(({ deliverable }) => deliverable === 'authoritative-release')).toMatchObject([
    { epoch: 1, status: 'cancelled', dueAt: hoursAfter(5) },
    { epoch: 2, status: 'running', basis: 'occurred', dueAt: hoursAfter(3) },
  ]);
});

it('is over by that, dated at the new due time', () => {
  expect(learn(-6).deadlines.at(-1)).toMatchObject({ status: 'breached', breachedAt: hoursAfter(-1) });
});

it.each([
  ['what happened later', 0, {}],
  ['another first publication', -2, { startBasis: 'first-published' }],
  ['an event of another level', -2, { severity: 'ordinary' }],
  ['a rule that counts from the publication', -2, { rule: 'first-published' }],
])('takes no other start for %s', (_, hours, change) => {
  expect(() => learn(hours, change)).toThrow(refusal('not-presumed'));
});

it('counts from when the fact became known that raised the level, once that is learnt, and goes on as that', () => {
  const rulebook = aRulebook();
  const opened = aCase({ rulebook, startedAt: PUBLISHED, judgement: aJudgement({ severity: 'ordinary' }) });
  const undated = aReport({ published: null }, aJudgement({ severity: 'serious', measures: { deaths: 12 } }));
  const { file } = joinReport(opened, undated, 'system', rulebook, hoursAfter(1));
  const release = deadlineOf(file, 'authoritative-release');
  for (const startBasis of ['first-published', 'occurred'] as const) {
    const told = { basis: '报道原页', evidence: '截图', startedAt: hoursAfter(0.5), startBasis };
    const rebased = rebaseDeadline(file, release.id, told, '值班员', rulebook, at).file;
    expect(rebased.deadlines.at(-1)).toMatchObject({
      basis: 'qualifying-fact',
      presumed: false,
      startedAt: hoursAfter(0.5),
      dueAt: hoursAfter(5.5),
    });
    expect(rebased.deadlines.at(-1)?.trace[0]?.note).toContain('自获知新事实起算（人工改定：报道原页）');
    expect(rebased.case.occurredAt).toBeNull();
  }
});

it('takes an earlier 事发 for one that was told too late, and no later one', () => {
  const rulebook = aRulebook();
  const told = learn(-2);
  const rebase = (file: typeof told, hours: number) =>
    rebaseDeadline(
      file,
      file.deadlines.findLast((d) => d.deliverable === 'authoritative-release')!.id,
      { basis: '监控录像', evidence: '录像', startedAt: hoursAfter(hours), startBasis: 'occurred' },
      '值班员',
      rulebook,
      at,
    ).file;
  const corrected = rebase(told, -2.5);
  expect(corrected.case.occurredAt?.at).toEqual(hoursAfter(-2.5));
  expect(corrected.deadlines.at(-1)).toMatchObject({ epoch: 3, basis: 'occurred', dueAt: hoursAfter(2.5) });
  expect(() => rebase(told, -1)).toThrow(refusal('not-presumed'));
});
