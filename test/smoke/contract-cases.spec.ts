import type { BoardCase, BoardView, CaseView, Problem } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { COLLAPSE, COMPLAINT, caseOf, HOUR_MS, limitsOf, minutesAgo, phoneIn } from '../support/entries.js';

interface Page {
  readonly items: BoardCase[];
  readonly nextCursor: string | null;
}

let api: ApiUnderTest;
let serious: string;
let ordinary: string;
let manual: string;

const list = (query: string) => api.admin.done(api.admin.get<Page>(`/api/cases?${query}`));

const consult = (heldAt: string) =>
  api.admin.post<CaseView & Problem>(`/api/cases/${manual}/consultations`, {
    heldAt,
    parties: ['市政府新闻办', '市交通局'],
    conclusion: '今日内发布权威信息',
  });

beforeAll(async () => {
  api = await startApiUnderTest();
  serious = (await phoneIn(api.admin, COLLAPSE)).caseId;
  ordinary = (await phoneIn(api.admin, COMPLAINT)).caseId;
  const opened = api.admin.post<CaseView>('/api/cases', {
    title: '某桥面出现裂缝',
    text: '巡查发现滨江大桥桥面出现裂缝，已封闭一条车道。',
    occurredAt: minutesAgo(30),
  });
  manual = (await api.admin.done(opened)).id;
});
afterAll(() => api.remove());

it('opens a case by hand with its report and its deadline', async () => {
  const view = await api.admin.done(api.admin.get<CaseView>(`/api/cases/${manual}`));
  expect(view).toMatchObject({ origin: 'manual', title: '某桥面出现裂缝' });
  expect(view.reports).toHaveLength(1);
  expect(limitsOf(view.deadlines)).toEqual({ response: 48 * HOUR_MS });
});

it('explains every due instant by the steps that led to it', async () => {
  const view = await api.admin.done(api.admin.get<CaseView>(`/api/cases/${serious}`));
  for (const deadline of view.allDeadlines) {
    expect(deadline.trace.length).toBeGreaterThan(1);
    expect(deadline.trace.at(-1)?.at).toBe(deadline.dueAt);
    expect(deadline.citation.document).not.toBe('');
  }
});

it('names the duties without a number that concern a case, with the pack and the words', async () => {
  const { items } = await api.admin.done(
    api.admin.get<{ items: { id: string; packId: string; what: string }[] }>(`/api/cases/${serious}/duties`),
  );
  expect(items).toContainEqual(expect.objectContaining({ id: 'cn.follow-up', packId: 'national-default' }));
  expect(items.map(({ id }) => id)).toContain('cn.pc.attendance');
});

it('finds cases by words, level, unit and stage', async () => {
  expect((await list('q=油烟')).items.map((c) => c.id)).toEqual([ordinary]);
  const asked = (q: string) => list(`q=${encodeURIComponent(q)}`).then(({ items }) => items.map((c) => c.id));
  expect(await asked('油烟　和平小区')).toEqual([ordinary]);
  expect(await asked('油烟 停水')).toEqual([]);
  expect((await list('severity=serious')).items.map((c) => c.id)).toEqual([serious]);
  expect((await list('unitId=education')).items).toEqual([]);
  expect((await list('stage=closed')).items).toEqual([]);
  expect((await list(`from=${encodeURIComponent(minutesAgo(-60))}`)).items).toEqual([]);
  expect((await list('q=%25')).items).toEqual([]);
  const { detectedAt } = await caseOf(api.admin, ordinary);
  const day = detectedAt.slice(0, 10);
  expect((await list(`from=${day}&to=${day}`)).items.map((c) => c.id)).toContain(ordinary);
  expect((await list(`from=${detectedAt}&to=${day}`)).items.map((c) => c.id)).toContain(ordinary);
  const { number } = await api.admin.done(api.admin.get<CaseView>(`/api/cases/${ordinary}`));
  expect((await list(`q=${number}`)).items.map((c) => c.id)).toEqual([ordinary]);
  expect((await list('q=2026-999999')).items).toEqual([]);
});

it('pages through all cases, each once', async () => {
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await list(`limit=1${cursor}`);
    seen.push(...page.items.map((c) => c.id));
    cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : '';
  } while (cursor !== '');
  expect(seen.toSorted()).toEqual([serious, ordinary, manual].toSorted());
});

it('shows the most urgent first on the board', async () => {
  const board = await api.admin.done(api.admin.get<BoardView>('/api/board'));
  expect(board.cases[0]?.id).toBe(serious);
  expect(board.figures.open).toBe(3);
});

it('hands a case to a unit, and shows it on that unit’s board', async () => {
  const assign = (unitId: string, role: string) =>
    api.admin.post<CaseView & Problem>(`/api/cases/${ordinary}/assignments`, { unitId, role, reason: '主管领域' });
  const { status, body } = await assign('urban-management', 'lead');
  expect(status).toBe(201);
  expect(body.unit?.id).toBe('urban-management');
  expect(body.assignedAt).not.toBeNull();
  expect((await assign('ecology', 'supporting')).body.supporting.map((u) => u.id)).toEqual(['ecology']);
  expect((await assign('no-such', 'lead')).body.code).toBe('unknown-unit');
  const board = await api.admin.done(api.admin.get<BoardView>('/api/board?unitId=urban-management'));
  expect(board.cases.map((c) => c.id)).toEqual([ordinary]);
});

it('records a consultation, but none of the future', async () => {
  const held = await consult(minutesAgo(5));
  expect([held.status, held.body.stage]).toEqual([201, 'consulted']);
  const future = await consult(minutesAgo(-60));
  expect([future.status, future.body.code]).toEqual([422, 'held-in-future']);
});

it('closes no case while something is owed', async () => {
  const answer = await api.admin.post<Problem>(`/api/cases/${serious}/close`, { reason: '结束' });
  expect([answer.status, answer.body.code]).toEqual([409, 'deadlines-open']);
});
