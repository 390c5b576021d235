import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { caseOf, COMPLAINT, phoneIn, published } from '../support/entries.js';

describe('a verdict on a response', () => {
  const board = boardUnderTest();

  it('that was tapped by mistake is changed into the other one', async () => {
    const { admin, app } = board.api;
    const { caseId } = await phoneIn(admin, COMPLAINT);
    const reply = published('response', { summary: '您反映的问题已收悉，我们高度重视，将进一步核实。' });
    await admin.done(admin.post(`/api/cases/${caseId}/responses`, reply));
    const page = await visitBoard(board.browser, app.origin);
    await page.goto(`${app.origin}/cases/${caseId}`);
    await page.getByTestId('assess-yes').click();
    await page.getByTestId('assessment-decided').getByText('认定为敷衍').waitFor();
    await page.getByTestId('assess-again').click();
    await page.getByTestId('assessment-decided').getByText('认定不是敷衍').waitFor();
    expect((await caseOf(admin, caseId)).responses[0]?.assessment?.decided?.perfunctory).toBe(false);
    await page.context().close();
  });
});
