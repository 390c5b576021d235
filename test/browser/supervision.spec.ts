import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';
import { addPerson, PASSWORD } from '../support/running-app.js';

describe('督办 and 转交', () => {
  const board = boardUnderTest();
  const visit = (username: string, width = 390) =>
    visitBoard(board.browser, board.api.app.origin, { username, password: PASSWORD, width, height: 844 });

  it('go from a leader to the unit and on to whoever sees to it, and the wall says so', async () => {
    const { admin, app } = board.api;
    await addPerson(admin, '分管领导', 'leader', 'city');
    await addPerson(admin, '住建值班', 'officer', 'housing');
    await addPerson(admin, '住建局长', 'leader', 'housing');
    const { caseId } = await phoneIn(admin, COMPLAINT);
    const assignment = { unitId: 'housing', role: 'lead', reason: '属其职责' };
    await admin.done(admin.post(`/api/cases/${caseId}/assignments`, assignment));

    const leader = await visit('分管领导');
    await leader.goto(`${app.origin}/cases/${caseId}`);
    await leader.getByTestId('supervise').click();
    await leader.getByTestId('supervision-instruction').fill('今日内答复');
    await leader.getByTestId('supervision-submit').click();
    await leader.getByTestId('supervised').waitFor();
    await expect.poll(() => leader.getByTestId('supervised').textContent()).toBe('督办中 第1次');
    await expect.poll(() => leader.title()).toContain('油烟扰民');

    const officer = await visit('住建值班');
    await officer.goto(`${app.origin}/pushes`);
    const card = officer.getByTestId('push-card');
    await card.waitFor();
    await expect.poll(() => card.textContent()).toContain('第1次督办：今日内答复');
    await expect.poll(() => card.getByTestId('supervise-button').count()).toBe(0);
    await card.getByTestId('transfer-button').click();
    await card.getByTestId('transfer-to').click();
    await officer.getByRole('option', { name: '住建局长' }).click();
    await card.getByTestId('transfer-note').fill('请局长审定');
    await card.getByTestId('transfer-submit').click();
    await card.getByTestId('push-answered').waitFor();

    const head = await visit('住建局长', 1920);
    await head.locator(`[data-case-id="${caseId}"]`).getByTestId('supervised').waitFor();
    await head.goto(`${app.origin}/cases/${caseId}`);
    const calls = head.getByTestId('case-calls');
    await calls.getByText('请局长审定').waitFor();
    const events = await head.locator('.timeline li').allTextContents();
    expect(events.some((text) => text.includes('督办') && text.includes('第1次'))).toBe(true);
    expect(events.some((text) => text.includes('转交') && text.includes('请局长审定'))).toBe(true);
    await calls.getByTestId('ack-button').first().click();
    await calls.getByTestId('ack-button').nth(1).waitFor({ state: 'detached' });
    for (const page of [leader, officer, head]) await page.context().close();
  });
});
