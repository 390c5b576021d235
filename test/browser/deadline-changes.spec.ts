import { afterAll, describe, expect, it } from 'vitest';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { ConfigFolder } from '../support/config-folder.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';

const IN_DAYS = `id: days
title: 依申请公开
confirmation: required
onUpgrade: qualifying-fact
obligations:
  - id: reply
    deliverable: response
    appliesTo: [especially-serious, serious, relatively-serious, ordinary, none]
    within: {value: 20, unit: working-day}
    startsFrom: detected
    citation: {document: 国务院令第711号, quote: 应当自收到申请之日起20个工作日内予以答复}
`;

describe('a deadline in days at the board', () => {
  const config = new ConfigFolder().write('policies/days.yaml', IN_DAYS);
  const board = boardUnderTest({ configDir: config.path, policyPack: 'days' });
  afterAll(() => config.remove());

  it('stays one deadline, open where it was, when it is extended, and shows what it was before', async () => {
    const { caseId, deadlines } = await phoneIn(board.api.admin, COMPLAINT);
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.locator('.deadline-item .head').click();
    await page.getByTestId('deadline-extensions').click();
    await page.getByTestId('extension-by').fill('公开办主任');
    await page.getByTestId('change-basis').fill('条例第三十三条');
    await page.getByTestId('change-evidence').fill('延期审批单');
    await page.getByTestId('deadline-submit').click();
    await page.getByTestId('deadline-changes').getByText('延期审批单').waitFor();
    const items = page.locator('.deadline-item');
    await expect.poll(() => items.count()).toBe(1);
    await expect.poll(() => items.getAttribute('data-deadline-id')).not.toBe(deadlines[0]?.id);
    await expect.poll(() => items.locator('.head').getAttribute('aria-expanded')).toBe('true');
    await page.getByTestId('deadline-pauses').waitFor();
    await page.getByTestId('earlier-epochs').locator('summary').click();
    await page.getByTestId('earlier-epochs').getByText('已重新计算：延长').waitFor();
    await page.context().close();
  });

  it('says that a time is missing, not how programs write one', async () => {
    const { caseId } = await phoneIn(board.api.admin, '青禾区学院路井盖缺失半个月，多次反映没有人修，晚上很危险。');
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.locator('.deadline-item .head').click();
    await page.getByTestId('deadline-pauses').click();
    await page.getByTestId('change-basis').fill('条例第三十三条');
    await page.getByTestId('change-evidence').fill('征求意见函');
    await page.getByTestId('deadline-submit').click();
    const problems = page.getByTestId('deadline-form').locator('.el-form-item__error');
    await problems.first().waitFor();
    await expect.poll(() => problems.allTextContents()).toEqual(['不能为空']);
    await page.context().close();
  });
});
