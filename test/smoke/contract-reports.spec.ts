import type { CaseView, Problem, ReportResult, ReportView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { ApiClient } from '../support/api-client.js';
import { COMPLAINT, minutesAgo } from '../support/entries.js';

let api: ApiUnderTest;
let machine: ApiClient;

beforeAll(async () => {
  api = await startApiUnderTest();
  machine = await api.intake();
});
afterAll(() => api.remove());

const report = (externalId: string, more: Record<string, unknown> = {}) => ({
  externalId,
  sourceName: '某市论坛',
  title: `关于${externalId}的反映`,
  text: COMPLAINT,
  publishedAt: minutesAgo(30),
  ...more,
});

async function push(reports: readonly unknown[]): Promise<ReportResult[]> {
  const { status, body } = await machine.post<{ results: ReportResult[] }>('/api/reports', { reports });
  expect(status).toBe(200);
  return body.results;
}

it('answers each report of a mixed batch in its place; a bad one stops none', async () => {
  const good = report('a-1');
  const results = await push([
    good,
    report('a-2', { colour: 'red' }),
    report('a-3', { publishedAt: '2026年13月' }),
    good,
    'not a report',
    report('a-4', { scope: 'wide', title: '外省某地消息', text: '今天外省某地天气晴好，游客众多。' }),
  ]);
  expect(results.map((r) => r.status)).toEqual(['accepted', 'refused', 'refused', 'duplicate', 'refused', 'accepted']);
  expect(results.map((r) => r.externalId)).toEqual(['a-1', 'a-2', 'a-3', 'a-1', null, 'a-4']);
  expect(results[0]).toMatchObject({ decision: 'opened' });
  expect(results[1]?.problem).toMatchObject({ code: 'invalid-report', field: 'colour' });
  expect(results[2]?.problem).toMatchObject({ code: 'invalid-report', field: 'publishedAt' });
  expect(results[3]?.reportId).toBe(results[0]?.reportId);
  expect(results[5]).toMatchObject({ decision: 'inbox' });
});

it('answers a report that was pushed before as a duplicate with its case', async () => {
  const text = '某市长途汽车站候车室厕所太脏，长期无人打扫，请整改。';
  const [first] = await push([report('b-1', { text })]);
  const [second] = await push([report('b-1', { text })]);
  expect(second).toMatchObject({ status: 'duplicate', reportId: first?.reportId, caseId: first?.caseId });
});

it('keeps a date it cannot read beside the report, and does not lose the report', async () => {
  const text = '某市北湖公园健身器材损坏严重，孩子受伤，无人维修。';
  const [result] = await push([report('c-1', { text, publishedAt: undefined, publishedRaw: '前天下午' })]);
  expect(result?.status).toBe('accepted');
  const { body } = await api.admin.get<ReportView>(`/api/reports/${result?.reportId}`);
  expect(body).toMatchObject({ publishedAt: null, publishedRaw: '前天下午' });
});

it('keeps the date as it was given, also one that no clock can start at', async () => {
  const dates = ['0001-01-01T00:00:00Z', '20261122T225407+0800'];
  const results = await push(
    dates.map((publishedAt, i) =>
      report(`g-${i}`, {
        publishedAt,
        text: `某市${i === 0 ? '南' : '北'}关批发市场占道经营，堵塞消防通道，多次投诉无人管。`,
      }),
    ),
  );
  expect(results.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  const { body } = await api.admin.get<CaseView>(`/api/cases/${results[0]?.caseId}`);
  expect(body.reports[0]?.publishedRaw).toBe(dates[0]);
  expect(body.deadlines[0]).toMatchObject({ basis: 'detected', presumed: true });
  const second = await api.admin.get<ReportView>(`/api/reports/${results[1]?.reportId}`);
  expect(second.body).toMatchObject({ publishedAt: '2026-11-22T22:54:07+08:00', publishedRaw: dates[1] });
});

const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    report(`d-${i}`, { scope: 'wide', title: `第${i}条`, text: `外省消息第${i}条，天气晴好。` }),
  );

it('refuses 501 reports and takes 500', async () => {
  const tooMany = await machine.post<Problem>('/api/reports', { reports: many(501) });
  expect(tooMany.status).toBe(400);
  expect(tooMany.body.errors?.[0]?.field).toBe('reports');
  expect((await push(many(500))).filter((r) => r.status === 'accepted')).toHaveLength(500);
});

it('keeps other people’s news in the inbox with its reason, until a person opens a case from it', async () => {
  const text = '外省某县阳光小区停水半个月，业主多次投诉，物业一直不管。';
  const [result] = await push([report('e-1', { scope: 'wide', title: '外省某县一小区停水', text })]);
  expect(result).toMatchObject({ status: 'accepted', decision: 'inbox', reason: 'elsewhere' });

  const inbox = await api.admin.get<{ items: ReportView[] }>('/api/reports?inbox=true&q=阳光小区');
  expect(inbox.body.items.map((r) => r.id)).toEqual([result?.reportId]);
  expect(inbox.body.items[0]?.inboxBecause).toMatch(/事发地：外省；所述：“.+”/);

  const opened = await api.admin.post<CaseView>(`/api/reports/${result?.reportId}/case`, { reason: '本市企业承建' });
  expect(opened.status).toBe(201);
  expect(opened.body.reports).toMatchObject([{ id: result?.reportId, inboxBecause: null }]);
  expect(opened.body.deadlines.length).toBeGreaterThan(0);

  const after = await api.admin.get<{ items: ReportView[] }>('/api/reports?inbox=true&q=阳光小区');
  expect(after.body.items).toEqual([]);
  const again = await api.admin.post<Problem>(`/api/reports/${result?.reportId}/case`, { reason: '再来一次' });
  expect([again.status, again.body.code]).toEqual([409, 'has-a-case']);
});

it('starts what a person opens from the inbox when it was taken in, where its date is a day alone', async () => {
  const text = '外省某县清泉小区停气十天，业主多次投诉，物业一直不管。';
  const publishedAt = minutesAgo(0).slice(0, 10);
  const [result] = await push([report('e-2', { scope: 'wide', title: '外省某县一小区停气', text, publishedAt })]);
  expect(result).toMatchObject({ decision: 'inbox' });
  const { body } = await api.admin.post<CaseView>(`/api/reports/${result?.reportId}/case`, { reason: '本市企业供气' });
  const startedAt = body.reports[0]?.takenInAt;
  expect(body.deadlines).toMatchObject([{ startedAt, basis: 'detected', presumed: true }]);
});

it('starts the deadlines of a batch at its earliest publication, whatever comes first', async () => {
  const text = '某市长江大桥今天垮塌，造成12人死亡，事故原因正在调查。';
  const [newest, earliest, middle] = [60, 180, 120].map((minutes) => minutesAgo(minutes));
  const results = await push(
    [newest, earliest, middle].map((publishedAt, index) =>
      report(`z-${index}`, { title: '某市长江大桥垮塌致12人死亡', text, publishedAt }),
    ),
  );
  expect(results.map((r) => r.externalId)).toEqual(['z-0', 'z-1', 'z-2']);
  expect(results.map((r) => r.decision)).toEqual(['joined', 'opened', 'joined']);
  expect(new Set(results.map((r) => r.caseId)).size).toBe(1);
  const { deadlines } = await api.admin.done(api.admin.get<CaseView>(`/api/cases/${results[0]?.caseId}`));
  const starts = deadlines.map(({ startedAt }) => Date.parse(startedAt));
  expect(new Set(starts)).toEqual(new Set([Date.parse(earliest ?? '')]));
});

const asked = async (q: string) => {
  const { body } = await api.admin.get<{ items: ReportView[] }>(`/api/reports?q=${encodeURIComponent(q)}`);
  return body.items.map(({ id }) => id);
};

it('finds reports by all words of a question, in whatever order', async () => {
  const [result] = await push([
    report('q-1', { title: '某市东湖闸门', text: '东湖闸门昨夜打不开，积水很深，请派人来修。' }),
  ]);
  expect(await asked('积水 闸门')).toEqual([result?.reportId]);
  expect(await asked('积水 高温')).toEqual([]);
  expect(await asked('积水 %')).toEqual([]);
});

it('pages through all reports, newest first and each once, whether they have a case or not', async () => {
  const seen: ReportView[] = [];
  let cursor = '';
  do {
    const page = await api.admin.done(
      api.admin.get<{ items: ReportView[]; nextCursor: string | null }>(`/api/reports?limit=20${cursor}`),
    );
    seen.push(...page.items);
    cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : '';
  } while (cursor !== '');
  expect(new Set(seen.map(({ caseId }) => caseId === null))).toEqual(new Set([true, false]));
  const places = seen.map(({ takenInAt, id }) => `${takenInAt} ${id}`);
  expect(places).toEqual([...new Set(places)].toSorted().toReversed());
});

it('takes a report that is a headline alone, and refuses one that says nothing', async () => {
  const title = '某市北湖公园栈桥垮塌多人落水';
  const [taken, empty] = await push([report('h-1', { title, text: '' }), report('h-2', { title: ' ', text: '' })]);
  expect(taken).toMatchObject({ status: 'accepted' });
  expect(empty).toMatchObject({ status: 'refused', problem: { code: 'invalid-report', field: 'text' } });
});

it('takes null for a field that is not there, of a report and of a source', async () => {
  const text = '某市南湖公园长椅断了一半，无人维修。';
  const nothing = { scope: null, url: null, publishedAt: null, publishedRaw: null };
  expect(await push([report('n-1', { text, ...nothing })])).toMatchObject([{ status: 'accepted' }]);
  const settings = { scope: null, intervalMinutes: null, timeZone: null, encoding: null, unitId: null };
  const source = { url: 'https://news.example.invalid/null', name: '某网', ...settings };
  const { status, body } = await api.admin.post('/api/sources', source);
  expect([status, body]).toMatchObject([201, { scope: 'local', intervalMinutes: 10, timeZone: null, unitId: null }]);
});
