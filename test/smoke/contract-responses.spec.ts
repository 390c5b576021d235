import type { CaseView, Problem } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { caseOf, COLLAPSE, minutesAgo, phoneIn, published } from '../support/entries.js';
import { addPerson } from '../support/running-app.js';

interface Submitted {
  readonly id: string;
  readonly status: string;
  readonly qualityFlags: string[];
}

let api: ApiUnderTest;
let first: ApiClient;
let second: ApiClient;
let complaints = 0;

beforeAll(async () => {
  api = await startApiUnderTest();
  first = await addPerson(api.admin, 'zhang', 'officer', 'press');
  second = await addPerson(api.admin, 'li', 'officer', 'press');
});
afterAll(() => api.remove());

const PLACES = ['和平路', '中山街', '学府巷', '东湖村', '南站', '北苑', '西岭'];

async function complaint(): Promise<string> {
  const place = PLACES[(complaints += 1)] ?? '';
  const text = `青禾区${place}路面积水${complaints}天，居民出行不便，多次投诉无人处理。`;
  return (await phoneIn(first, text, { receivedAt: minutesAgo(120) })).caseId;
}

const submit = (caseId: string, response: Record<string, unknown>) =>
  first.done(first.post<Submitted>(`/api/cases/${caseId}/responses`, response));

const decide = <T>(who: ApiClient, id: string, decision: Record<string, unknown>) =>
  who.post<T>(`/api/responses/${id}/confirmation`, decision);

it('stops a deadline at the time of publication once a second person confirms', async () => {
  const caseId = await complaint();
  const evidence = published('response');
  const submitted = await submit(caseId, evidence);
  expect(submitted).toMatchObject({ status: 'pending-confirmation', qualityFlags: [] });
  expect((await caseOf(first, caseId)).deadlines[0]).toMatchObject({ status: 'running', pendingConfirmation: true });

  const own = await decide<Problem>(first, submitted.id, { accepted: true });
  expect([own.status, own.body.code]).toEqual([409, 'own-evidence']);

  const { status, body } = await decide<CaseView>(second, submitted.id, { accepted: true });
  expect(status).toBe(200);
  expect(body.deadlines[0]).toMatchObject({ status: 'met', pendingConfirmation: false });
  expect(Date.parse(body.deadlines[0]?.answeredAt ?? '')).toBe(Date.parse(String(evidence['publishedAt'])));
  expect(body.stage).toBe('answered');

  const again = await decide<Problem>(second, submitted.id, { accepted: true });
  expect([again.status, again.body.code]).toEqual([409, 'already-decided']);
});

it('tells each reader of the case whether they may confirm, and who may', async () => {
  const outsider = await addPerson(api.admin, 'zhao', 'officer', 'emergency');
  const reviewer = await addPerson(api.admin, 'qian', 'reviewer');
  const caseId = await complaint();
  const { id } = await submit(caseId, published('response'));
  const told = async (who: ApiClient) => (await caseOf(who, caseId)).responses[0]?.confirmation;
  expect(await told(first)).toMatchObject({ allowed: false, refusal: 'own-evidence' });
  expect(await told(outsider)).toMatchObject({ allowed: false, refusal: 'not-supervising' });
  expect(await told(reviewer)).toMatchObject({ allowed: false, refusal: null });
  expect(await told(second)).toEqual({ allowed: true, refusal: null, units: ['某市人民政府新闻办公室'] });
  await decide<CaseView>(second, id, { accepted: true });
  expect(await told(second)).toBeUndefined();
});

it('shows nothing as waiting once the deadline is met, whatever else was handed in', async () => {
  const caseId = await complaint();
  await submit(caseId, published('response'));
  const { id } = await submit(caseId, published('response'));
  const { body } = await decide<CaseView>(second, id, { accepted: true });
  expect(body.deadlines[0]).toMatchObject({ status: 'met', pendingConfirmation: false });
});

it('records the breach that rejected evidence held back, dated at the due time', async () => {
  const text = '青禾区老年大学报名系统打不开，电话也没人接，请问怎么办？';
  const { caseId } = await phoneIn(first, text, { receivedAt: minutesAgo(49 * 60) });
  const { id } = await submit(caseId, published('response', { publishedAt: minutesAgo(48.5 * 60) }));
  const { body } = await decide<CaseView>(second, id, { accepted: false, reason: '链接打不开' });
  const [deadline] = body.allDeadlines;
  expect(deadline).toMatchObject({ status: 'breached', pendingConfirmation: false });
  expect(deadline?.breachedAt).toBe(deadline?.dueAt);
});

it('lets a deadline run on when evidence is rejected, which takes a reason', async () => {
  const caseId = await complaint();
  const { id } = await submit(caseId, published('response'));
  const bare = await decide<Problem>(second, id, { accepted: false });
  expect([bare.status, bare.body.code]).toEqual([422, 'reason-required']);
  const { body } = await decide<CaseView>(second, id, { accepted: false, reason: '链接打不开' });
  expect(body.deadlines[0]).toMatchObject({ status: 'running', pendingConfirmation: false, answeredAt: null });
  expect(body.responses[0]).toMatchObject({ status: 'rejected', reason: '链接打不开', confirmedBy: 'li' });
});

it('lets nobody outside the supervising office confirm', async () => {
  const outsider = await addPerson(api.admin, 'wang', 'officer', 'emergency');
  const { id } = await submit(await complaint(), published('response'));
  const answer = await decide<Problem>(outsider, id, { accepted: true });
  expect([answer.status, answer.body.code]).toEqual([403, 'not-supervising']);
});

it('refuses a press conference that was announced but not held', async () => {
  const { caseId } = await phoneIn(first, COLLAPSE);
  const answer = await first.post<Problem>(`/api/cases/${caseId}/responses`, published('press-conference'));
  expect([answer.status, answer.body.code]).toEqual([422, 'not-held']);

  const held = published('press-conference', {
    startedAt: minutesAgo(40),
    spokesperson: '市政府新闻发言人',
    transcriptUrl: 'https://example.cn/transcript',
  });
  const { id } = await submit(caseId, held);
  const { body } = await decide<CaseView>(second, id, { accepted: true });
  const conference = body.deadlines.find((d) => d.deliverable === 'press-conference');
  expect(conference?.status).toBe('met');
  expect(body.deadlines.find((d) => d.deliverable === 'authoritative-release')?.status).toBe('running');
});

it('refuses evidence of the future', async () => {
  const caseId = await complaint();
  const answer = await first.post<Problem>(
    `/api/cases/${caseId}/responses`,
    published('response', { publishedAt: '2099-01-01T00:00:00+08:00' }),
  );
  expect([answer.status, answer.body.code]).toEqual([422, 'published-in-future']);
});

it.each([
  ['a publication of which only the day is told', { publishedAt: '2026-11-22' }, 400, 'publishedAt'],
  ['a deliverable that nobody asks for', { deliverable: 'respons' }, 422, 'deliverable'],
])('refuses %s', async (_, change, status, field) => {
  const caseId = await complaint();
  const answer = await first.post<Problem>(`/api/cases/${caseId}/responses`, published('response', change));
  expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
});

it('takes an answer on a channel that its publisher has not registered, with a flag', async () => {
  const { qualityFlags } = await submit(await complaint(), published('response', { channel: '某自媒体' }));
  expect(qualityFlags).toEqual(['unregistered-channel']);
});
