import { aCase, aJudgement, aRulebook, deadlineOf, mergingCases, PEOPLE, PRESS_OFFICER } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { setSeverity } from '../cases/set-severity.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { addMs, instantOf } from '../time/instant.js';
import { decideResponse } from './decide-response.js';
import { submitResponse } from './submit-response.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const hour = (n: number) => addMs(START, n * 3_600_000);
const at = (n: number) => ({ now: hour(n), people: PEOPLE });
const FACT = 10;

const confirmed = setSeverity(
  aCase({ rulebook, startedAt: START }),
  { severity: 'relatively-serious', reason: '9人死亡' },
  '值班长',
  rulebook,
  at(1),
).file;
const raise = (file: CaseFile, n = FACT) =>
  setSeverity(
    file,
    { severity: 'serious', reason: '10人死亡', qualifyingFactAt: hour(n) },
    '值班长',
    rulebook,
    at(n + 0.5),
  ).file;
const submit = (file: CaseFile, publishedAt: number, now: number, deliverable = 'authoritative-release') =>
  submitResponse(
    file,
    { deliverable, publishedAt: hour(publishedAt), channel: '网站', publisher: 'bureau', summary: '已处置' },
    '经办人',
    rulebook,
    at(now),
  );
function answer(file: CaseFile, publishedAt: number, now: number, deliverable?: string): CaseFile {
  const { file: handedIn, response } = submit(file, publishedAt, now, deliverable);
  return decideResponse(handedIn, response.id, { accepted: true }, PRESS_OFFICER, rulebook, at(now)).file;
}
const release = (file: CaseFile) => deadlineOf(file, 'authoritative-release');

it('what was published before a new fact does not answer the deadline that counts from it, whenever it is handed in', () => {
  expect(release(answer(raise(confirmed), FACT - 1, FACT + 1)).status).toBe('running');
  expect(release(raise(answer(confirmed, FACT - 1, FACT - 0.5))).status).toBe('running');
});

it('is marked as older than what asks for it', () => {
  const { response } = submit(raise(confirmed), FACT - 1, FACT + 1);
  expect(response.qualityFlags).toContain('published-before-start');
});

it('what was published at the instant of the fact or later answers it', () => {
  expect(release(answer(raise(confirmed), FACT, FACT + 1))).toMatchObject({ status: 'met', answeredAt: hour(FACT) });
});

it('the 48 hours, which run on, are answered by what was published before the fact', () => {
  expect(deadlineOf(answer(raise(confirmed), FACT - 1, FACT + 1, 'response'), 'response').status).toBe('met');
});

it('evidence from before the fact that waits for its confirmation holds no breach back', () => {
  const waiting = submit(raise(confirmed), FACT - 1, FACT + 1).file;
  expect(release(fireTimers(waiting, rulebook, at(FACT + 6)).file)).toMatchObject({
    status: 'breached',
    breachedAt: hour(FACT + 5),
  });
});

describe('in two cases that are merged', () => {
  const survivor = answer(aCase({ rulebook, startedAt: START, judgement: aJudgement({ severity: 'serious' }) }), 2, 3);

  it('a fact newer than the answer of the one keeps its own deadline', () => {
    const merged = mergingCases.merge(raise(confirmed), survivor, FACT + 1).survivor;
    const open = merged.deadlines.filter((d) => d.deliverable === 'authoritative-release' && d.status === 'running');
    expect(open).toMatchObject([{ startedAt: hour(FACT), dueAt: hour(FACT + 5) }]);
  });

  it('what the other published since the fact answers it', () => {
    const twice = answer(survivor, FACT + 0.5, FACT + 0.6);
    const merged = mergingCases.merge(raise(confirmed), twice, FACT + 1).survivor;
    const releases = merged.deadlines.filter((d) => d.deliverable === 'authoritative-release');
    expect(releases.map(({ status, answeredAt }) => [status, answeredAt])).toEqual([
      ['met', hour(2)],
      ['met', hour(FACT + 0.5)],
    ]);
  });
});
