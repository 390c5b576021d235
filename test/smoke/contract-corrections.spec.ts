import type { CaseView, Problem, ReportResult, ReportView } from '@huiying/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { COLLAPSE, COMPLAINT, phoneIn } from '../support/entries.js';
import { addPerson } from '../support/running-app.js';

let api: ApiUnderTest;
let officer: ApiClient;

beforeAll(async () => {
  api = await startApiUnderTest();
  officer = await addPerson(api.admin, '值班员', 'officer');
});
afterAll(() => api.remove());

const correct = <T = CaseView>(caseId: string, body: Record<string, unknown>, as = officer) =>
  as.post<T>(`/api/cases/${caseId}/corrections`, body);
const lastOf = ({ timeline }: CaseView, kind: string) => timeline.findLast((entry) => entry.kind === kind);
const exported = async (kind: string) => {
  const { body } = await api.admin.get<string>(`/api/training-rows?kind=${kind}&format=jsonl`);
  return body
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as { text: string; title: string; label: string });
};

async function push(externalId: string, text: string, scope: 'local' | 'wide'): Promise<ReportResult> {
  const machine = await pushing;
  const reports = [{ externalId, sourceName: '某市论坛', scope, title: text.slice(0, 12), text }];
  const { body } = await machine.post<{ results: ReportResult[] }>('/api/reports', { reports });
  const [result] = body.results;
  if (!result) throw new Error('one report was pushed');
  return result;
}
let pushing: Promise<ApiClient>;
beforeAll(() => {
  pushing = api.intake();
});

it('shows where in each report the judgement rests', async () => {
  const { caseId } = await phoneIn(api.admin, COLLAPSE);
  const { body } = await api.admin.get<CaseView>(`/api/cases/${caseId}`);
  const [report] = body.reports;
  const marks = report?.reading?.marks ?? [];
  for (const { field, start, end, quote } of marks) expect(report?.[field].slice(start, end)).toBe(quote);
  expect(marks).toContainEqual(
    expect.objectContaining({ stands: 'measure', measure: 'deaths', value: 12, citation: expect.stringMatching(/./u) }),
  );
  expect(report?.reading).toMatchObject({ isAsJudged: true, severity: body.severity });
});

it('corrects the handling class, with the ledger entry and the training row', async () => {
  const { caseId } = await phoneIn(api.admin, COMPLAINT);
  const { status, body } = await correct(caseId, { kind: 'handling-class', label: 'major-problem' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ handlingClass: 'major-problem', corrected: { fields: ['handling-class'] } });
  expect(lastOf(body, 'judgement-corrected')).toMatchObject({
    actor: '值班员',
    data: { kind: 'handling-class', to: 'major-problem', reportId: null },
  });
  expect(await exported('handling-class')).toMatchObject([{ text: COMPLAINT, label: 'major-problem' }]);
});

it('corrects the domain to one that the office has, with the row that train learns from', async () => {
  const { caseId } = await phoneIn(api.admin, '青禾区柳湖小区二次供水发黄有异味，居民多次反映，请有关部门处理。');
  const before = (await api.admin.get<CaseView>(`/api/cases/${caseId}`)).body;
  const { items } = (await officer.get<{ items: string[] }>('/api/domains')).body;
  expect(items).toContain(before.domain);
  const label = items.find((domain) => domain !== before.domain);
  const { body } = await correct(caseId, { kind: 'domain', label });
  expect(body).toMatchObject({ domain: label, corrected: { fields: ['domain'] }, domainFinding: before.domainFinding });
  expect(lastOf(body, 'judgement-corrected')).toMatchObject({
    actor: '值班员',
    data: { kind: 'domain', from: before.domain, to: label, reportId: null },
  });
  expect(await exported('domain')).toMatchObject([{ text: before.reports[0]?.text, label }]);
  const unknown = await correct<Problem>(caseId, { kind: 'domain', label: '航天' });
  expect([unknown.status, unknown.body.code, unknown.body.errors?.[0]?.field]).toEqual([
    422,
    'unknown-domain',
    'label',
  ]);
});

it('corrects the event type; the figures are graded by its tables', async () => {
  const { caseId } = await phoneIn(api.admin, '青禾区一工地脚手架垮塌，已致3人死亡，正在清理现场');
  const { body } = await correct(caseId, { kind: 'event-type', label: 'road_traffic' });
  expect(body).toMatchObject({ eventType: 'road_traffic', corrected: { fields: ['event-type'] } });
  expect(lastOf(body, 'judgement-corrected')?.data).toMatchObject({ kind: 'event-type', to: 'road_traffic' });
  const wrong = await correct<Problem>(caseId, { kind: 'event-type', label: 'weather' });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'unknown-event-type']);
});

it('corrects a toll with a reason; the milder level waits for an approver', async () => {
  const { caseId } = await phoneIn(api.admin, '青禾区一工地塔吊倒塌，已致10人死亡，现场正在救援');
  const without = await correct<Problem>(caseId, { kind: 'measure', measure: 'deaths', value: 9 });
  expect([without.status, without.body.errors?.[0]?.field]).toEqual([400, 'reason']);
  const { body } = await correct(caseId, { kind: 'measure', measure: 'deaths', value: 9, reason: '核实为9人' });
  expect(body).toMatchObject({
    severity: 'serious',
    needsReview: true,
    measures: { deaths: 9 },
    corrected: { proposed: 'relatively-serious' },
  });
  const lower = { severity: 'relatively-serious', reason: '死亡9人' };
  const alone = await officer.post<Problem>(`/api/cases/${caseId}/severity`, lower);
  expect([alone.status, alone.body.errors?.[0]?.field]).toEqual([422, 'approvedBy']);
  const judged = await officer.post<CaseView>(`/api/cases/${caseId}/severity`, { ...lower, approvedBy: '王主任' });
  expect(judged.body).toMatchObject({ severity: 'relatively-serious', corrected: { proposed: null } });
  expect(await exported('severity')).toMatchObject([{ label: 'relatively-serious' }]);
});

describe('a report that is not ours', () => {
  it('goes to the inbox and comes back, both recorded', async () => {
    const text = '某市东湖路口红绿灯坏了三天，多次投诉无人管，请有关部门处理。';
    const { reportId, caseId = '' } = await push('n-1', text, 'local');
    const gone = await correct(caseId, { kind: 'ours', label: 'not-ours', reportId, reason: '外地同名路口' });
    expect(gone.body).toMatchObject({ reports: [], stage: 'closed' });
    expect(await exported('ours')).toMatchObject([{ text, label: 'not-ours' }]);
    const { body: inInbox } = await api.admin.get<ReportView>(`/api/reports/${reportId}`);
    expect(inInbox).toMatchObject({ caseId: null, reason: 'elsewhere', dismissedAs: 'not-ours' });
    const again = await push('n-2', text, 'local');
    expect(again).toMatchObject({ decision: 'inbox' });

    const back = await correct(caseId, { kind: 'ours', label: 'ours', reportId });
    expect(back.body).toMatchObject({ stage: 'collected', reportCount: 1 });
    expect(back.body.deadlines).not.toEqual([]);
    expect(lastOf(back.body, 'judgement-corrected')?.data).toMatchObject({ kind: 'ours', to: 'ours', reportId });
    expect(await exported('ours')).toMatchObject([{ text, label: 'ours' }]);
  });

  it('cannot be a hotline entry', async () => {
    const { caseId, reportId } = await phoneIn(api.admin, '青禾区东风路井盖缺失，车辆颠簸，请有关部门尽快处理。');
    const { status, body } = await correct<Problem>(caseId, { kind: 'ours', label: 'not-ours', reportId });
    expect([status, body.code, body.errors?.[0]?.field]).toEqual([409, 'belongs-to-a-case', 'label']);
  });
});

it('corrects the concern of a report of the case, and of no other', async () => {
  const { caseId, reportId } = await phoneIn(api.admin, '请问青禾区新建小学今年什么时候开始报名？');
  const { body } = await correct(caseId, { kind: 'concern', label: 'complaint', reportId });
  expect(body.reports[0]).toMatchObject({ concern: 'complaint', concernBy: '值班员', reading: { isAsJudged: true } });
  const other = await phoneIn(api.admin, '青禾区西山路路灯坏了一周，晚上出行危险，请尽快维修。');
  const wrong = await correct<Problem>(other.caseId, { kind: 'concern', label: 'complaint', reportId });
  expect([wrong.status, wrong.body.code, wrong.body.errors?.[0]?.field]).toEqual([422, 'not-of-this-case', 'reportId']);
});

it('names the field that is wrong', async () => {
  const { caseId, reportId } = await phoneIn(api.admin, '青禾区南关菜市场污水横流，臭味扰民，请有关部门整治。');
  const fieldOf = async (body: Record<string, unknown>) =>
    (await correct<Problem>(caseId, body)).body.errors?.map(({ field }) => field);
  expect(await fieldOf({ kind: 'weather', label: 'fine' })).toEqual(['kind']);
  expect(await fieldOf({ kind: 'handling-class', label: 'terrible' })).toEqual(['label']);
  expect(await fieldOf({ kind: 'concern', label: 'complaint' })).toEqual(['reportId']);
  expect(await fieldOf({ kind: 'concern', label: 'complaint', reportId, colour: 'red' })).toEqual(['colour']);
  expect(await fieldOf({ kind: 'measure', measure: 'deaths', value: 2, reason: '核实' })).toEqual(['measure']);
});

it('keeps the inbox as it was seen: dismissed, recalled, and given a case by its concern', async () => {
  const { reportId } = await push('i-1', '外省某县阳光小区停水半个月，业主多次投诉，物业一直不管。', 'wide');
  const dismiss = (body: Record<string, unknown>) =>
    officer.post<ReportView>(`/api/reports/${reportId}/dismissal`, body);
  expect((await dismiss({})).status).toBe(400);
  expect((await dismiss({ reason: '外省的事' })).body).toMatchObject({ dismissedAs: 'not-ours', caseId: null });
  const recalled = await officer.send<ReportView>(`/api/reports/${reportId}/dismissal`, { method: 'DELETE' });
  expect(recalled.body.dismissedAs).toBeNull();
  const listed = await api.admin.get<{ items: ReportView[] }>('/api/reports?inbox=true&q=阳光小区');
  expect(listed.body.items[0]?.reading?.marks.length).toBeGreaterThan(0);

  const choice = { reason: '本市企业承建', concern: 'complaint' };
  const opened = await officer.post<CaseView>(`/api/reports/${reportId}/case`, choice);
  expect(opened.body.reports[0]).toMatchObject({ dismissedAs: null, concern: 'complaint' });
  expect(lastOf(opened.body, 'judgement-corrected')?.data).toMatchObject({
    kind: 'ours',
    from: 'not-ours',
    to: 'ours',
  });
  const tooLate = await officer.post<Problem>(`/api/reports/${reportId}/dismissal`, { reason: '外省的事' });
  expect([tooLate.status, tooLate.body.code]).toEqual([409, 'has-a-case']);
});

it('lets officers and administrators correct, and administrators export', async () => {
  const { caseId } = await phoneIn(api.admin, '青禾区北关小学门口乱停车，接送孩子很危险，请交警部门处理。');
  const body = { kind: 'handling-class', label: 'major-problem' };
  for (const role of ['reviewer', 'leader'] as const) {
    const person = await addPerson(api.admin, `某${role}`, role);
    expect((await correct(caseId, body, person)).status).toBe(403);
    expect((await person.get('/api/training-rows?kind=ours')).status).toBe(403);
  }
  expect((await officer.get('/api/training-rows?kind=ours')).status).toBe(403);
  expect((await api.admin.get<Problem>('/api/training-rows?kind=weather')).body.errors?.[0]?.field).toBe('kind');
  await correct(caseId, body);
  const unlearned = async () =>
    (await api.admin.get<{ unlearned: Record<string, number> }>('/api/training-rows/unlearned')).body.unlearned;
  expect((await unlearned())['handling-class']).toBe(1);
  await exported('handling-class');
  expect((await unlearned())['handling-class']).toBeUndefined();
});
