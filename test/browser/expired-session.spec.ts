import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COMPLAINT } from '../support/entries.js';
import { addPerson, ADMIN_PASSWORD, PASSWORD } from '../support/running-app.js';

/** The session ends at the server, as it does by its age; the page is not told. */
async function endSession(page: Page): Promise<void> {
  await page.evaluate(() => fetch('/api/session', { method: 'DELETE', credentials: 'same-origin' }));
}

describe('a page whose session ends while somebody writes on it', () => {
  const board = boardUnderTest();

  it('asks to sign in over the page, and then does what was asked, with every word that was written', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/hotline/new`);
    await page.getByTestId('hotline-text').fill(COMPLAINT);
    await page.getByTestId('hotline-place').fill('和平小区');
    await endSession(page);
    await page.getByTestId('session-expired').waitFor();
    await expect.poll(() => page.getByTestId('hotline-text').isVisible()).toBe(false);
    await expect.poll(() => page.getByTestId('username').inputValue()).toBe('admin');
    await page.getByTestId('password').fill(ADMIN_PASSWORD);
    await page.getByTestId('submit').click();
    await page.getByTestId('session-expired').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('hotline-text').inputValue()).toBe(COMPLAINT);
    await expect.poll(() => page.getByTestId('hotline-place').inputValue()).toBe('和平小区');
    await page.locator('[data-testid=connection-state][data-state=live]').waitFor();
    await page.getByTestId('hotline-submit').click();
    await page.getByTestId('hotline-answer').waitFor();
    await page.context().close();
  });

  it('sends what was refused for want of a session once the same person has signed in', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/new`);
    await page.getByTestId('new-title').fill('青禾区古桥栏杆断裂');
    await page.getByTestId('new-text').fill('青禾区古桥栏杆断裂，行人险些落水，请尽快加固。');
    await page.route('**/api/cases', (route) => route.fulfill({ status: 401, json: { status: 401 } }), { times: 1 });
    await page.getByTestId('new-submit').click();
    await page.getByTestId('password').fill(ADMIN_PASSWORD);
    await page.getByTestId('submit').click();
    await page.getByTestId('case-title').waitFor();
    await expect.poll(() => page.getByTestId('case-title').textContent()).toBe('青禾区古桥栏杆断裂');
    await page.context().close();
  });

  it('goes on when the same person has signed in on another page of the browser', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/hotline/new`);
    await page.getByTestId('hotline-text').fill(COMPLAINT);
    await endSession(page);
    await page.getByTestId('session-expired').waitFor();
    const other = await page.context().newPage();
    await other.goto(board.api.app.origin);
    await other.getByTestId('username').fill('admin');
    await other.getByTestId('password').fill(ADMIN_PASSWORD);
    await other.getByTestId('submit').click();
    await other.locator('[data-testid=connection-state][data-state=live]').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByTestId('session-expired').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('hotline-text').inputValue()).toBe(COMPLAINT);
    await page.locator('[data-testid=connection-state][data-state=live]').waitFor();
    await page.context().close();
  });

  it('leaves nothing of it to somebody else', async () => {
    await addPerson(board.api.admin, '接班人', 'officer');
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/hotline/new`);
    await page.getByTestId('hotline-text').fill(COMPLAINT);
    await endSession(page);
    await page.getByTestId('session-expired').waitFor();
    await page.getByTestId('username').fill('接班人');
    await page.getByTestId('password').fill(PASSWORD);
    await page.getByTestId('submit').click();
    await page.waitForURL(`${board.api.app.origin}/`);
    await page.locator('[data-testid=connection-state][data-state=live]').waitFor();
    await expect.poll(() => page.getByTestId('settings-menu').textContent()).toContain('接班人');
    await page.context().close();
  });
});
