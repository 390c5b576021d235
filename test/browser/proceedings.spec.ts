import type { CaseView } from '@huiying/contract';
import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { caseOf, COLLAPSE, COMPLAINT, minutesAgo, phoneIn, published } from '../support/entries.js';
import { addPerson } from '../support/running-app.js';

const SHOTS = process.env['SHOTS'];
async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${SHOTS}/${name}-390.png`, fullPage: true });
  await page.setViewportSize({ width: 1920, height: 1080 });
}

describe('the handling of a case at the board', () => {
  const board = boardUnderTest({ policyPack: 'changchun-2017' });

  const done = (path: string, body: unknown) =>
    board.api.admin.done(board.api.admin.post<CaseView>(`/api/${path}`, body));

  it('is left unanswered by decision, which is marked wherever the case is listed', async () => {
    const { caseId } = await phoneIn(board.api.admin, COMPLAINT);
    const held = { heldAt: minutesAgo(5), parties: ['网信办'], conclusion: '已由上级统一发布，本地不再单独回应' };
    await done(`cases/${caseId}/consultations`, held);
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('decide-no-answer').click();
    await page.getByTestId('no-answer-reason').fill('上级已统一发布');
    await page.getByTestId('approved-by').fill('王局长');
    await shoot(page, 'no-answer-form');
    await page.getByTestId('no-answer-submit').click();
    await page.getByTestId('no-answer').waitFor();
    await shoot(page, 'no-answer');
    expect((await caseOf(board.api.admin, caseId)).noAnswer).toBe(true);
    await page.goto(`${board.api.app.origin}/`);
    await page.locator(`[data-case-id="${caseId}"] .mark-word`, { hasText: '不回应' }).waitFor();
  });

  it('goes on in a case of its own when something new happens after closure', async () => {
    const { caseId } = await phoneIn(board.api.admin, '澄湾区湖滨路路灯全部不亮，已经一个星期了。');
    const held = { heldAt: minutesAgo(5), parties: ['网信办'], conclusion: '不再单独回应' };
    await done(`cases/${caseId}/consultations`, held);
    await done(`cases/${caseId}/no-answer`, { reason: '上级已统一发布', approvedBy: '王局长' });
    await done(`cases/${caseId}/close`, { reason: '已办结' });
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('open-linked').click();
    await page.getByTestId('goes-on').waitFor();
    await page.getByTestId('new-title').fill('湖滨路路灯漏电');
    await page.getByTestId('new-text').fill('湖滨路一根灯杆漏电，2人受伤，已送医。');
    await shoot(page, 'new-case');
    await page.getByTestId('new-submit').click();
    await page.getByTestId('linked-earlier').waitFor();
    expect((await caseOf(board.api.admin, caseId)).linked.later).toHaveLength(1);
    await shoot(page, 'linked-case');
  });

  it('is practised: a drill is marked wherever it is listed', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases`);
    await page.getByTestId('open-new-case').click();
    await page.getByTestId('new-drill').click();
    await page.getByTestId('new-title').fill('仓库危化品泄漏处置');
    await page.getByTestId('new-text').fill('某仓库泄漏，疏散群众三百人。');
    await page.getByTestId('new-case').locator('.el-radio-button', { hasText: '重大' }).last().click();
    await shoot(page, 'new-drill');
    await page.getByTestId('new-submit').click();
    await page.locator('.page-head .mark-word', { hasText: '演练' }).waitFor();
    await shoot(page, 'drill');
    await page.goto(`${board.api.app.origin}/cases`);
    await page.locator('.found .mark-word', { hasText: '演练' }).first().waitFor();
    await shoot(page, 'case-list');
    const { items } = await board.api.admin.done(board.api.admin.get<{ items: CaseView[] }>('/api/cases?q=仓库危化品'));
    expect(items[0]).toMatchObject({ drill: true, severity: 'serious', provisional: false });
  });

  it('is evaluated on the sheet of the pack, and a unit is held accountable on one of its clauses', async () => {
    const { caseId } = await phoneIn(board.api.admin, '澄湾区学院路井盖缺失半个月，多次反映没有人修，晚上很危险。');
    const { id } = await done(`cases/${caseId}/responses`, published('response'));
    const second = await addPerson(board.api.admin, 'second', 'officer');
    await second.done(second.post(`/api/responses/${id}/confirmation`, { accepted: true }));
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('evaluate-case').click();
    const points = page.getByTestId('points').locator('input');
    await points.nth(3).waitFor();
    for (let i = 0; i < 4; i += 1) await points.nth(i).fill(String(80 + i * 5));
    await page.getByTestId('evaluation-conclusion').fill('回应及时，解读不足');
    await shoot(page, 'evaluation-form');
    await page.getByTestId('evaluation-submit').click();
    await page.getByTestId('evaluation').waitFor();
    await page.locator('[data-testid=stages] [data-stage=evaluated][aria-current]').waitFor();
    await page.getByTestId('hold-accountable').click();
    await page.getByTestId('held-clause').click();
    await page.locator('.el-select-dropdown__item:visible', { hasText: '严肃批评' }).click();
    await page.getByTestId('held-reason').fill('热点问题半个月不回应');
    await page.getByTestId('held-decided-by').fill('市政府分管领导');
    await page.getByTestId('held-unit').click();
    await page.locator('.el-select-dropdown__item:visible', { hasText: '城市管理局' }).click();
    await shoot(page, 'accountability-form');
    await page.getByTestId('accountability-submit').click();
    await page.getByTestId('accountability').waitFor();
    await shoot(page, 'reviewed');
    const { proceedings } = await caseOf(board.api.admin, caseId);
    expect(proceedings.evaluation?.total).toBe(87.5);
    expect(proceedings.accountability).toMatchObject([{ sanction: 'criticism', unit: { id: 'urban-management' } }]);
    await page.goto(`${board.api.app.origin}/history`);
    await page.getByTestId('unit-reviews').waitFor();
    await shoot(page, 'reviews');
    await expect.poll(() => page.getByTestId('unit-reviews').textContent()).toContain('87.5');
  });

  it('says what the packs ask besides deadlines, who speaks, and that progress waits to be published', async () => {
    const { caseId } = await phoneIn(board.api.admin, COLLAPSE);
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    const media = page.locator('[data-duty="cc.role.media"]');
    await media.locator('button').first().click();
    await media.getByTestId('duty-what').fill('协调市级媒体统一口径');
    await media.getByTestId('duty-submit').click();
    await page.locator('[data-duty="cc.role.media"][data-state=done]').waitFor();
    await page.getByTestId('name-spokesperson').click();
    await page.getByTestId('spokesperson-name').fill('张某');
    await page.getByTestId('spokesperson').locator('button[type=submit]').click();
    await page.getByTestId('spokesperson').getByText('未列入名册').waitFor();
    await page.getByTestId('record-progress').click();
    await page.getByTestId('progress-what').fill('被困人员全部救出');
    await page.getByTestId('progress-submit').click();
    await page.locator('[data-duty="cc.follow-up-opinion"]').getByText('被困人员全部救出').waitFor();
    await page.locator('.deadline-item .head').first().click();
    await page.getByTestId('deadline-explanations').click();
    await page.getByTestId('explanation-text').fill('现场通信中断');
    await shoot(page, 'duties');
    await page.getByTestId('deadline-submit').click();
    await page.getByTestId('deadline-changes').getByText('现场通信中断').waitFor();
    await expect.poll(() => caseOf(board.api.admin, caseId)).toMatchObject({ spokesperson: '张某', openFollowUps: 1 });
    await page.goto(`${board.api.app.origin}/`);
    await page.locator(`[data-case-id="${caseId}"]`).getByText('待后续发布 1').waitFor();
    await shoot(page, 'board');
  });
});
