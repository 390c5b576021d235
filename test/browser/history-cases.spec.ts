import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COMPLAINT, minutesAgo, phoneIn } from '../support/entries.js';

describe('a figure of the history', () => {
  const board = boardUnderTest();

  it('opens the cases that it counts and no others, says so, and is there again on the way back', async () => {
    await phoneIn(board.api.admin, COMPLAINT, { receivedAt: minutesAgo(49 * 60) });
    await phoneIn(board.api.admin, '澄湾区湖滨路路灯全部不亮，已经一个星期了。', { receivedAt: minutesAgo(1) });
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/history?range=all`);
    await page.getByTestId('by-severity').click();
    const row = page.locator('[data-testid=history-table] tr[data-key=none]');
    await row.getByRole('button').click();
    const limits = page.getByTestId('list-limits');
    await limits.waitFor();
    await expect.poll(() => limits.textContent()).toMatch(/^只列 2010-01-01 至 \d{4}-\d\d-\d\d 到期的时限看全部事件$/u);
    await page.locator('.found').first().waitFor();
    await expect.poll(() => page.locator('.found').count()).toBe(1);

    await page.goBack();
    await row.waitFor();
    expect(new URL(page.url()).search).toBe('?range=all&by=severity');
    await page.locator('[data-key=total]').getByRole('button').click();
    await limits.waitFor();
    await page.getByTestId('clear-limits').click();
    await limits.waitFor({ state: 'detached' });
    await page.locator('.found').nth(1).waitFor();
    await page.context().close();
  });
});
