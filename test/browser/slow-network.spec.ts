import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COMPLAINT, minutesAgo, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';

describe('a page on a slow network', () => {
  const board = boardUnderTest();

  it.each([
    ['pushes', '没有待确认的推送'],
    ['inbox', '收件箱是空的'],
    ['suggestions', '没有待处理的合并建议'],
  ])('says of %s that it is being read, and not that there is nothing', async (name, nothing) => {
    const page = await visitBoard(board.browser, board.api.app.origin, { width: 390, height: 844 });
    const answered = Promise.withResolvers<void>();
    const path = name === 'inbox' ? 'reports' : name;
    await page.route(`**/api/${path}*`, (route) => answered.promise.then(() => route.continue()));
    await page.goto(`${board.api.app.origin}/${name}`);
    await page.getByTestId('loading').waitFor();
    await expect.poll(() => page.getByText(nothing).count()).toBe(0);
    answered.resolve();
    await page.getByText(nothing).waitFor();
    await expect.poll(() => page.getByTestId('loading').count()).toBe(0);
    await page.context().close();
  });

  it('shows figures by what was chosen while others were still being read', async () => {
    await phoneIn(board.api.admin, COMPLAINT, { receivedAt: minutesAgo(49 * 60) });
    const page = await visitBoard(board.browser, board.api.app.origin);
    const answered = Promise.withResolvers<void>();
    await page.route('**/api/history/response-times*by=unit*', (route) =>
      answered.promise.then(() => route.continue()),
    );
    await page.goto(`${board.api.app.origin}/history?range=all`);
    await page.getByTestId('by-severity').click();
    const row = page.locator('[data-testid=history-table] tr[data-key=none]');
    await row.waitFor();
    answered.resolve();
    await expect.poll(() => row.count()).toBe(1);
    await page.context().close();
  });

  it('keeps what is typed of a response, and dates it as soon as the time of the server is known', async () => {
    const { caseId } = await phoneIn(board.api.admin, COMPLAINT);
    const page = await visitBoard(board.browser, board.api.app.origin);
    const heard = Promise.withResolvers<void>();
    await page.routeWebSocket('**/socket.io/**', async (socket) => {
      await heard.promise;
      socket.connectToServer();
    });
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('record-response').click();
    const publishedAt = page.getByTestId('response-form').locator('.el-date-editor input').first();
    await expect.poll(() => publishedAt.inputValue()).toBe('');
    await page.getByTestId('channel').fill('某市融媒体中心');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.getByTestId('channel').inputValue()).toBe('某市融媒体中心');
    heard.resolve();
    await eventually('the moment of publication is now', async () =>
      /^\d{4}-\d\d-\d\d \d\d:\d\d:00$/u.test(await publishedAt.inputValue()),
    );
    await page.context().close();
  });
});
