import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardCase, CaseView, ResponseAssessmentView } from '@huiying/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { AppProcess } from '../support/app-process.js';
import { caseOf, phoneIn, published } from '../support/entries.js';
import { addPerson, SECRET } from '../support/running-app.js';

interface Submitted {
  readonly id: string;
  readonly qualityFlags: string[];
  readonly assessment: ResponseAssessmentView;
}

const EMPTY_WORDS = '您的留言已收悉，已转交有关部门处理，感谢您的支持。';

describe('what a response says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiying-replies-'));
  let api: ApiUnderTest;
  let officer: ApiClient;
  let reviewer: ApiClient;
  let leader: ApiClient;
  let caseId: string;
  let response: Submitted;

  const perfunctory = async (asked: boolean): Promise<string[]> => {
    const path = `/api/cases?perfunctory=${asked}`;
    const { items } = await reviewer.done(reviewer.get<{ items: BoardCase[] }>(path));
    return items.map(({ title }) => title);
  };
  const assess = (who: ApiClient, verdict: Record<string, unknown>) =>
    who.post<CaseView>(`/api/responses/${response.id}/assessment`, verdict);

  beforeAll(async () => {
    api = await startApiUnderTest();
    officer = await addPerson(api.admin, 'zhang', 'officer', 'press');
    reviewer = await addPerson(api.admin, 'shen', 'reviewer');
    leader = await addPerson(api.admin, 'ling', 'leader');
    caseId = (await phoneIn(officer, '青禾区和平路的路灯坏了一个月，晚上看不见路，请尽快维修。', { title: '路灯不亮' }))
      .caseId;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await api.remove();
  });

  it('is suggested with its quotes when it is recorded, and stops no clock and holds none up', async () => {
    const record = published('response', { summary: EMPTY_WORDS });
    response = await officer.done(officer.post<Submitted>(`/api/cases/${caseId}/responses`, record));
    expect(response.assessment).toMatchObject({ perfunctory: true, reasons: ['says-little'], decided: null });
    expect(response.assessment.because).toContainEqual({ reason: 'says-little', quote: '您的留言已收悉' });
    expect(response.qualityFlags).toEqual([]);
    const { deadlines } = await caseOf(reviewer, caseId);
    expect(deadlines[0]).toMatchObject({ status: 'running', pendingConfirmation: true });
    expect(await perfunctory(true)).toEqual(['路灯不亮']);
    expect(await perfunctory(false)).toEqual([]);
  });

  it('is decided by a reviewer, in the ledger, and the list follows', async () => {
    const { status, body } = await assess(reviewer, { perfunctory: false, reason: '电话已详细答复' });
    expect(status).toBe(200);
    expect(body.responses[0]?.assessment).toMatchObject({
      perfunctory: true,
      decided: { perfunctory: false, by: 'shen', reason: '电话已详细答复' },
    });
    expect(body.timeline.at(-1)).toMatchObject({ kind: 'response-assessed', actor: 'shen' });
    expect(body.deadlines[0]).toMatchObject({ status: 'running', pendingConfirmation: true });
    expect(await perfunctory(true)).toEqual([]);
    await assess(officer, { perfunctory: true });
    expect(await perfunctory(true)).toEqual(['路灯不亮']);
  });

  it('is not for leaders to decide, and not of a response that is not there', async () => {
    expect((await assess(leader, { perfunctory: true })).status).toBe(403);
    expect((await assess(reviewer, { perfunctory: 'yes' })).status).toBe(400);
    const missing = '/api/responses/00000000-0000-4000-8000-000000000000/assessment';
    expect((await reviewer.post(missing, { perfunctory: true })).status).toBe(404);
  });

  it('is assessed of imported replies too', async () => {
    const file = join(folder, 'old.csv');
    const rows = [
      '留言编号,留言主题,留言时间,留言详情,答复意见,答复时间',
      `1,旧信甲,2024-03-01 09:00:00,自来水发黄一周了,${EMPTY_WORDS},2024-03-02 09:00:00`,
      '2,旧信乙,2024-03-01 09:00:00,自来水发黄一周了,水箱锈蚀所致，已清洗消毒，复检合格。,2024-03-02 09:00:00',
    ];
    writeFileSync(file, rows.join('\n'));
    const cli = new AppProcess('cli', { DATABASE_URL: api.databaseUrl, HUIYING_SECRET: SECRET }, [
      'import-hotline',
      file,
    ]);
    expect((await cli.ended).code).toBe(0);
    expect(await perfunctory(true)).toEqual(expect.arrayContaining(['旧信甲', '路灯不亮']));
    expect(await perfunctory(false)).toEqual(['旧信乙']);
  });
});
