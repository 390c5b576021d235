import type { BoardView, CaseView, HotTopic, Problem, SuggestionView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import type { ApiClient } from '../support/api-client.js';
import { BoardClient } from '../support/board-client.js';
import { caseOf, COLLAPSE, COMPLAINT, minutesAgo, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { proposeMerge } from '../support/propose-merge.js';
import { addPerson } from '../support/running-app.js';

let api: ApiUnderTest;
let reviewer: ApiClient;
beforeAll(async () => {
  api = await startApiUnderTest();
  reviewer = await addPerson(api.admin, '评估员', 'reviewer');
});
afterAll(() => api.remove());

const post = <T = CaseView & Problem>(path: string, body: unknown, client = api.admin) => client.post<T>(path, body);
const merge = (child: string, survivor: string, client = api.admin) =>
  post(`/api/cases/${child}/merge`, { intoCaseId: survivor, reason: '同一事件' }, client);
const boardIds = async (): Promise<string[]> =>
  (await api.admin.done(api.admin.get<BoardView>('/api/board'))).cases.map((one) => one.id);
let n = 0;
/** A case of its own, whatever was phoned in before. */
async function open(more: Record<string, unknown> = {}): Promise<string> {
  n += 1;
  const words = String.fromCodePoint(...Array.from({ length: 30 }, (_, i) => 0x4e00 + n * 40 + i));
  return (await phoneIn(api.admin, `${words}，请尽快处理。`, more)).caseId;
}
const suggestions = async (): Promise<SuggestionView[]> =>
  (await api.admin.done(api.admin.get<{ items: SuggestionView[] }>('/api/suggestions?status=open'))).items;

it('merges a case: earliest due time, highest level, reports of both, off the board', async () => {
  const ordinary = (await phoneIn(api.admin, COMPLAINT)).caseId;
  const serious = (await phoneIn(api.admin, COLLAPSE)).caseId;
  const [a, b] = [await caseOf(api.admin, ordinary), await caseOf(api.admin, serious)];
  const watcher = await new BoardClient(api.app.origin, api.admin.token).joined();
  const { status, body } = await merge(serious, ordinary);
  expect([status, body.id, body.severity, body.reportCount]).toEqual([200, ordinary, 'serious', 2]);
  expect(new Set(body.reports.map((report) => report.caseId))).toEqual(new Set([ordinary, serious]));
  expect(body.merged.map((child) => child.id)).toEqual([serious]);
  for (const before of [...a.deadlines, ...b.deadlines]) {
    const now = body.deadlines.filter((d) => d.obligation === before.obligation);
    expect(now).toHaveLength(1);
    expect(Date.parse(now[0]?.dueAt ?? '')).toBeLessThanOrEqual(Date.parse(before.dueAt));
  }
  expect(await boardIds()).not.toContain(serious);
  const change = await eventually('the board is told', () =>
    watcher.changes.find((one) => one.removed.includes(serious)),
  );
  expect(change.upserted.map((one) => one.id)).toEqual([ordinary]);
  watcher.close();
  expect(await caseOf(api.admin, serious)).toMatchObject({ mergedInto: ordinary, mergedWith: { id: ordinary } });
});

it('undoes a merge with the due times as they were', async () => {
  const [first, second] = [await open(), await open()];
  const before = await caseOf(api.admin, second);
  await merge(second, first);
  const { status, body } = await post(`/api/cases/${second}/unmerge`, { reason: '不是同一事件' });
  expect([status, body.mergedInto]).toEqual([200, null]);
  expect(body.deadlines).toEqual(before.deadlines);
  expect((await caseOf(api.admin, first)).reportCount).toBe(1);
  expect(await boardIds()).toEqual(expect.arrayContaining([first, second]));
});

it('refuses what cannot be merged, each with its code', async () => {
  const [first, second, third] = [await open(), await open(), await open()];
  await merge(second, first);
  const code = async (answer: ReturnType<typeof merge>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  expect(await code(merge(first, first))).toEqual([422, 'merge-into-itself']);
  expect(await code(merge(second, third))).toEqual([409, 'already-merged']);
  expect(await code(merge(first, second))).toEqual([409, 'target-merged']);
  expect(await code(merge(first, '00000000-0000-4000-8000-000000000000'))).toEqual([404, 'no-such-case']);
  expect(await code(merge(third, first, reviewer))).toEqual([403, 'not-allowed']);
  expect(await code(post(`/api/cases/${third}/unmerge`, { reason: '无' }))).toEqual([409, 'not-merged']);
  const judged = post(`/api/cases/${second}/severity`, { severity: 'ordinary', reason: '核实' });
  expect(await code(judged)).toEqual([409, 'case-merged']);
});

it('splits a report off with the start of its case', async () => {
  const text = '青禾区长安里小区电梯停运一周，老人上下楼困难，请尽快维修。';
  const { caseId } = await phoneIn(api.admin, text);
  const again = await phoneIn(api.admin, text);
  expect(again.caseId).toBe(caseId);
  const old = await caseOf(api.admin, caseId);
  const body = { reportIds: [again.reportId], reason: '另一部电梯', title: '二号楼电梯停运' };
  const answer = await post(`/api/cases/${caseId}/split`, body);
  expect([answer.status, answer.body.title, answer.body.reportCount]).toEqual([201, '二号楼电梯停运', 1]);
  expect(answer.body.id).not.toBe(caseId);
  expect(answer.body.deadlines.map((d) => [d.startedAt, d.dueAt])).toEqual(
    old.deadlines.map((d) => [d.startedAt, d.dueAt]),
  );
  const rest = await post(`/api/cases/${caseId}/split`, { ...body, reportIds: [old.reports[0]?.id] });
  expect([rest.status, rest.body.code]).toEqual([409, 'nothing-left']);
  const foreign = await post(`/api/cases/${caseId}/split`, body);
  expect([foreign.status, foreign.body.code]).toEqual([409, 'not-of-this-case']);
});

it('takes what is split off in the order in which it came, however it is asked for', async () => {
  const text = '青禾区长乐里小区路灯坏了一周，老人晚上出门困难，请尽快维修。';
  const { caseId, reportId: first } = await phoneIn(api.admin, text);
  const [{ reportId: second }, { reportId: third }] = [await phoneIn(api.admin, text), await phoneIn(api.admin, text)];
  const body = { reportIds: [third, second], reason: '另一条路' };
  const { body: split } = await post(`/api/cases/${caseId}/split`, body);
  const entries = split.timeline.filter(({ kind }) => kind === 'case-split-off');
  expect(entries).toMatchObject([{ data: { reportIds: [second, third] } }]);
  expect((await caseOf(api.admin, caseId)).reports.map(({ id }) => id)).toEqual([first]);
});

it('lists suggestions with both cases; accepted, the later is merged into the earlier', async () => {
  const [first, second] = [await open(), await open()];
  const id = await proposeMerge(api.databaseUrl, second, first);
  const found = (await suggestions()).find((one) => one.id === id);
  expect(found).toMatchObject({ case: { id: second, reportCount: 1 }, otherCase: { id: first }, status: 'open' });
  expect(found?.case.firstReport?.text).toContain('请尽快处理');
  expect((await reviewer.get('/api/suggestions')).status).toBe(200);
  const decide = (client: ApiClient) =>
    post<{ status: string; caseId: string } & Problem>(
      `/api/suggestions/${id}/confirmation`,
      { accepted: true },
      client,
    );
  expect((await decide(reviewer)).status).toBe(403);
  const accepted = await decide(api.admin);
  expect([accepted.status, accepted.body]).toEqual([200, { id, status: 'confirmed', caseId: first }]);
  expect((await caseOf(api.admin, second)).mergedInto).toBe(first);
  const again = await decide(api.admin);
  expect([again.status, again.body.code]).toEqual([409, 'already-decided']);
});

it('remembers a rejected suggestion', async () => {
  const [first, second] = [await open(), await open()];
  const id = await proposeMerge(api.databaseUrl, second, first);
  const answer = await post(`/api/suggestions/${id}/confirmation`, { accepted: false, reason: '两件事' });
  expect(answer.status).toBe(200);
  expect((await suggestions()).map((one) => one.id)).not.toContain(id);
  expect(await boardIds()).toEqual(expect.arrayContaining([first, second]));
});

it('ranks the topics that are told of more than usual', async () => {
  const text = '青禾区滨河路积水严重，车辆无法通行，请尽快排水。';
  const { caseId } = await phoneIn(api.admin, text);
  for (let i = 0; i < 4; i += 1) await phoneIn(api.admin, text, { receivedAt: minutesAgo(10 + i) });
  const topics = await api.admin.done(api.admin.get<HotTopic[]>('/api/hot-topics?hours=24'));
  expect(topics[0]).toMatchObject({ caseId, reports: 5, previous: 0 });
  expect(topics[0]?.series.at(-1)).toBe(5);
  expect((await api.admin.get('/api/hot-topics?hours=0')).status).toBe(400);
});
