import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { caseOf, phoneIn } from '../support/entries.js';
import { proposeMerge } from '../support/propose-merge.js';

describe('suggested merges at the board', () => {
  const board = boardUnderTest();

  it('are merged, or told apart, with two clicks each, and the count follows', async () => {
    const first = (await phoneIn(board.api.admin, '青禾区和平小区停水两天，物业电话打不通，请尽快处理。')).caseId;
    const second = (await phoneIn(board.api.admin, '和平小区没水了，老人做饭洗衣都困难，已经停水两天。')).caseId;
    const third = (await phoneIn(board.api.admin, '滨河路的路灯坏了一个月，晚上走路看不见，请维修。')).caseId;
    await proposeMerge(board.api.databaseUrl, second, first);
    const lamp = (await phoneIn(board.api.admin, '青松路夜里一片漆黑，路灯全部不亮，请派人看看。')).caseId;
    await proposeMerge(board.api.databaseUrl, third, lamp);
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/suggestions`);
    await page.getByTestId('suggestion').nth(1).waitFor();
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/suggestions.png` });
    if (shots) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.screenshot({ path: `${shots}/suggestions-390.png`, fullPage: true });
      await page.setViewportSize({ width: 1920, height: 1080 });
    }
    const water = page.getByTestId('suggestion').filter({ hasText: '没水了' });
    await water.getByTestId('suggestion-merge').click();
    if (shots) await page.screenshot({ path: `${shots}/asked.png` });
    await page.keyboard.press('Enter');
    await water.waitFor({ state: 'detached' });
    expect((await caseOf(board.api.admin, second)).mergedInto).toBe(first);
    await page.getByTestId('suggestion-reject').click();
    await page.getByTestId('suggestion-confirm').click();
    await page.getByTestId('no-suggestions').waitFor();
    expect((await caseOf(board.api.admin, third)).mergedInto).toBeNull();
    await page.goto(`${board.api.app.origin}/cases/${second}`);
    await page.getByTestId('record-note').waitFor();
    for (const change of ['assign', 'confirm-severity', 'record-consultation', 'record-response', 'close-case']) {
      expect([change, await page.getByTestId(change).count()]).toEqual([change, 0]);
    }
    await expect.poll(() => page.locator('.judged-row .edit').count()).toBe(0);
    await page.goto(`${board.api.app.origin}/cases`);
    await page.getByTestId('merged-mark').waitFor();
    await expect.poll(() => page.getByTestId('merged-mark').count()).toBe(1);
    await page.goto(`${board.api.app.origin}/cases/${second}`);
    await page.getByTestId('merged-with').waitFor();
    await page.getByTestId('unmerge-case').click();
    await page.getByTestId('merging-reason').fill('核实后不是同一事件');
    await page.getByTestId('merging-submit').click();
    await page.getByTestId('merge-case').waitFor();
    expect((await caseOf(board.api.admin, second)).mergedInto).toBeNull();
  });

  it('of one event are merged together, but for what is not of it', async () => {
    const told = [
      '东风路自来水管爆裂，水漫上人行道。',
      '东风路冒水，车过不去。',
      '家门口东风路成河了，水从地下涌出来。',
    ];
    const [first = '', second = '', third = ''] = await Promise.all(
      told.map(async (text) => (await phoneIn(board.api.admin, text)).caseId),
    );
    const other = (await phoneIn(board.api.admin, '西关菜市场污水外溢，味道难闻。')).caseId;
    for (const later of [second, third, other]) await proposeMerge(board.api.databaseUrl, later, first);
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/suggestions`);
    const rows = page.getByTestId('suggested-member');
    await rows.nth(3).waitFor();
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/event.png` });
    await page.getByTestId('choose-all').click();
    await rows.filter({ hasText: '西关' }).getByTestId('choose-member').click();
    if (shots) await page.screenshot({ path: `${shots}/event-chosen.png` });
    await page.getByTestId('event-merge').click();
    await page.keyboard.press('Enter');
    await page.getByTestId('suggestion').waitFor();
    const merged = await Promise.all([first, second, third, other].map((id) => caseOf(board.api.admin, id)));
    const left = merged.filter(({ mergedInto }) => mergedInto === null).map(({ id }) => id);
    expect(left).toContain(other);
    expect(left).toHaveLength(2);
  });
});
