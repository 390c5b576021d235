import type { CaseView, DeadlineView, Problem, ReportResult } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { ConfigFolder } from '../support/config-folder.js';
import { caseOf, HOUR_MS, minutesAgo, phoneIn } from '../support/entries.js';

/** A pack that has calls answered in working days, and everything else in hours. */
const PACK = `id: days
title: 测试制度
obligations:
  - id: days.reply
    deliverable: response
    appliesTo: {origins: [hotline]}
    within: {value: 20, unit: working-day, endsAt: "17:30"}
    citation: {document: 测试办法}
  - id: days.manual
    deliverable: response
    appliesTo: {origins: [manual]}
    within: {value: 48, unit: hour}
    citation: {document: 测试办法}
`;
const DAY_MS = 24 * HOUR_MS;
const grounds = { basis: '政府信息公开条例第三十三条', evidence: '征求意见函〔2026〕3号' };

let config: ConfigFolder;
let api: ApiUnderTest;
beforeAll(async () => {
  config = new ConfigFolder().write('policies/days.yaml', PACK);
  api = await startApiUnderTest({ configDir: config.path, policyPack: 'days' });
});
afterAll(async () => {
  await api?.remove();
  config?.remove();
});

const record = (id: string, what: string, body: object) =>
  api.admin.post<CaseView & Problem>(`/api/deadlines/${id}/${what}`, body);
const running = ({ allDeadlines }: CaseView): DeadlineView => {
  const [found] = allDeadlines.filter(({ status }) => status === 'running');
  if (!found) throw new Error('no deadline runs');
  return found;
};
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

it('pauses, resumes, extends and restarts days by recorded events, each a new epoch that explains itself', async () => {
  const { caseId } = await phoneIn(api.admin, '申请公开和平小区供水改造的批复文件。', { receivedAt: minutesAgo(60) });
  const first = running(await caseOf(api.admin, caseId));
  const pause = { ...grounds, event: 'third-party-consultation', from: minutesAgo(30), to: inDays(14) };
  const { status, body } = await record(first.id, 'pauses', pause);
  const paused = running(body);
  expect([status, paused.epoch, paused.dueAt > first.dueAt]).toEqual([201, 2, true]);
  expect(paused.changes).toMatchObject([{ kind: 'pause', ...grounds, by: 'admin' }]);
  expect([first.pausedUntil, Date.parse(paused.pausedUntil ?? '')]).toEqual([null, Date.parse(pause.to)]);
  expect(paused.trace.at(-1)?.at).toBe(paused.dueAt);
  expect(paused.trace.some(({ step, note }) => step === 'paused' && note?.includes(grounds.basis))).toBe(true);
  expect(body.allDeadlines.find(({ id }) => id === first.id)).toMatchObject({
    status: 'cancelled',
    dueAt: first.dueAt,
  });
  expect((await record(first.id, 'pauses', pause)).body.code).toBe('deadline-not-running');

  const resumed = running((await record(paused.id, 'resumptions', { endedAt: minutesAgo(1), evidence: '复函' })).body);
  expect(resumed.dueAt < paused.dueAt).toBe(true);
  expect(Date.parse(resumed.pausedUntil ?? '')).toBeLessThan(Date.now());
  const extension = { ...grounds, length: { value: 20, unit: 'working-day' } };
  expect((await record(resumed.id, 'extensions', extension)).body.code).toBe('approval-required');
  const approved = { ...extension, approvedBy: '公开办主任' };
  const extended = running((await record(resumed.id, 'extensions', approved)).body);
  expect([extended.limit.value, extended.dueAt.slice(11, 16)]).toEqual([40, '17:30']);
  const { body: last } = await record(extended.id, 'restarts', { ...grounds, receivedAt: minutesAgo(1) });
  expect(running(last)).toMatchObject({ epoch: 5, basis: 'correction-received', limit: { value: 20 } });
  const kinds = last.timeline.map(({ kind }) => kind).filter((kind) => /paused|resumed|extended|restarted/u.test(kind));
  expect(kinds).toEqual(['deadline-paused', 'deadline-resumed', 'deadline-extended', 'deadline-restarted']);
  expect(last.deadlines).toHaveLength(1);
});

it('lets hours be explained, and a presumed start be settled, but nothing else', async () => {
  const opened = api.admin.post<CaseView>('/api/cases', { title: '桥面裂缝', text: '巡查发现滨江大桥桥面出现裂缝。' });
  const { id, ...view } = await api.admin.done(opened);
  const first = running({ id, ...view });
  expect(first.presumed).toBe(true);
  const extension = { ...grounds, length: { value: 1, unit: 'day' }, approvedBy: '主任' };
  const refused = await record(first.id, 'extensions', extension);
  expect([refused.status, refused.body.code]).toEqual([422, 'hours-never-change']);
  const explained = await record(first.id, 'explanations', { text: '现场通信中断' });
  expect(running(explained.body).explanations).toMatchObject([{ text: '现场通信中断', by: 'admin' }]);
  const rebase = { ...grounds, startedAt: minutesAgo(600), startBasis: 'first-published' };
  const { body } = await record(first.id, 'start', rebase);
  expect(running(body)).toMatchObject({ epoch: 2, presumed: false, basis: 'first-published' });
  expect(Date.parse(running(body).dueAt)).toBeLessThan(Date.parse(first.dueAt));
  expect((await record(running(body).id, 'start', rebase)).body.code).toBe('not-presumed');
});

it('a call that joins what was pushed before is owed an answer since it was received, and the next starts no other', async () => {
  const text = '桃源里小区停水三天，居民生活不便，请尽快恢复供水。';
  const reports = [{ externalId: 'p-1', sourceName: '某市论坛', title: text, text, publishedAt: minutesAgo(90) }];
  const { results } = await api.admin.done(api.admin.post<{ results: ReportResult[] }>('/api/reports', { reports }));
  const caseId = results[0]?.caseId ?? '';
  expect((await caseOf(api.admin, caseId)).allDeadlines).toEqual([]);
  const receivedAt = minutesAgo(20);
  const called = await phoneIn(api.admin, text, { receivedAt });
  expect([called.caseId, called.decision]).toEqual([caseId, 'joined']);
  await phoneIn(api.admin, text, { receivedAt: minutesAgo(10) });
  const { allDeadlines } = await caseOf(api.admin, caseId);
  expect(allDeadlines).toMatchObject([{ obligation: 'days.reply', status: 'running', basis: 'qualifying-fact' }]);
  expect(Date.parse(allDeadlines[0]?.startedAt ?? '')).toBe(Date.parse(receivedAt));
});
