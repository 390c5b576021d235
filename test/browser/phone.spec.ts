import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';

const PAGES = [
  '',
  'pushes',
  'inbox',
  'suggestions',
  'hot',
  'cases',
  'cases/new',
  'hotline/new',
  'sources',
  'history',
  'people',
  'password',
  'roster',
];
const THUMB_PX = 40;
const PRESSED = 'button, .el-button, .el-radio-button__inner, .el-select__wrapper, nav a';

/** What is shown, can be pressed, and is lower than a thumb. */
const tooLow = (page: Page): Promise<string[]> =>
  page.locator(PRESSED).evaluateAll(
    (parts, least) =>
      parts
        .filter((part) => part.checkVisibility() && !part.closest('.el-input-number, .el-select__wrapper button'))
        .map((part) => ({ words: part.textContent.trim(), height: Math.round(part.getBoundingClientRect().height) }))
        .filter(({ height }) => height > 0 && height < least)
        .map(({ words, height }) => `${words} ${height}`),
    THUMB_PX,
  );
const isWider = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('a phone', () => {
  const board = boardUnderTest();

  it('has buttons as high as a thumb, and nothing beyond its edge, on every page', async () => {
    const { caseId } = await phoneIn(board.api.admin, COMPLAINT);
    const { origin } = board.api.app;
    const page = await visitBoard(board.browser, origin, { width: 390, height: 844 });
    const found: Record<string, string[]> = {};
    for (const path of [...PAGES, `cases/${caseId}`]) {
      await page.goto(`${origin}/${path}`);
      await page.locator('main').first().waitFor();
      await page.getByTestId('loading').waitFor({ state: 'detached' });
      const low = await tooLow(page);
      if (await isWider(page)) low.push('wider than the screen');
      if (low.length > 0) found[path] = low;
    }
    expect(found).toEqual({});
    await page.context().close();
  });
});
