import type { BoardView, CaseView, HistoryView, Problem, ReviewRow, ReviewRulesView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { caseOf, COMPLAINT, minutesAgo, phoneIn, published } from '../support/entries.js';
import { addPerson } from '../support/running-app.js';

let api: ApiUnderTest;
let officer: ApiClient;
let reviewer: ApiClient;

const act = (client: ApiClient, id: string, what: string, body: unknown) =>
  client.post<CaseView & Problem>(`/api/cases/${id}/${what}`, body);
const kinds = ({ timeline }: CaseView) => timeline.map(({ kind }) => kind);
const period = `from=2020-01-01&to=2099-01-01`;

beforeAll(async () => {
  api = await startApiUnderTest({ policyPack: 'changchun-2017' });
  officer = await addPerson(api.admin, 'officer', 'officer', 'press');
  reviewer = await addPerson(api.admin, 'reviewer', 'reviewer');
});
afterAll(() => api.remove());

it('leaves a case unanswered by decision: consulted on, approved, out of the denominator, still listed', async () => {
  const { caseId } = await phoneIn(api.admin, COMPLAINT);
  const draft = { reason: '诉求人已撤回', approvedBy: '王局长' };
  expect((await act(officer, caseId, 'no-answer', draft)).body.code).toBe('consultation-required');
  const held = { heldAt: minutesAgo(5), parties: ['网信办'], conclusion: '不回应' };
  await act(officer, caseId, 'consultations', held);
  expect((await act(officer, caseId, 'no-answer', { reason: '无' })).body.code).toBe('approval-required');
  const { status, body } = await act(officer, caseId, 'no-answer', draft);
  expect([status, body.noAnswer, body.proceedings.noAnswer?.approvedBy]).toEqual([200, true, '王局长']);
  expect(body.allDeadlines.map((d) => d.status)).toEqual(['cancelled']);
  expect(kinds(body)).toContain('no-answer-decided');
  const board = await api.admin.done(api.admin.get<BoardView>('/api/board'));
  expect(board.cases.find(({ id }) => id === caseId)?.noAnswer).toBe(true);
  const again = await act(officer, caseId, 'no-answer/withdrawal', { reason: '又有新的反映' });
  expect(again.body.allDeadlines.map((d) => d.status)).toEqual(['running']);
  await act(officer, caseId, 'no-answer', draft);
  expect((await act(officer, caseId, 'close', { reason: '办结' })).body.stage).toBe('closed');
  const history = await api.admin.done(api.admin.get<HistoryView>(`/api/history/response-times?${period}&by=unit`));
  expect(history.total.n).toBe(0);
});

it('walks a case through answer, evaluation by a reviewer and accountability of a unit', async () => {
  const { caseId } = await phoneIn(api.admin, '澄湾区学院路井盖缺失半个月，多次反映没有人修，晚上很危险。');
  const scores = ['公开', '解读', '回应', '传播'].map((item) => ({ item, points: 90 }));
  expect((await act(reviewer, caseId, 'evaluation', { scores, conclusion: '良好' })).body.code).toBe('still-owed');
  const { body: sent } = await officer.post<{ id: string }>(`/api/cases/${caseId}/responses`, published('response'));
  await api.admin.done(api.admin.post(`/api/responses/${sent.id}/confirmation`, { accepted: true }));
  const rules = await reviewer.done(reviewer.get<ReviewRulesView>('/api/review-rules'));
  expect(rules.scoreSheet.map(({ name }) => name)).toEqual(['公开', '解读', '回应', '传播']);
  const { status, body } = await act(reviewer, caseId, 'evaluation', { scores, conclusion: '良好' });
  expect([status, body.stage, body.proceedings.evaluation?.total]).toEqual([200, 'evaluated', 90]);

  const clause = rules.accountability.find((each) => each.clause === 'cc.acc.three-nots');
  expect(clause?.sanctions).toEqual(['criticism']);
  const draft = {
    unitId: 'urban-management',
    sanction: 'criticism',
    clause: 'cc.acc.three-nots',
    reason: '热点问题迟迟不回应',
    decidedBy: '市政府分管领导',
  };
  expect((await act(reviewer, caseId, 'accountability', draft)).status).toBe(403);
  expect((await act(officer, caseId, 'accountability', { ...draft, unitId: '张某' })).body.code).toBe('unknown-unit');
  const answer = await act(officer, caseId, 'accountability', draft);
  expect([answer.status, answer.body.proceedings.accountability[0]?.quote]).toEqual([201, clause?.quote]);
  const view = await caseOf(api.admin, caseId);
  expect(kinds(view)).toEqual(expect.arrayContaining(['case-evaluated', 'unit-held-accountable']));

  const { items } = await api.admin.done(api.admin.get<{ items: ReviewRow[] }>(`/api/history/reviews?${period}`));
  expect(items.find(({ unit }) => unit?.id === 'urban-management')?.sanctions.criticism).toBe(1);
  expect(items.find(({ unit }) => unit?.id === view.unit?.id)).toMatchObject({ n: 1, mean: 90 });
});
