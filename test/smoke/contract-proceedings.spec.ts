import type {
  BoardView,
  CaseView,
  DutyView,
  HistoryView,
  Problem,
  ReviewRow,
  ReviewRulesView,
} from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { caseOf, COLLAPSE, COMPLAINT, minutesAgo, phoneIn, published } from '../support/entries.js';
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

it('shows what the packs ask of a case besides its deadlines, and how each stands', async () => {
  const { caseId } = await phoneIn(api.admin, COLLAPSE);
  const duties = async () =>
    Object.fromEntries(
      (await officer.done(officer.get<{ items: DutyView[] }>(`/api/cases/${caseId}/duties`))).items.map((duty) => [
        duty.id,
        duty,
      ]),
    );
  expect((await duties())['cc.role.media']).toMatchObject({ state: 'open', records: [] });
  const media = { at: minutesAgo(1), who: '市新闻办', what: '协调媒体统一口径' };
  expect((await act(officer, caseId, 'duties/cc.role.media/records', media)).status).toBe(201);
  expect((await act(officer, caseId, 'duties/cc.no-such/records', media)).body.code).toBe('no-such-duty');
  const named = await act(officer, caseId, 'spokesperson', { name: '张某', title: '市长' });
  expect(named.body.proceedings.spokesperson).toMatchObject({ name: '张某', isListed: false });
  const { body: sent } = await officer.post<{ id: string }>(`/api/cases/${caseId}/responses`, published('follow-up'));
  await api.admin.done(api.admin.post(`/api/responses/${sent.id}/confirmation`, { accepted: true }));
  const moved = await act(officer, caseId, 'progress', { at: minutesAgo(1), what: '被困人员全部救出' });
  expect([moved.status, moved.body.openFollowUps, kinds(moved.body).at(-1)]).toEqual([201, 1, 'follow-up-asked']);
  const after = await duties();
  expect(after['cc.follow-up-opinion']).toMatchObject({ state: 'open', missing: ['被困人员全部救出'] });
  expect(after['cc.role.media']).toMatchObject({ state: 'done', records: [{ who: '市新闻办', by: 'officer' }] });
  expect(after['cc.role.first-spokesperson']?.state).toBe('done');
  const assignment = { unitId: 'emergency', role: 'lead', reason: '主管', person: '王某' };
  expect((await act(officer, caseId, 'assignments', assignment)).body.proceedings.owner).toBe('王某');
  const board = await api.admin.done(api.admin.get<BoardView>('/api/board'));
  expect(board.cases.find(({ id }) => id === caseId)).toMatchObject({ spokesperson: '张某', openFollowUps: 1 });
});

it('opens a linked case for what happens after closure, which both cases show', async () => {
  const { items } = await api.admin.done(api.admin.get<{ items: CaseView[] }>('/api/cases?stage=closed'));
  const earlier = items[0]?.id ?? '';
  const again = { title: '油烟又起', text: '和平小区楼下夜市又有油烟。', linkedTo: earlier };
  const later = await api.admin.done(api.admin.post<CaseView>('/api/cases', again));
  expect(later.linked.earlier?.id).toBe(earlier);
  expect((await caseOf(api.admin, earlier)).linked.later.map(({ id }) => id)).toEqual([later.id]);
  const unknown = await api.admin.post<Problem>('/api/cases', { ...again, linkedTo: later.reports[0]?.id });
  expect([unknown.status, unknown.body.code]).toEqual([404, 'no-such-case']);
});

it('starts a drill in minutes for hours, which goes on from no real case', async () => {
  const { items } = await api.admin.done(api.admin.get<{ items: CaseView[] }>('/api/cases?stage=closed'));
  const exercise = { title: '危化品泄漏处置', text: '某仓库泄漏，疏散周边群众。', severity: 'serious', drill: true };
  const drill = await api.admin.done(api.admin.post<CaseView>('/api/cases', exercise));
  expect(drill).toMatchObject({ drill: true, severity: 'serious', provisional: false });
  expect(drill.allDeadlines.map(({ limit }) => limit)).toEqual([{ value: 24, unit: 'minute' }]);
  const mixed = await api.admin.post<Problem>('/api/cases', { ...exercise, linkedTo: items[0]?.id });
  expect([mixed.status, mixed.body.code]).toEqual([409, 'drill-and-real']);
});
