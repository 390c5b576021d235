import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COMPLAINT, minutesAgo, phoneIn } from '../support/entries.js';

const PLANT = '青禾区远大化工厂爆炸';
/** As the papers told it, one after the other; all are taken in at one moment. */
const REPORTS = [
  { minutes: 90, sourceName: '青禾生活网', title: `${PLANT}事故致12人死亡` },
  { minutes: 60, sourceName: '某市日报', title: `${PLANT}事故死亡人数升至15人` },
  { minutes: 40, sourceName: '某市晚报', title: `${PLANT}事故死亡人数升至24人` },
  { minutes: 20, sourceName: '某市日报', title: `${PLANT}事故死亡人数升至33人` },
].map(({ minutes, sourceName, title }) => ({
  externalId: title,
  sourceName,
  scope: 'local',
  title,
  text: `${title}，救援仍在进行。`,
  publishedAt: minutesAgo(minutes),
}));

describe('an accident that grows', () => {
  const board = boardUnderTest();

  it('is one click away where late complaints stand above it, and tells how it grew', async () => {
    await phoneIn(board.api.admin, COMPLAINT, { receivedAt: minutesAgo(49 * 60) });
    const machine = await board.api.intake();
    await machine.done(machine.post('/api/reports', { reports: REPORTS }));
    const page = await visitBoard(board.browser, board.api.app.origin, { width: 390, height: 844 });
    await page.getByTestId('major-cases').click();
    await page.locator('[data-testid=focus][data-focus=major]').waitFor();
    await expect.poll(() => page.getByTestId('major-cases').textContent()).toBe('重大以上 1');
    await expect.poll(() => page.getByTestId('case-row').count()).toBe(1);

    await page.getByTestId('case-row').getByRole('link').first().click();
    await page.locator('.timeline time').first().waitFor();
    const told = await page.locator('article.report h3').allTextContents();
    expect(told).toEqual(REPORTS.map(({ title }) => title));
    const timeline = (await page.locator('.timeline').textContent()) ?? '';
    expect(timeline).toContain('死亡 15 → 24');
    expect(timeline).toContain('重大 → 特别重大');
    await page.context().close();
  });
});
