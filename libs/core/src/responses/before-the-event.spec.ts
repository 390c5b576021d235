import { aCase, aJudgement, aRulebook, deadlineOf, PEOPLE, PRESS_OFFICER } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { rebaseDeadline } from '../deadlines/rebase-deadline.js';
import { addMs, instantOf } from '../time/instant.js';
import { decideResponse } from './decide-response.js';
import { submitResponse } from './submit-response.js';

const PUBLISHED = instantOf(Date.parse('2026-11-23T14:26:00+08:00'));
const rulebook = aRulebook();
const minute = (n: number) => addMs(PUBLISHED, n * 60_000);
const at = (n: number) => ({ now: minute(n), people: PEOPLE });
const published = aCase({ rulebook, startedAt: PUBLISHED, judgement: aJudgement({ severity: 'serious' }) });
const releaseOf = (file: CaseFile) => deadlineOf(file, 'authoritative-release');

const happened = (file: CaseFile, minutes: number) =>
  rebaseDeadline(
    file,
    file.deadlines.findLast((d) => d.deliverable === 'authoritative-release')!.id,
    { basis: '接警单', evidence: '接警单', startedAt: minute(minutes), startBasis: 'occurred' },
    '值班员',
    rulebook,
    at(1),
  ).file;
const submit = (file: CaseFile, minutes: number, now = 10) =>
  submitResponse(
    file,
    {
      deliverable: 'authoritative-release',
      publishedAt: minute(minutes),
      channel: '网站',
      publisher: 'bureau',
      summary: '已处置',
    },
    '经办人',
    rulebook,
    at(now),
  );
function answered(file: CaseFile, minutes: number): CaseFile['deadlines'][number] | undefined {
  const { file: handedIn, response } = submit(file, minutes);
  const { deadlines } = decideResponse(handedIn, response.id, { accepted: true }, PRESS_OFFICER, rulebook, at(11)).file;
  return deadlines.findLast((d) => d.deliverable === 'authoritative-release');
}

it.each([
  ['a minute before it happened', -31, 'running'],
  ['at the minute in which it happened', -30, 'met'],
  ['after it happened and before the first report', -20, 'met'],
  ['after the first report', 5, 'met'],
])('a release that was published %s: %d min -> %s', (_, minutes, status) => {
  expect(answered(happened(published, -30), minutes)?.status).toBe(status);
});

it('answers where nobody knows when it happened, though it is older than the first report', () => {
  expect(releaseOf(published).basis).toBe('first-published');
  expect(answered(published, -31)?.status).toBe('met');
});

it('answers once 事发 is corrected to before it', () => {
  expect(answered(happened(happened(published, -30), -40), -31)?.status).toBe('met');
});

it('holds no breach back', () => {
  const { file } = submit(happened(published, -30), -31);
  const swept = fireTimers(file, rulebook, at(271)).file;
  expect(swept.deadlines.findLast((d) => d.deliverable === 'authoritative-release')?.status).toBe('breached');
});
