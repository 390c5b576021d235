import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COLLAPSE, minutesAgo, phoneIn } from '../support/entries.js';

describe('a wall', () => {
  const board = boardUnderTest();

  it('tells the figures of the office in one line, in English, too', async () => {
    await phoneIn(board.api.admin, '青禾区梧桐路路灯全部不亮，已经一个星期了。', { receivedAt: minutesAgo(49 * 60) });
    // narrower than a wall is: figures of a busy office have more digits
    const page = await visitBoard(board.browser, board.api.app.origin, {
      width: 1860,
      before: () => {
        localStorage.setItem('huiying.wall', 'on');
        localStorage.setItem('huiying.locale', 'en');
      },
    });
    await page.getByTestId('late-cases').waitFor();
    const parts = page.locator('header .line > *');
    const tops = await parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect()));
    expect(tops.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...tops.map(({ top }) => top))).toBeLessThan(Math.min(...tops.map(({ bottom }) => bottom)));
    await page.context().close();
  });

  const STREETS = ['梧桐路', '槐荫路', '朝阳路', '翠竹路', '松柏路', '迎宾路', '文昌路', '府前路'];

  it('gives up a line of each row when more lies on it than fits, and tells what lies below the edge', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin, {
      before: () => localStorage.setItem('huiying.wall', 'on'),
    });
    const rows = page.locator('[data-testid=case-row]');
    const heightOfFirst = () => rows.first().evaluate((row) => row.getBoundingClientRect().height);
    const [first = '', ...others] = STREETS;
    const woe = '夜市油烟呛人，摊位占满人行道，老人孩子只能走在车道上，多次投诉一直没有人管。';
    await phoneIn(board.api.admin, `青禾区${first}${woe}`);
    await rows.first().waitFor();
    const roomy = await heightOfFirst();
    for (const street of others) await phoneIn(board.api.admin, `青禾区${street}${woe}`);
    await rows.nth(STREETS.length - 1).waitFor();
    // how much it gives up depends on the fonts: half as much where Chinese ones are missing
    await expect.poll(() => heightOfFirst()).toBeLessThan(roomy * 0.9);
    const beyond = rows
      .getByTestId('countdown')
      .evaluateAll((counts) => counts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length);
    expect(await beyond).toBe(0);
    const { caseId } = await phoneIn(board.api.admin, COLLAPSE);
    await page.setViewportSize({ width: 1920, height: 240 });
    await page.locator(`[data-case-id="${caseId}"]`).waitFor();
    await expect
      .poll(() => page.getByTestId('below').textContent())
      .toMatch(/^下方还有 \d+ 个事件，其中重大以上 1 个$/u);
    // nobody scrolls a wall: what runs below the edge counts down in the foot
    const runs = page.getByTestId('below-major').getByRole('listitem');
    await expect.poll(() => runs.count()).toBe(1);
    await expect.poll(() => runs.getByRole('link').getAttribute('href')).toContain(caseId);
    await expect.poll(() => runs.getByTestId('countdown').textContent()).toMatch(/\d{2}:\d{2}:\d{2}/u);
    await page.evaluate(() => {
      for (const foot of document.querySelectorAll<HTMLElement>('footer')) foot.style.paddingTop = '160px';
    });
    const covered = () =>
      rows.evaluateAll((all) => {
        const edge = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
        return all.filter((row) => row.getBoundingClientRect().bottom > edge + 1).length;
      });
    await page.setViewportSize({ width: 1920, height: 640 });
    await page.getByText(`下方还有 ${await covered()} 个事件`).waitFor();
    await page.context().close();
  });
});
