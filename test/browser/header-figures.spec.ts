import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COMPLAINT, HOUR_MS, minutesAgo, phoneIn } from '../support/entries.js';

const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_MS = 8 * HOUR_MS;
const LIMIT_MS = 48 * HOUR_MS;

/** Received so that it is due as the day ends here. */
const dueAtMidnight = (): string => {
  const midnightMs = (Math.floor((Date.now() + SHANGHAI_MS) / DAY_MS) + 1) * DAY_MS - SHANGHAI_MS;
  return new Date(midnightMs - LIMIT_MS).toISOString();
};

/** Ids of the rows, from above. */
const rows = (page: Page): Promise<string[]> =>
  page.getByTestId('case-row').evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['caseId'] ?? ''));

describe('a figure of the header opens the cases it counts', () => {
  const board = boardUnderTest();

  it('late or due today, from any page, and says what it leaves out', async () => {
    const phone = async (text: string, receivedAt: string) =>
      (await phoneIn(board.api.admin, text, { receivedAt })).caseId;
    const late = await phone(COMPLAINT, minutesAgo(49 * 60));
    const today = await phone('石棠县产业园一家服装厂拖欠工资三个月，工人没有钱回家过年。', dueAtMidnight());
    await phone('澄湾区湖滨路路灯全部不亮，已经一个星期了。', minutesAgo(1));
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/history`);

    await page.getByTestId('due-today').click();
    await page.locator('[data-testid=focus][data-focus=due-today]').waitFor();
    await expect.poll(() => page.getByTestId('due-today').textContent()).toBe('今日到期 1');
    await expect.poll(() => rows(page)).toEqual([today]);
    await page.getByTestId('late-cases').click();
    await page.locator('[data-testid=focus][data-focus=late]').waitFor();
    await expect.poll(() => page.getByTestId('focus').textContent()).toBe('只列超时的 1 个事件看全部 3 个');
    await expect.poll(() => rows(page)).toEqual([late]);
    await page.getByTestId('see-all').click();
    await page.getByTestId('focus').waitFor({ state: 'detached' });
    await expect.poll(() => rows(page)).toHaveLength(3);
    await page.context().close();
  });
});
