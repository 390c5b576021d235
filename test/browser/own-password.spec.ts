import type { AddedPersonView } from '@huiying/contract';
import type { Page } from 'playwright-core';
import { visitBoard } from '../support/board-page.js';
import { boardUnderTest } from '../support/board-under-test.js';
import { COMPLAINT } from '../support/entries.js';
import { addPerson, PASSWORD } from '../support/running-app.js';

const CHOSEN = '自己选的-2026';

async function fill(page: Page, next: string, again = next): Promise<void> {
  await page.getByTestId('new-password').fill(next);
  await page.getByTestId('new-password-again').fill(again);
}

describe('a password of one’s own', () => {
  const board = boardUnderTest();
  const signIn = async (username: string, password: string): Promise<number> =>
    (await board.api.app.client.post('/api/session', { username, password })).status;

  it('is set from the menu, and ends where else the person is signed in', async () => {
    const elsewhere = await addPerson(board.api.admin, 'zhou', 'reviewer');
    const page = await visitBoard(board.browser, board.api.app.origin, { username: 'zhou', password: PASSWORD });
    await page.getByTestId('settings-menu').click();
    await page.getByTestId('own-password').click();
    await page.getByTestId('current-password').fill('记错了的密码');
    await fill(page, CHOSEN, `${CHOSEN}！`);
    await page.getByText('两次输入的不一致').waitFor();
    await expect.poll(() => page.getByTestId('password-submit').isDisabled()).toBe(true);
    await fill(page, CHOSEN);
    await page.getByTestId('password-submit').click();
    await page.getByText('原密码不正确').waitFor();
    await page.getByTestId('current-password').fill(PASSWORD);
    await page.getByTestId('password-submit').click();
    await page.getByTestId('password-changed').waitFor();
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect([await signIn('zhou', PASSWORD), await signIn('zhou', CHOSEN)]).toEqual([401, 201]);
    await page.goto(board.api.app.origin);
    await page.locator('[data-testid=connection-state][data-state=live]').waitFor();
    await page.context().close();
  });

  it('is asked of who signs in with a one-time one, before anything else is shown, and after a reload', async () => {
    const body = { username: 'wu', role: 'officer' };
    const { body: added } = await board.api.admin.post<AddedPersonView>('/api/users', body);
    const context = await board.browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${board.api.app.origin}/hotline/new`);
    await page.getByTestId('username').fill('wu');
    await page.getByTestId('password').fill(added.password ?? '');
    await page.getByTestId('submit').click();
    await page.getByTestId('one-time-password').waitFor();
    await expect.poll(() => page.getByTestId('current-password').count()).toBe(0);
    await page.getByTestId('hotline-text').waitFor({ state: 'attached' });
    await expect.poll(() => page.getByTestId('hotline-text').isVisible()).toBe(false);
    await page.reload();
    await page.getByTestId('current-password').fill(added.password ?? '');
    await fill(page, added.password ?? '');
    await page.getByTestId('password-submit').click();
    await page.getByText('新密码不能与原密码相同').waitFor();
    await fill(page, CHOSEN);
    await page.getByTestId('password-submit').click();
    await page.getByTestId('one-time-password').waitFor({ state: 'detached' });
    await page.getByTestId('hotline-text').fill(COMPLAINT);
    expect(await signIn('wu', CHOSEN)).toBe(201);
    await context.close();
  });

  it('is asked for in English, too', async () => {
    const body = { username: 'xu', role: 'leader' };
    const { body: added } = await board.api.admin.post<AddedPersonView>('/api/users', body);
    const context = await board.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => localStorage.setItem('huiying.locale', 'en'));
    await page.goto(board.api.app.origin);
    await page.getByTestId('username').fill('xu');
    await page.getByTestId('password').fill(added.password ?? '');
    await page.getByTestId('submit').click();
    await page.getByTestId('one-time-password').waitFor();
    await fill(page, 'short');
    await page.getByTestId('password-submit').click();
    await page.getByText('At least 8 characters', { exact: true }).waitFor();
    await expect.poll(() => page.getByTestId('one-time-password').innerText()).not.toMatch(/\p{Script=Han}/u);
    await context.close();
  });
});
