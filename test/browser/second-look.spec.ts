import { visitBoard } from '../support/board-page.js';
import { boardUnderTest } from '../support/board-under-test.js';
import { caseOf, phoneIn } from '../support/entries.js';

const SHOTS = process.env['SHOTS'];
/** The rules read no figure and no state of affairs of 重大 here. */
const UNREAD =
  '矿上出事了！我哥那个班的人都在下面，水没过了井底车场，救护队来了四拨，到现在一个也没接上来，家属全跪在井口哭。';

describe('a case that only sounds like 重大', () => {
  const board = boardUnderTest();

  it('runs the strictest deadlines and tells why, with the sentence that made it sound so', async () => {
    const { caseId } = await phoneIn(board.api.admin, UNREAD);
    const { deadlines } = await caseOf(board.api.admin, caseId);
    const obligations = deadlines.map(({ obligation }) => obligation);
    const page = await visitBoard(board.browser, board.api.app.origin, {});
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByText('措辞与重大以上事件的报告相近').first().waitFor();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/second-look.png`, fullPage: true });
    expect(obligations.length).toBeGreaterThan(1);
    await expect.poll(() => page.getByTestId('evidence').filter({ hasText: '救护队来了四拨' }).count()).toBe(1);
    expect(
      await page.getByTestId('judged-severity').locator('q', { hasText: '救护队来了四拨' }).count(),
    ).toBeGreaterThan(0);
  });
});
