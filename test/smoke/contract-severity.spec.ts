import type { CaseView, Problem } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { COLLAPSE, COMPLAINT, HOUR_MS, limitsOf, minutesAgo, phoneIn } from '../support/entries.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.remove());

const stamped = (deadlines: CaseView['deadlines']) => deadlines.map((d) => [d.id, d.startedAt, d.dueAt]);

const judge = <T = CaseView>(caseId: string, decision: Record<string, unknown>) =>
  api.admin.post<T>(`/api/cases/${caseId}/severity`, { reason: '已与应急管理局核实', ...decision });

it('takes the mark 待研判 off a severity that a person confirms, and keeps its deadlines', async () => {
  const before = await phoneIn(api.admin, COLLAPSE);
  expect(before.provisional).toBe(true);
  const { status, body } = await judge(before.caseId, { severity: 'serious' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ severity: 'serious', provisional: false, needsReview: false, stage: 'judged' });
  expect(stamped(body.deadlines.filter((d) => d.deliverable !== 'response'))).toEqual(
    stamped(before.deadlines.filter((d) => d.deliverable !== 'response')),
  );
  expect(body.timeline.map((entry) => entry.kind)).toContain('severity-confirmed');
});

it('starts 5 h and 24 h at the qualifying fact of an upgrade, while the 48 h run on', async () => {
  const { caseId, deadlines } = await phoneIn(api.admin, COMPLAINT);
  const knownAt = minutesAgo(10);
  const { body } = await judge(caseId, { severity: 'serious', qualifyingFactAt: knownAt });
  expect(limitsOf(body.deadlines)).toEqual({
    'authoritative-release': 5 * HOUR_MS,
    'press-conference': 24 * HOUR_MS,
    response: 48 * HOUR_MS,
  });
  const [release] = body.deadlines.filter((d) => d.deliverable === 'authoritative-release');
  expect(Date.parse(release?.startedAt ?? '')).toBe(Date.parse(knownAt));
  expect(release?.basis).toBe('qualifying-fact');
  const [response] = body.deadlines.filter((d) => d.deliverable === 'response');
  expect(response?.dueAt).toBe(deadlines[0]?.dueAt);
});

it('refuses a type of event that nothing knows by its field', async () => {
  const { caseId } = await phoneIn(api.admin, COMPLAINT);
  const { status, body } = await judge<Problem>(caseId, { severity: 'serious', eventType: 'nosuch' });
  expect([status, body.code, body.errors?.[0]?.field]).toEqual([422, 'unknown-event-type', 'eventType']);
  expect(await judge(caseId, { severity: 'serious', eventType: 'fire' })).toMatchObject({
    status: 200,
    body: { eventType: 'fire' },
  });
});

it('lowers a severity only with an approver, and cancels the open deadlines with the reason', async () => {
  const text = '青禾区一工地塔吊倒塌，已致11人死亡，现场正在救援';
  const { caseId } = await phoneIn(api.admin, text);
  const alone = await judge<Problem>(caseId, { severity: 'ordinary' });
  expect([alone.status, alone.body.code]).toEqual([422, 'approval-required']);
  expect(alone.body.errors?.[0]?.field).toBe('approvedBy');

  const { body } = await judge(caseId, { severity: 'ordinary', reason: '经核实为1人受伤', approvedBy: '王主任' });
  expect(limitsOf(body.deadlines)).toEqual({ response: 48 * HOUR_MS });
  const cancelled = body.allDeadlines.filter((d) => d.status === 'cancelled');
  expect(Object.fromEntries(cancelled.map((d) => [d.deliverable, d.cancelledReason]))).toEqual({
    'authoritative-release': '经核实为1人受伤',
    'press-conference': '经核实为1人受伤',
  });
});

it('refuses a fact of the future, one of which only the day is known, and an unknown level', async () => {
  const { caseId } = await phoneIn(api.admin, '澄湾区人民广场喷泉边栏杆松动，有安全隐患，请维修。');
  const future = await judge<Problem>(caseId, { severity: 'serious', qualifyingFactAt: '2099-01-01T00:00:00+08:00' });
  expect([future.status, future.body.code]).toEqual([422, 'fact-in-future']);
  const anyHour = await judge<Problem>(caseId, { severity: 'serious', qualifyingFactAt: '2026-11-22' });
  expect([anyHour.status, anyHour.body.errors?.[0]?.field]).toEqual([400, 'qualifyingFactAt']);
  const unknown = await judge<Problem>(caseId, { severity: 'terrible' });
  expect([unknown.status, unknown.body.errors?.[0]?.field]).toEqual([400, 'severity']);
});
