import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';

/** The server as an upgrade leaves it: another page, and no part of the one that is open. */
async function upgrade(page: Page): Promise<void> {
  await page.route('**/assets/history-page*.js', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 });
  await page.route(
    (url) => url.pathname === '/',
    (route) => route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/assets/other.js">' }),
    { times: 1 },
  );
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

  it('stays as it is where the server only failed to answer', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.evaluate(() => Object.assign(globalThis, { openedOnce: true }));
    const asked = page.waitForRequest((request) => request.resourceType() === 'fetch' && request.url().endsWith('/'));
    await page.route('**/assets/history-page*.js', (route) => route.abort(), { times: 1 });
    await page.locator('nav a[href="/history"]').click();
    await (await asked).response();
    expect(await page.evaluate(() => 'openedOnce' in globalThis)).toBe(true);
    await page.context().close();
  });
});
