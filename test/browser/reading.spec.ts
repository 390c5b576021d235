import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { caseOf, COMPLAINT, HOUR_MS, phoneIn, minutesAgo } from '../support/entries.js';

const about = (i: number) => ({
  externalId: `bridge-${i}`,
  sourceName: `论坛${i}`,
  title: `石棠县红旗桥桥面塌陷 网友${i}`,
  text: `石棠县红旗桥桥面塌陷，已致3人受伤，网友${i}拍摄的画面显示桥面出现大坑，交通中断。`,
  publishedAt: minutesAgo(60 - i),
});

describe('what the page says to somebody who reads it for the first time', () => {
  const board = boardUnderTest();

  it('says that the name or the password is wrong', async () => {
    const page = await board.browser.newPage({ locale: 'zh-CN' });
    await page.goto(board.api.app.origin);
    await page.getByTestId('username').fill('admin');
    await page.getByTestId('password').fill('not-the-password');
    await page.getByTestId('submit').click();
    await expect.poll(() => page.getByRole('alert').textContent()).toBe('用户名或密码不正确');
    await page.close();
  });

  it('counts late cases in the header of every page', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await expect.poll(() => page.getByTestId('late-cases').count()).toBe(0);
    await phoneIn(board.api.admin, COMPLAINT, { receivedAt: minutesAgo(49 * 60) });
    await page.goto(`${board.api.app.origin}/history`);
    await page.getByTestId('late-cases').waitFor();
    await expect.poll(() => page.getByTestId('late-cases').textContent()).toBe('超时 1');
    await page.context().close();
  });

  it('tells the reviewer date, weekday and second of what happened, and each instant once', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    const { caseId } = await phoneIn(board.api.admin, '青禾区幸福路路灯不亮，夜里出行不便，请尽快修理');
    const dueAt = (await caseOf(board.api.admin, caseId)).deadlines[0]?.dueAt ?? '';
    const inShanghai = new Date(Date.parse(dueAt) + 8 * HOUR_MS).toISOString();
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.locator('.timeline time').first().waitFor();
    const times = await page.locator('.timeline time').allTextContents();
    expect(times.every((time) => /^\d{4}-\d\d-\d\d 周[日一二三四五六] \d\d:\d\d:\d\d$/u.test(time))).toBe(true);
    expect(times.length).toBeGreaterThan(1);
    await page.getByText('怎么算的').click();
    const explained = (await page.getByTestId('deadline-explanation').textContent()) ?? '';
    expect(explained).toContain(inShanghai.slice(11, 19));
    expect(explained).not.toMatch(/\d\d-\d\dT\d\d:/u);
    await page.context().close();
  });

  it('tells the weekday of a date to come, by which somebody plans', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    const { caseId } = await phoneIn(board.api.admin, '石棠县文昌街自来水发黄，已经两天了。', {
      receivedAt: minutesAgo(0),
    });
    const due = page.locator(`[data-case-id="${caseId}"] .due`);
    await due.waitFor();
    await expect.poll(() => due.textContent()).toMatch(/^(?:\d{4}-)?\d\d-\d\d 周[日一二三四五六] \d\d:\d\d 到期$/u);
    await page.context().close();
  });

  it('shows buttons that read as links on a dark page too', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin, {
      before: () => localStorage.setItem('huiying.theme', 'dark'),
    });
    const { caseId } = await phoneIn(board.api.admin, COMPLAINT);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    const links = page.locator('.el-button.is-link');
    await links.first().waitFor();
    const inks = await links.evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(inks).not.toContain(ground);
    await page.context().close();
  });

  it('folds many reports of a case, so that what is to be done lies near, and unfolds them', async () => {
    const reports = Array.from({ length: 12 }, (_, i) => about(i));
    const posted = board.api.admin.post<{ results: { caseId: string }[] }>('/api/reports', { reports });
    const { results } = await board.api.admin.done(posted);
    const caseId = results[0]?.caseId ?? '';
    expect(new Set(results.map((result) => result.caseId)).size).toBe(1);
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('all-reports').waitFor();
    await expect.poll(() => page.locator('article.report').count()).toBe(5);
    await page.getByTestId('all-reports').click();
    await expect.poll(() => page.locator('article.report').count()).toBe(12);
    await page.getByTestId('fold-reports').click();
    await expect.poll(() => page.locator('article.report').count()).toBe(5);
    await page.context().close();
  });

  it('prints the history light and whole, with its period and without its buttons', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin, { width: 1000 });
    await page.goto(`${board.api.app.origin}/history`);
    await page.getByTestId('history-table').waitFor();
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() => page.getByTestId('paper-head').textContent())
      .toMatch(/统计期 \d{4}-\d\d 至 .*打印于 \d{4}-\d\d-\d\d 周/u);
    await expect.poll(() => page.getByTestId('by-month').isVisible()).toBe(false);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });
});
