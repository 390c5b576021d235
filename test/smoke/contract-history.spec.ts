import type { CaseView, HistoryView, TimelineEntry } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { caseOf, COMPLAINT, minutesAgo, phoneIn, published } from '../support/entries.js';
import { addPerson } from '../support/running-app.js';

const DAY = 24 * 60;
let api: ApiUnderTest;
let caseId: string;
let other: ApiClient;
const receivedAt = minutesAgo(4 * DAY);
const publishedAt = minutesAgo(1.5 * DAY);

const PERIOD = `from=${minutesAgo(10 * DAY).slice(0, 10)}&to=${minutesAgo(-10 * DAY).slice(0, 10)}`;

/** One answered two days and twelve hours after it came in, twelve hours late, and one never: overdue. */
beforeAll(async () => {
  api = await startApiUnderTest();
  other = await addPerson(api.admin, 'second', 'officer');
  ({ caseId } = await phoneIn(api.admin, COMPLAINT, { receivedAt }));
  await phoneIn(api.admin, '某市体育中心广场舞音响太大，深夜扰民，一直无人管理。', { receivedAt: minutesAgo(5 * DAY) });
  const evidence = published('response', { publishedAt });
  const { id } = await api.admin.done(api.admin.post<{ id: string }>(`/api/cases/${caseId}/responses`, evidence));
  await other.done(other.post<CaseView>(`/api/responses/${id}/confirmation`, { accepted: true }));
});
afterAll(() => api.remove());

it('counts what was due, the open overdue as missed', async () => {
  const { total } = await api.admin.done(
    api.admin.get<HistoryView>(`/api/history/response-times?${PERIOD}&by=severity`),
  );
  expect(total).toMatchObject({ n: 2, onTime: 0, late: 1, openOverdue: 1, rate: 0 });
  expect(total.maxMs).toBe(Date.parse(publishedAt) - Date.parse(receivedAt));
});

it.each(['unit', 'severity', 'month'])('groups by %s, and the groups add up', async (by) => {
  const { rows, total } = await api.admin.done(
    api.admin.get<HistoryView>(`/api/history/response-times?${PERIOD}&by=${by}`),
  );
  expect(rows.reduce((sum, row) => sum + row.n, 0)).toBe(total.n);
});

it('answers the same as CSV that a spreadsheet opens and as XLSX', async () => {
  const csv = await api.admin.get<string>(`/api/history/response-times?${PERIOD}&by=severity&format=csv`);
  expect(csv.headers.get('content-type')).toContain('text/csv');
  const names = csv.headers.get('content-disposition') ?? '';
  const [, from, to] = /from=(.{10})&to=(.{10})/u.exec(PERIOD) ?? [];
  expect(names).toMatch(/^attachment; filename="[\w.-]+\.csv"; filename\*=UTF-8''\S+\.csv$/u);
  expect(names).toContain(`response-times-severity_${from}_${to}_made-`);
  expect(decodeURIComponent(names)).toContain(`回应时效_按级别_${from}至${to}_制于`);
  expect(csv.body.trim().split(/\r?\n/u).length).toBeGreaterThan(1);
  const xlsx = await api.admin.get<string>(`/api/history/response-times?${PERIOD}&by=severity&format=xlsx`);
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
  expect(xlsx.body.startsWith('PK')).toBe(true);
});

it('keeps the whole story in the ledger, and the ledger holds', async () => {
  const { timeline } = await caseOf(api.admin, caseId);
  const { body } = await api.admin.get<{ items: TimelineEntry[] }>(`/api/ledger?caseId=${caseId}`);
  expect(body.items).toEqual(timeline);
  expect(timeline.map((entry) => entry.seq)).toEqual(timeline.map((_, index) => index + 1));
  const verified = await api.admin.done(api.admin.get<{ ok: boolean; entries: number }>('/api/ledger/verification'));
  expect(verified.ok).toBe(true);
  expect(verified.entries).toBeGreaterThanOrEqual(timeline.length);
});

it('shows the packs, one of them active', async () => {
  const { items } = await api.admin.done(api.admin.get<{ items: { id: string; active: boolean }[] }>('/api/policies'));
  expect(items.filter((pack) => pack.active).map((pack) => pack.id)).toEqual(['national-default']);
  for (const { id } of items) expect((await api.admin.get(`/api/policies/${id}`)).status).toBe(200);
});

it('counts at once what was answered before it was due, in the period in which it is due', async () => {
  const early = await phoneIn(api.admin, '某市图书馆周一为何闭馆？');
  const evidence = published('response', {});
  const path = `/api/cases/${early.caseId}/responses`;
  const { id } = await api.admin.done(api.admin.post<{ id: string }>(path, evidence));
  await other.done(other.post<CaseView>(`/api/responses/${id}/confirmation`, { accepted: true }));
  const totalOf = async (period: string) =>
    (await api.admin.done(api.admin.get<HistoryView>(`/api/history/response-times?${period}`))).total;
  expect(await totalOf(PERIOD)).toMatchObject({ n: 3, onTime: 1, late: 1, openOverdue: 1 });
  const untilNow = `from=${minutesAgo(10 * DAY)}&to=${minutesAgo(0)}`;
  expect(await totalOf(untilNow)).toMatchObject({ n: 2, onTime: 0, late: 1, openOverdue: 1 });
});

it('lists levels gravest first, as everyone reads them', async () => {
  for (const severity of ['ordinary', 'serious', 'relatively-serious', 'especially-serious']) {
    const isMajor = severity.endsWith('serious') && !severity.startsWith('relatively');
    const opened = await api.admin.post<CaseView>('/api/cases', {
      title: severity,
      text: `${severity}的事件`,
      severity,
    });
    const evidence = published(isMajor ? 'authoritative-release' : 'response', { publishedAt: minutesAgo(0) });
    const path = `/api/cases/${opened.body.id}/responses`;
    const { id } = await api.admin.done(api.admin.post<{ id: string }>(path, evidence));
    await other.done(other.post<CaseView>(`/api/responses/${id}/confirmation`, { accepted: true }));
  }
  const { rows } = await api.admin.done(
    api.admin.get<HistoryView>(`/api/history/response-times?${PERIOD}&by=severity`),
  );
  const graded = rows.map(({ key }) => key).filter((key) => key !== 'none');
  expect(graded).toEqual(['especially-serious', 'serious', 'relatively-serious', 'ordinary']);
});
