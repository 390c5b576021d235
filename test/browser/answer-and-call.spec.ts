import { visitBoard } from '../support/board-page.js';
import { callingBoard } from '../support/calling-board.js';
import { caseOf, COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { addPerson, PASSWORD } from '../support/running-app.js';

describe('two people and a leader at the board', () => {
  const { board } = callingBoard();

  it('one records the answer, the other confirms it, and the leader acknowledges on the phone', async () => {
    const { browser, api } = board;
    const { app, admin } = api;
    const first = await addPerson(admin, '值班甲', 'officer');
    await addPerson(admin, '值班乙', 'officer');
    await addPerson(admin, '带班领导', 'leader');
    const { caseId } = await phoneIn(first, COMPLAINT);

    const leader = await visitBoard(browser, app.origin, {
      username: '带班领导',
      password: PASSWORD,
      width: 390,
      height: 844,
    });
    await leader.goto(`${app.origin}/pushes`);
    const firstCard = leader.getByTestId('push-card').first();
    // The card is there before the board has been read, and says less until then.
    await firstCard.getByText('待研判').waitFor();
    const card = (await firstCard.textContent()) ?? '';
    expect(card).toContain('第 1 级');
    expect(card.match(/油烟扰民/gu)).toHaveLength(1);
    expect(card).toMatch(/待研判.*请处置.*回应.*还剩 ?00:(?:0\d:\d\d|10:00).*到期/u);
    await leader.getByTestId('ack-button').first().click();
    await leader.getByText('没有待确认的推送').waitFor();
    await eventually('the call is acknowledged', async () =>
      (await caseOf(admin, caseId)).pushes.some((push) => push.acknowledgedBy === '带班领导'),
    );

    const officer = await visitBoard(browser, app.origin, { username: '值班甲', password: PASSWORD });
    await officer.goto(`${app.origin}/cases/${caseId}`);
    await officer.getByTestId('record-response').click();
    const form = officer.getByTestId('response-form');
    await form.getByTestId('channel').fill('某市发布微博');
    await form
      .getByTestId('response-url')
      .locator('input')
      .or(form.getByTestId('response-url'))
      .last()
      .fill('https://example.cn/a');
    await form
      .getByTestId('response-summary')
      .locator('textarea')
      .or(form.getByTestId('response-summary'))
      .last()
      .fill('路面已修复，晚间巡查。');
    const copy = { name: '微博截图.png', mimeType: 'image/png', buffer: Buffer.from('a picture') };
    await form.getByTestId('attachment-file').setInputFiles(copy);
    await form.getByTestId('attachment-name').waitFor();
    await form.getByTestId('response-submit').click();
    await officer.locator('[data-testid=response][data-status=pending-confirmation]').waitFor();
    await officer.getByTestId('confirmers').getByText('某市人民政府新闻办公室另一人确认').waitFor();
    await expect.poll(() => officer.getByTestId('confirm-response').count()).toBe(0);

    const second = await visitBoard(browser, app.origin, { username: '值班乙', password: PASSWORD });
    await second.goto(`${app.origin}/cases/${caseId}`);
    const download = second.waitForEvent('download');
    await second.getByTestId('attachment').click();
    expect((await download).suggestedFilename()).toBe(copy.name);
    await second.getByTestId('confirm-response').click();
    await second.locator('[data-testid=response][data-status=confirmed]').waitFor();
    const view = await caseOf(admin, caseId);
    expect(view.deadlines.map((deadline) => deadline.status)).toEqual(['met']);
  });
});
