import type { PersonView, RosterView } from '@huiying/contract';
import { addMs, DAY_MS, formatInstant, instantOf, shiftDate, startOfDate } from '@huiying/core';
import type { Page } from 'playwright-core';
import { boardUnderTest } from '../support/board-under-test.js';
import { type BoardVisit, visitBoard } from '../support/board-page.js';
import { addPerson, PASSWORD } from '../support/running-app.js';

const HOUR_MS = 3_600_000;

const pick = async (page: Page, field: string, name: string): Promise<void> => {
  await page.getByTestId(field).click();
  await page.keyboard.type(name);
  await page.getByRole('option', { name, exact: true }).click();
};
const dutyOf = (page: Page, unit: string) => page.locator(`[data-testid=duty-of-unit][data-unit="${unit}"]`);

describe('the page of rosters', () => {
  const board = boardUnderTest();
  let ids: Record<string, string>;

  beforeAll(async () => {
    const { admin } = board.api;
    await addPerson(admin, 'wen', 'officer', 'press');
    await addPerson(admin, 'lin', 'officer', 'press');
    await addPerson(admin, 'an', 'officer', 'emergency');
    await addPerson(admin, 'zhao', 'leader');
    const { items } = (await admin.get<{ items: PersonView[] }>('/api/users')).body;
    ids = Object.fromEntries(items.map(({ username, id }) => [username, id]));
    await admin.send(`/api/users/${ids['wen']}`, { method: 'PATCH', body: { phone: '13800001234' } });
  });

  async function visit(how: BoardVisit = {}): Promise<Page> {
    const { origin } = board.api.app;
    const page = await visitBoard(board.browser, origin, how);
    await page.goto(`${origin}/roster`);
    await page.getByTestId('roster').waitFor();
    return page;
  }
  const rosterOf = async () => (await board.api.admin.get<RosterView>('/api/roster')).body;

  it('takes shifts in one after the other, marks who is on duty now and shows the gaps in between', async () => {
    const page = await visit({ username: 'wen', password: PASSWORD });
    await dutyOf(page, 'press').getByText('未排班，全员呼叫').waitFor();
    await page.getByTestId('add-shift').click();
    await pick(page, 'shift-person', 'wen');
    await page.getByTestId('shift-kind').getByText('全天').click();
    await page.getByTestId('shift-submit').click();
    await page.getByTestId('shift-outcome').waitFor();
    const now = (await rosterOf()).serverNow;
    const today = now.slice(0, 10);
    await expect.poll(() => page.locator('[data-testid=shift-date] input').inputValue()).toBe(shiftDate(today, 1));
    // Before eight, the shift of today has not begun: one of yesterday is on duty.
    await board.api.admin.post('/api/roster/shifts', {
      unitId: 'press',
      role: 'officer',
      userId: ids['wen'],
      from: formatInstant(addMs(instantOf(Date.parse(now)), -HOUR_MS)),
      to: formatInstant(addMs(startOfDate(today), 32 * HOUR_MS)),
    });
    await board.api.admin.post('/api/roster/shifts', {
      unitId: 'press',
      role: 'officer',
      userId: ids['lin'],
      from: formatInstant(addMs(startOfDate(today), 3 * DAY_MS)),
      to: formatInstant(addMs(startOfDate(today), 14 * DAY_MS)),
    });
    await page.reload();
    await page.getByTestId('on-duty').first().waitFor();
    await dutyOf(page, 'press').getByText('13800001234').waitFor();
    await expect.poll(() => page.getByTestId('roster-gap').count()).toBeGreaterThanOrEqual(2);
    await page
      .locator(`[data-date="${shiftDate(today, 2)}"]`)
      .getByText('全天无人值班')
      .waitFor();
    // Eleven days in one shift: each of them says who is there.
    const later = page.locator(`[data-date="${shiftDate(today, 6)}"]`);
    await expect
      .poll(() => later.getByTestId('shift').allInnerTexts())
      .toEqual([expect.stringMatching(/^全天\s*lin$/u)]);
    const gaps = await page.locator(`[data-date="${today}"]`).getByTestId('roster-gap').allInnerTexts();
    expect(gaps.filter((words) => words.startsWith('00:00'))).toEqual([]);
    await page.goto(board.api.app.origin);
    await page.getByTestId('duty-line').getByText('wen').waitFor();
    await page.context().close();
  });

  it('names those of the whole office where a unit has nobody of its own', async () => {
    const page = await visit();
    const leaders = dutyOf(page, 'emergency').locator('td').first();
    await expect.poll(() => leaders.innerText()).toMatch(/^zhao\s+本单位无人，叫各单位共用的人$/u);
    await expect.poll(() => page.getByTestId('duty-now').getByText('无人', { exact: true }).count()).toBe(0);
    await page.context().close();
  });

  it('enters who is away with a deputy, who is then named for the other, and takes it back', async () => {
    const page = await visit();
    await page.getByTestId('add-absence').click();
    await pick(page, 'absence-person', 'wen');
    await pick(page, 'absence-deputy', 'lin');
    const { serverNow } = await rosterOf();
    const [from, to] = [-1, 24].map((hours) =>
      formatInstant(addMs(instantOf(Date.parse(serverNow)), hours * HOUR_MS))
        .slice(0, 19)
        .replace('T', ' '),
    );
    for (const [field, text = ''] of [
      ['absence-from', from],
      ['absence-to', to],
    ]) {
      const input = page.locator(`[data-testid=${field}] input`);
      await input.fill(text);
      await input.press('Enter');
    }
    await page.getByTestId('absence-submit').click();
    await page.getByTestId('absence').getByText('代班人 lin').waitFor();
    await dutyOf(page, 'press').getByText('代wen').waitFor();
    await dutyOf(page, 'press').getByText('请假：wen').waitFor();
    await page.getByTestId('away-then').getByText('请假，lin代班').first().waitFor();
    await page.goto(`${board.api.app.origin}/people`);
    await page.locator('[data-testid=calls-of-unit][data-unit=press]').getByText('代wen').first().waitFor();
    await page.goto(`${board.api.app.origin}/roster`);
    await page.getByTestId('remove-absence').click();
    await page.locator('.el-message-box').getByRole('button', { name: '销假' }).click();
    await dutyOf(page, 'press').getByText('请假：wen').waitFor({ state: 'detached' });
    const { absences } = await rosterOf();
    expect(absences.map(({ name, deputyName }) => [name, deputyName])).toEqual([['wen', 'lin']]);
    expect(absences.every((absence) => Date.parse(absence.to) <= Date.now())).toBe(true);
    await page.context().close();
  });

  it('lets an officer of another unit read, in English and on a phone, and change nothing', async () => {
    const page = await visit({ username: 'an', password: PASSWORD, locale: 'en', width: 390, height: 844 });
    await page.evaluate(() => localStorage.setItem('huiying.locale', 'en'));
    await page.reload();
    await expect.poll(() => page.getByTestId('roster').getAttribute('data-unit')).toBe('emergency');
    await page.getByTestId('roster-unit').click();
    await page.getByRole('option', { name: '某市人民政府新闻办公室' }).click();
    await page.locator('[data-testid=roster][data-unit=press]').getByTestId('on-duty').first().waitFor();
    await expect.poll(() => page.getByTestId('remove-shift').count()).toBe(0);
    await expect.poll(() => page.getByTestId('add-shift').count()).toBe(0);
    await page.getByTestId('duty-now').getByText('On duty now').waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown.replaceAll(/某[^\n]*/gu, '')).not.toMatch(/\p{Script=Han}/u);
    const isWider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWider).toBe(false);
    await page.context().close();
  });
});
