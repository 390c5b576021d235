import { Client } from 'pg';
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

  it('or the rate of the month, which leaves out what was imported until somebody asks for it', async () => {
    const { admin, databaseUrl } = board.api;
    const due = minutesAgo(48 * 60 + 1);
    await phoneIn(admin, '青禾区菜市场门口下水道堵塞，污水横流。', { receivedAt: due });
    const client = new Client(databaseUrl);
    await client.connect();
    await client.query(`update cases set history = true where title like '石棠县%' or title like '澄湾区%'`);
    await client.query(
      `update deadline d set due_at = $1::timestamptz + interval '48 hours' from cases c where c.id = d.case_id and c.history`,
      [due],
    );
    await client.end();
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.getByTestId('month-rate').click();
    await page.waitForURL(/\/history\?range=month&imported=false$/u);
    const counted = page.locator('[data-testid=history-table] [data-key=total] td').first();
    const live = Number(await counted.textContent());
    await expect.poll(() => page.getByTestId('month-rate').textContent()).toContain(`（n=${live}）`);

    await page.locator('[data-key=total]').getByRole('button').click();
    const limits = page.getByTestId('list-limits');
    await expect.poll(() => limits.textContent()).toContain('不含导入的历史记录');
    await page
      .locator('.found')
      .nth(live - 1)
      .waitFor();
    expect(await page.locator('.found').count()).toBe(live);

    await page.goBack();
    await page.getByTestId('live-only').click();
    await expect.poll(() => counted.textContent()).toBe(String(live + 2));
    await page.context().close();
  });
});
