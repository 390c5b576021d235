import { boardUnderTest } from '../support/board-under-test.js';
import type { Locator, Page } from 'playwright-core';
import { secondsOf, visitBoard } from '../support/board-page.js';
import { caseOf, COLLAPSE, minutesAgo, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';

const rowOf = (page: Page, caseId: string): Locator => page.locator(`[data-testid=case-row][data-case-id="${caseId}"]`);

describe('the board in a browser', () => {
  const board = boardUnderTest();

  it('shows a case that is phoned in while the page is open', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    const { caseId } = await phoneIn(board.api.admin, `${COLLAPSE}，现场正在救援`);
    const row = rowOf(page, caseId);
    await row.waitFor();
    await expect.poll(() => row.getAttribute('data-severity')).toBe('serious');
    await expect.poll(() => row.textContent()).toContain('待研判');
    await expect.poll(() => row.getByTestId('countdown').count()).toBe(2);
    await page.context().close();
  });

  it('counts down by the server although the clock of the computer is ten minutes wrong', async () => {
    const { caseId, deadlines } = await phoneIn(board.api.admin, '青禾区幸福路路面塌陷，公交车无法通行，请尽快处理', {
      receivedAt: minutesAgo(1),
    });
    const page = await visitBoard(board.browser, board.api.app.origin, {
      before: () => {
        const real = Date.now.bind(Date);
        Date.now = () => real() + 600_000;
      },
    });
    const shown = rowOf(page, caseId).getByTestId('countdown');
    await shown.waitFor();
    const left = secondsOf((await shown.textContent()) ?? '');
    const really = (Date.parse(deadlines[0]?.dueAt ?? '') - Date.now()) / 1_000;
    // The days form shows whole minutes; a loaded machine may take a while to look.
    expect(Math.abs(left - really)).toBeLessThan(120);
    await page.context().close();
  });

  it('opens the case with its evidence marked, its clause and its deadlines', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    const { caseId } = await phoneIn(board.api.admin, '某矿山透水，已造成11人死亡，救援仍在进行');
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByText('国务院令第493号第三条').first().waitFor();
    const marked = page.locator('mark').filter({ hasText: '11人死亡' }).first();
    await expect.poll(() => marked.textContent()).toContain('11人死亡');
    await page.context().close();
  });

  it('confirms the level on the case page', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    const { caseId } = await phoneIn(board.api.admin, '某化工厂爆炸，已造成13人死亡');
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('confirm-severity').click();
    await page.getByTestId('severity-reason').fill('应急管理局已核实');
    await page.getByTestId('severity-submit').click();
    const confirmed = await eventually('the level is confirmed', async () => {
      const view = await caseOf(board.api.admin, caseId);
      return !view.provisional && view;
    });
    expect(confirmed).toMatchObject({ severity: 'serious', stage: 'judged' });
    await page.context().close();
  });

  it('is complete in English', async () => {
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.getByTestId('settings-menu').click();
    await page.getByTestId('language-toggle').click();
    const words = await eventually('the page turns English', async () => {
      const text = await page.locator('nav').first().textContent();
      return text?.includes('Sources') && text;
    });
    expect(words).not.toMatch(/\p{Script=Han}/u);
    await page.context().close();
  });
});
