import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';

/** What has the focus, by its mark or by the text of what it labels. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const marked = activeElement?.closest<HTMLElement>('[data-testid]')?.dataset['testid'];
    return marked ?? activeElement?.closest('.el-form-item')?.querySelector('label')?.textContent.trim();
  });

describe('a case worked by keyboard', () => {
  const board = boardUnderTest();

  it('goes on in the form that opens, and where it was opened from when it closes', async () => {
    const { caseId } = await phoneIn(board.api.admin, COMPLAINT);
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('record-consultation').press('Enter');
    await page.locator('.consultation-form').waitFor();
    await expect.poll(() => focused(page)).toBe('参加单位');
    await page.getByRole('button', { name: '取消' }).press('Enter');
    await page.locator('.consultation-form').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('record-consultation');
    await page.getByTestId('assign').press('Enter');
    await page.getByTestId('assignment-form').waitFor();
    await expect.poll(() => focused(page)).toBe('assign-unit');
    await page.getByRole('button', { name: '取消' }).press('Enter');
    await page.getByTestId('assignment-form').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('assign');
    await page.context().close();
  });

  it('is merged into the case whose name was typed', async () => {
    await phoneIn(board.api.admin, '石棠县文昌街自来水发黄，已经两天了。');
    const { caseId } = await phoneIn(board.api.admin, '澄湾区湖滨路路灯全部不亮，已经一个星期了。');
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('merge-case').press('Enter');
    await page.getByTestId('merge-target').click();
    await page.keyboard.type('文昌街');
    await page.getByRole('option').filter({ visible: true, hasText: '文昌街' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('merging-reason').fill('同一起');
    await expect.poll(() => page.getByTestId('merging-submit').isEnabled()).toBe(true);
    await page.context().close();
  });

  it('is opened by hand with the title first', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/new`);
    await page.getByTestId('new-title').waitFor();
    await expect.poll(() => focused(page)).toBe('new-title');
    await page.context().close();
  });

  it('keeps the form of progress below its heading', async () => {
    const { caseId } = await phoneIn(board.api.admin, COMPLAINT);
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('record-progress').press('Enter');
    const [form, heading] = [page.locator('.progress-form'), page.locator('h2', { hasText: '其他要求' })];
    const [below, above] = [await form.boundingBox(), await heading.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? Infinity) + (above?.height ?? 0));
    expect(below?.x).toBeCloseTo(above?.x ?? 0, 0);
    await page.context().close();
  });
});
