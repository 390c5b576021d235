import { visitBoard } from '../support/board-page.js';
import { boardUnderTest } from '../support/board-under-test.js';
import { minutesAgo, phoneIn } from '../support/entries.js';

const STREETS = ['梧桐路', '槐荫路', '朝阳路', '翠竹路', '松柏路', '迎宾路', '文昌路'];
const TROUBLE = '夜市油烟呛人，摊位占满人行道，多次投诉一直没有人管。';

describe('the history', () => {
  const board = boardUnderTest();

  it('names every unit on a telephone, too, and the table has its on-time rate in sight', async () => {
    const { body } = await board.api.admin.get<{ items: { id: string }[] }>('/api/units');
    const units = body.items.map(({ id }) => id).slice(0, STREETS.length);
    for (const [index, unitId] of units.entries()) {
      const text = `青禾区${STREETS[index] ?? ''}${TROUBLE}`;
      const { caseId } = await phoneIn(board.api.admin, text, { receivedAt: minutesAgo(49 * 60) });
      const assignment = { unitId, role: 'lead', reason: '职责所在' };
      await board.api.admin.done(board.api.admin.post(`/api/cases/${caseId}/assignments`, assignment));
    }
    const page = await visitBoard(board.browser, board.api.app.origin, { width: 390, height: 844 });
    await page.goto(`${board.api.app.origin}/history?range=all`);
    const rows = page.locator('[data-testid=history-table] tbody th');
    await rows.nth(units.length - 1).waitFor();
    await page.locator('[data-testid=history-chart] svg text').first().waitFor();
    const named = (await page.getByTestId('history-chart').textContent()) ?? '';
    const names = (await rows.allInnerTexts()).slice(0, -1);
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(names.filter((name) => !named.includes(name))).toEqual([]);
    const rate = page.locator('[data-testid=history-table] [data-key=total] td').nth(1);
    await expect.poll(() => rate.textContent()).toBe('0.0%');
    const { x = 0, width = 0 } = (await rate.boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});
