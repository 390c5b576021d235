import type { Browser } from 'playwright-core';
import { visitBoard } from '../support/board-page.js';
import { launchChromium } from '../support/chromium.js';
import { createTestDatabase } from '../support/database.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';
import { ADMIN_PASSWORD, type ServingApp, startApi } from '../support/running-app.js';

describe('a board whose server is killed and started again', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let app: ServingApp;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startApi(database.url);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.process.stop();
    await database?.drop();
  });

  it('says that it is cut off, then shows what happened meanwhile, without a reload', async () => {
    const page = await visitBoard(browser, app.origin);
    await page.evaluate(() => Object.assign(globalThis, { openedOnce: true }));
    const state = page.getByTestId('connection-state');
    const port = Number(new URL(app.origin).port);
    await app.process.kill();
    await state.and(page.locator(':not([data-state=live])')).waitFor();

    app = await startApi(database.url, { port });
    const admin = await app.client.signIn('admin', ADMIN_PASSWORD);
    const { caseId } = await phoneIn(admin, COMPLAINT);

    await state.and(page.locator('[data-state=live]')).waitFor();
    await page.locator(`[data-case-id="${caseId}"]`).waitFor();
    await expect.poll(() => page.evaluate(() => 'openedOnce' in globalThis)).toBe(true);
  });

  it('says so on a wall in the line that is there, so that no case moves', async () => {
    const page = await visitBoard(browser, app.origin, {
      width: 1700,
      before: () => localStorage.setItem('huiying.wall', 'on'),
    });
    const heightOfHeader = () =>
      page.locator('.app-header').evaluate((header) => Math.round(header.getBoundingClientRect().height));
    const live = await heightOfHeader();
    const port = Number(new URL(app.origin).port);
    await app.process.kill();
    await page.getByTestId('connection-state').getByText('数据截至').waitFor();
    await expect.poll(() => heightOfHeader()).toBe(live);
    const figures = page.locator('.board-figures');
    await expect.poll(() => figures.evaluate((shown) => shown.scrollWidth > shown.clientWidth)).toBe(false);
    app = await startApi(database.url, { port });
    await page.locator('[data-testid=connection-state][data-state=live]').waitFor();
    await page.context().close();
  });

  it('loads the page that a newer server has, since nobody writes on a board', async () => {
    const page = await visitBoard(browser, app.origin);
    await page.evaluate(() => Object.assign(globalThis, { openedOnce: true }));
    const port = Number(new URL(app.origin).port);
    await app.process.kill();
    await page.locator('[data-testid=connection-state]:not([data-state=live])').waitFor();
    const body = '<script type="module" src="/assets/other.js">';
    await page.route(`${app.origin}/`, (route) => route.fulfill({ contentType: 'text/html', body }), { times: 1 });
    app = await startApi(database.url, { port });
    await page.waitForFunction(() => !('openedOnce' in globalThis));
    await page.locator('[data-testid=connection-state][data-state=live]').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
