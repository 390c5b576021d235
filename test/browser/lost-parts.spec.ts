import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';

/** The server as an upgrade leaves it: without the parts of the page that is open. */
async function upgrade(page: Page): Promise<void> {
  await page.route('**/assets/history-page*.js', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 });
}

describe('a page that was open while the server was upgraded', () => {
  const board = boardUnderTest();

  it('opens what is followed next anew, since its own parts are gone', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await upgrade(page);
    await page.locator('nav a[href="/history"]').click();
    await page.getByTestId('by-month').waitFor();
    expect(new URL(page.url()).pathname).toBe('/history');
    await page.context().close();
  });
});

describe('a page that cannot be fetched', () => {
  const board = boardUnderTest();

  it('is said instead of nothing happening, until another one opens', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin, { width: 390, height: 844 });
    await page.context().setOffline(true);
    const history = page.locator('nav a[href="/history"]');
    await history.click();
    await page.locator('[data-code=network]').waitFor();
    await page.context().setOffline(false);
    await history.click();
    await page.getByTestId('by-month').waitFor();
    await page.locator('[data-code=network]').waitFor({ state: 'detached' });
    await expect.poll(() => history.evaluate((link) => link.getBoundingClientRect().right <= innerWidth)).toBe(true);
    await page.context().close();
  });
});
