import type { CaseView, ReportResult, ReportView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { ApiClient } from '../support/api-client.js';
import { caseOf, minutesAgo } from '../support/entries.js';

let api: ApiUnderTest;
let machine: ApiClient;

beforeAll(async () => {
  api = await startApiUnderTest();
  machine = await api.intake();
});
afterAll(() => api.remove());

const PUBLISHED_AT = minutesAgo(90);
const report = (externalId: string, title: string, text: string) => ({
  externalId,
  sourceName: '某市新闻网',
  title,
  text,
  publishedAt: PUBLISHED_AT,
});
const push = async (...reports: readonly unknown[]): Promise<ReportResult[]> =>
  (await machine.done(machine.post<{ results: ReportResult[] }>('/api/reports', { reports }))).results;

it('re-grades the case of a report whose author raises the toll, and keeps both wordings', async () => {
  const title = '某市一工地发生坍塌事故';
  const [first] = await push(report('e-1', title, '某市一在建工地发生坍塌，已致9人死亡，救援仍在进行。'));
  const before = await caseOf(api.admin, first?.caseId ?? '');
  expect(before.severity).toBe('relatively-serious');
  const text = '某市一在建工地发生坍塌，已致10人死亡，救援仍在进行。';
  const [edited, again] = await push(report('e-1', title, text), report('e-1', title, text));
  expect(edited).toMatchObject({
    status: 'accepted',
    reportId: first?.reportId,
    decision: 'joined',
    caseId: first?.caseId,
    reason: 'edited',
  });
  expect(again).toMatchObject({ status: 'duplicate', reportId: first?.reportId, caseId: first?.caseId });

  const after = await caseOf(api.admin, first?.caseId ?? '');
  expect(after).toMatchObject({ severity: 'serious', reportCount: 1 });
  const release = after.deadlines.find((d) => d.deliverable === 'authoritative-release');
  expect(Date.parse(release?.startedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before.detectedAt));
  expect(after.timeline.map((entry) => entry.kind)).toContain('report-edited');
  expect(after.reports.map((r) => r.versions?.map((v) => v.text))).toEqual([[text]]);

  const { body } = await api.admin.get<ReportView>(`/api/reports/${first?.reportId}`);
  expect(body.text).toContain('9人死亡');
  expect(body.versions).toMatchObject([{ version: 2, text, severity: 'serious' }]);
});

it('takes two wordings in one batch as a report and its edit', async () => {
  const [first, second] = await push(
    report('e-2', '某市南湖公园长椅损坏', '某市南湖公园多处长椅损坏，无人维修，请处理。'),
    report('e-2', '某市南湖公园长椅损坏', '某市南湖公园二十处长椅损坏，无人维修，请处理。'),
  );
  expect([first?.status, second?.status]).toEqual(['accepted', 'accepted']);
  expect(second).toMatchObject({ reportId: first?.reportId, caseId: first?.caseId, reason: 'edited' });
});

it('opens a case from a report of the inbox by what it says now', async () => {
  const wide = { scope: 'wide', title: '外省某县消息' };
  const [first] = await push({ ...report('e-3', '', '外省某县天气晴好。'), ...wide });
  const [edited] = await push({ ...report('e-3', '', '外省某县小区停水半个月，物业一直不管，业主投诉。'), ...wide });
  expect([first, edited]).toMatchObject([
    { decision: 'inbox' },
    { status: 'accepted', reportId: first?.reportId, decision: 'inbox', reason: 'edited' },
  ]);
  const opened = await api.admin.post<CaseView>(`/api/reports/${first?.reportId}/case`, { reason: '本市企业承建' });
  expect(opened.status).toBe(201);
  expect(opened.body.summary).toContain('停水半个月');
});
