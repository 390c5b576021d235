import type { CaseView } from '@huiying/contract';
import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { visitBoard } from '../support/board-page.js';
import { caseOf, COLLAPSE, COMPLAINT, phoneIn } from '../support/entries.js';

const SHOTS = process.env['SHOTS'];
const shoot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};

/** What can be undone for ten seconds can be for ten minutes: a busy machine may need more than ten seconds for a click. */
const unhurried = (): void => {
  const real = globalThis.setTimeout;
  const patient = (act: () => void, ms?: number): unknown => real(act, ms === 10_000 ? 600_000 : ms);
  Object.assign(globalThis, { setTimeout: patient });
};

describe('corrections at the board', () => {
  const board = boardUnderTest();
  const visit = (size: { width?: number; height?: number } = {}): Promise<Page> =>
    visitBoard(board.browser, board.api.app.origin, { ...size, before: unhurried });

  const corrections = async (caseId: string) => {
    const path = `/api/ledger?caseId=${caseId}`;
    const { items } = await board.api.admin.done(board.api.admin.get<{ items: CaseView['timeline'] }>(path));
    return items.filter(({ kind }) => kind === 'judgement-corrected').map(({ data }) => data['to']);
  };
  const labels = async (kind: string) => {
    const { body } = await board.api.admin.get<string>(`/api/training-rows?kind=${kind}`);
    const rows = body.split('\n').filter(Boolean);
    return rows.map((row) => (JSON.parse(row) as { label: string }).label);
  };

  it('of the handling class take two clicks, are recorded and learned, and can be undone', async () => {
    const { caseId } = await phoneIn(board.api.admin, COMPLAINT);
    const { handlingClass: before } = await caseOf(board.api.admin, caseId);
    const page = await visit();
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    const row = page.getByTestId('judged-handling-class');
    await expect.poll(() => row.locator('.because').textContent()).toContain('未见属于其他分类的用语');
    await row.locator('.edit').click();
    await row.locator('[data-word=major-problem]').click();
    await row.locator('[data-standing=corrected]').waitFor();
    await shoot(page, 'case-complaint');
    expect((await caseOf(board.api.admin, caseId)).handlingClass).toBe('major-problem');
    expect(await corrections(caseId)).toEqual(['major-problem']);
    expect(await labels('handling-class')).toEqual(['major-problem']);
    await page.getByTestId('undo').click();
    await page.getByTestId('undo-toast').waitFor({ state: 'detached' });
    expect((await caseOf(board.api.admin, caseId)).handlingClass).toBe(before);
    expect(await corrections(caseId)).toEqual(expect.arrayContaining(['major-problem', before]));
  });

  it('of the domain take two clicks beside the words it was proposed on, and can be undone', async () => {
    const { caseId } = await phoneIn(board.api.admin, '青禾区柳湖小区二次供水发黄有异味，请市住建局尽快处理。');
    const { domain: before, unit } = await caseOf(board.api.admin, caseId);
    const page = await visit();
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    const row = page.getByTestId('judged-domain');
    await row.locator('q').first().waitFor();
    await expect.poll(() => page.getByTestId('proposed-unit').first().textContent()).toContain(unit?.name);
    await row.locator('.edit').click();
    const chip = row.locator('.chip[aria-pressed=false]').first();
    const chosen = String(await chip.getAttribute('data-word'));
    await chip.click();
    await row.locator('[data-standing=corrected]').waitFor();
    expect(chosen).not.toBe(before);
    expect((await caseOf(board.api.admin, caseId)).domain).toBe(chosen);
    expect(await labels('domain')).toEqual([chosen]);
    await page.getByTestId('undo').click();
    await page.getByTestId('undo-toast').waitFor({ state: 'detached' });
    expect((await caseOf(board.api.admin, caseId)).domain).toBe(before);
  });

  it('of the event type open a choice of their own', async () => {
    const { caseId } = await phoneIn(board.api.admin, '青禾区一工地脚手架垮塌，已致3人死亡，正在清理现场');
    const page = await visit();
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    const row = page.getByTestId('judged-event-type');
    await row.locator('.edit').click();
    await expect.poll(() => page.getByTestId('severity-form').count()).toBe(0);
    await row.locator('[data-word=road_traffic]').click();
    await row.locator('[data-standing=corrected]').waitFor();
    expect((await caseOf(board.api.admin, caseId)).eventType).toBe('road_traffic');
  });

  it('of a toll take a number; what the level rests on is marked in the text', async () => {
    const { caseId } = await phoneIn(board.api.admin, COLLAPSE);
    const page = await visit({ width: 390, height: 844 });
    await page.goto(`${board.api.app.origin}/cases/${caseId}`);
    await page.getByTestId('evidence').filter({ hasText: '12人死亡' }).first().waitFor();
    await page.getByTestId('toll-deaths').locator('.figure').click();
    await page.getByTestId('toll-deaths').getByRole('spinbutton').fill('11');
    await page.keyboard.press('Enter');
    await page.getByTestId('undo-toast').waitFor();
    const [toast, nav] = [page.getByTestId('undo-toast'), page.getByRole('navigation')].map((each) =>
      each.boundingBox(),
    );
    const [shown, below] = [await toast, await nav];
    expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await shoot(page, 'case-390');
    expect((await caseOf(board.api.admin, caseId)).measures).toMatchObject({ deaths: 11 });
  });

  it('of the inbox take two clicks and can be taken back', async () => {
    const machine = await board.api.intake();
    const text = '外省某县阳光小区停水半个月，业主多次投诉，物业一直不管。';
    const report = { externalId: 'i-1', sourceName: '某市论坛', scope: 'wide', title: '停水半个月', text };
    await machine.post('/api/reports', { reports: [report] });
    const page = await visit();
    await page.goto(`${board.api.app.origin}/inbox`);
    await page.getByTestId('dismiss-not-ours').click();
    await page.getByTestId('dismiss-sure').click();
    await page.getByTestId('dismissed').waitFor();
    await shoot(page, 'inbox');
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot(page, 'inbox-390');
    await page.getByTestId('undo').click();
    await page.getByTestId('dismiss-not-ours').waitFor();
    await expect.poll(() => page.getByTestId('dismissed').count()).toBe(0);
  });
});
