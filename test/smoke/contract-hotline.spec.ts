import type { CallerView, HotlineAnswer, Problem } from '@huiying/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { caseOf, COLLAPSE, COMPLAINT, HOUR_MS, limitsOf, minutesAgo, phoneIn } from '../support/entries.js';
import { createTestDatabase } from '../support/database.js';
import { ADMIN_PASSWORD, startApi } from '../support/running-app.js';

let api: ApiUnderTest;
let machine: ApiClient;

beforeAll(async () => {
  api = await startApiUnderTest();
  machine = await api.intake();
});
afterAll(() => api.remove());

it('grades twelve deaths as 重大 with the clause quoted, and gives it 5 h and 24 h', async () => {
  const answer = await phoneIn(machine, COLLAPSE);
  expect(answer).toMatchObject({ decision: 'opened', severity: 'serious', provisional: true });
  expect(answer.because.some((b) => b.citation.includes('国务院令第493号') && b.citation.includes('第三条'))).toBe(
    true,
  );
  expect(answer.because.some((b) => b.quote.includes('12人死亡'))).toBe(true);
  expect(limitsOf(answer.deadlines)).toMatchObject({
    'authoritative-release': 5 * HOUR_MS,
    'press-conference': 24 * HOUR_MS,
  });
});

it('gives an ordinary complaint 48 h from when it was first published', async () => {
  const receivedAt = minutesAgo(90);
  const answer = await phoneIn(machine, COMPLAINT, { receivedAt });
  expect(limitsOf(answer.deadlines)).toEqual({ response: 48 * HOUR_MS });
  const [deadline] = answer.deadlines;
  expect(Date.parse(deadline?.startedAt ?? '')).toBe(Date.parse(receivedAt));
  expect(deadline).toMatchObject({ status: 'running', basis: 'first-published', presumed: false });
});

it('keeps the time of the event as it was written, beside what was read', async () => {
  const raw = '2026-11-22';
  const answer = await phoneIn(machine, '青禾区第三小学门口井盖破损，请尽快修理。', { occurredAt: raw });
  const [opened] = (await caseOf(api.admin, answer.caseId)).timeline;
  expect(opened?.data).toMatchObject({ occurred: { at: '2026-11-22T00:00:00+08:00', precision: 'day', raw } });
});

it('answers the same entry again with 200 and the same ids', async () => {
  const entry = {
    externalId: 'gd-1',
    channel: '电话',
    receivedAt: minutesAgo(5),
    text: '澄湾区滨江路路灯坏了一个月没人修。',
  };
  const first = await machine.post<HotlineAnswer>('/api/hotline-entries', entry);
  const second = await machine.post<HotlineAnswer>('/api/hotline-entries', entry);
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.body.reportId).toBe(first.body.reportId);
  expect(second.body.caseId).toBe(first.body.caseId);
  expect((await caseOf(api.admin, first.body.caseId)).reportCount).toBe(1);
});

it('joins a second caller who says the same to the case of the first', async () => {
  const text = '石棠县实验小学门口上学时段车辆乱停，孩子过马路非常危险，家长多次反映没有解决。';
  const first = await phoneIn(machine, text);
  const second = await phoneIn(machine, text);
  expect(second).toMatchObject({ decision: 'joined', caseId: first.caseId });
});

it('starts at detection, marked 推定, when the entry tells only a day', async () => {
  const text = '某市幸福里小区电梯停运，老人上下楼困难，物业一直不修。';
  const answer = await phoneIn(machine, text, { receivedAt: minutesAgo(5 * 24 * 60).slice(0, 10) });
  expect(answer.deadlines[0]).toMatchObject({ basis: 'detected', presumed: true });
});

it('masks who called', async () => {
  const text = '某市东湖菜市场缺斤短两，商贩态度恶劣，请市场监管部门查处。';
  const { caseId } = await phoneIn(machine, text, { callerName: '赵小芳', callerPhone: '13800001234' });
  const [report] = (await caseOf(api.admin, caseId)).reports;
  const shown = JSON.stringify(report);
  expect(shown).not.toContain('赵小芳');
  expect(shown).not.toContain('13800001234');
  expect(api.app.process.stdout + api.app.process.stderr).not.toContain('13800001234');
});

it('shows who called to those who call back, and records each view', async () => {
  const text = '某市西湖路公交站台漏雨，候车的人淋湿，请修理。';
  const { caseId, reportId } = await phoneIn(machine, text, { callerName: '钱小芳', callerPhone: '13800005678' });
  const { body } = await api.admin.post<CallerView>(`/api/reports/${reportId}/caller`, {});
  expect(body).toEqual({ callerName: '钱小芳', callerPhone: '13800005678' });
  const { timeline } = await caseOf(api.admin, caseId);
  const views = timeline.filter(({ kind }) => kind === 'caller-viewed');
  expect(views).toMatchObject([{ actor: 'admin', data: { reportId } }]);
  expect(JSON.stringify(timeline)).not.toContain('13800005678');

  const unnamed = await phoneIn(machine, '某市西湖路另一处站台座椅损坏，请修理。');
  const none = await api.admin.post<Problem>(`/api/reports/${unnamed.reportId}/caller`, {});
  expect([none.status, none.body.code]).toEqual([404, 'no-caller']);
});

describe('refuses', () => {
  const entry = { channel: '电话', receivedAt: '2026-11-01T08:00:00+08:00', text: '投诉' };
  const cases: [string, unknown, string][] = [
    ['an unknown field', { ...entry, colour: 'red' }, 'colour'],
    ['a date that is none', { ...entry, receivedAt: '昨天' }, 'receivedAt'],
    ['an entry without text', { ...entry, text: ' ' }, 'text'],
  ];
  it.each(cases)('%s by name', async (_, body, field) => {
    const answer = await machine.post<Problem>('/api/hotline-entries', body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.code).toBe('invalid-input');
    expect(answer.body.errors?.map((e) => e.field)).toContain(field);
  });
});

it('knows no 5 h under the pack of a city that has none', async () => {
  const database = await createTestDatabase();
  const { client, process } = await startApi(database.url, { policyPack: 'changchun-2017' });
  const answer = await phoneIn(await client.signIn('admin', ADMIN_PASSWORD), COLLAPSE);
  expect(limitsOf(answer.deadlines)).toMatchObject({ 'press-conference': 24 * HOUR_MS });
  expect(answer.deadlines.map((d) => d.deliverable)).not.toContain('authoritative-release');
  await process.stop();
  await database.drop();
});
