import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';

describe('what was written and not sent', () => {
  const board = boardUnderTest();

  it('is not left behind without a question, and errors are told in the language of the page', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin, {
      before: () => localStorage.setItem('huiying.locale', 'en'),
    });
    await page.locator('nav a[href="/cases"]').click();
    await page.getByTestId('open-new-case').click();
    await page.getByTestId('new-title').fill('青禾区古桥栏杆断裂');
    await page.getByTestId('new-submit').click();
    await page.getByText('Required').waitFor();
    await page.locator('nav a[href="/history"]').click();
    await page.getByRole('button', { name: 'Go on writing' }).click();
    // The question fades away; the next one is asked anew.
    await page.getByRole('button', { name: 'Go on writing' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('new-title').inputValue()).toBe('青禾区古桥栏杆断裂');
    await page.evaluate(() => history.back());
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.locator('[data-testid=new-title]').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/cases');
    await page.context().close();
  });
});
