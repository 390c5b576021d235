import type { Page } from 'playwright-core';
import { visitBoard } from '../support/board-page.js';
import { callingBoard } from '../support/calling-board.js';
import { caseOf, COMPLAINT, phoneIn } from '../support/entries.js';
import { eventually } from '../support/eventually.js';
import { addPerson, ADMIN_PASSWORD, PASSWORD, startApi } from '../support/running-app.js';

const SECOND = '澄湾区滨河花园工地深夜打桩，居民无法入睡，投诉多次无人管。';
const THIRD = '石棠县城关镇垃圾站一周没有清运，臭气熏天，请尽快处理。';

const cards = (page: Page) => page.locator('[data-testid=push-card]');
const openCards = (page: Page) => page.locator('[data-testid=push-card][data-open=true]');

/** In the page: where the button has been that answers the first call, whenever anything changed. */
function notePlaces(): void {
  const places: number[] = [];
  Object.assign(window, { places });
  new MutationObserver(() => {
    const button = document.querySelector('[data-testid=ack-button]');
    if (button) places.push(Math.round(button.getBoundingClientRect().top));
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

describe('calls on the telephone of a leader', () => {
  const { board, settings } = callingBoard();

  it('stay where they are: a double tap answers one, and a new one waits to be asked for', async () => {
    const { browser, api } = board;
    const { app, admin } = api;
    await addPerson(admin, '带班领导', 'leader');
    await phoneIn(admin, COMPLAINT);
    await phoneIn(admin, SECOND);
    const visit = { username: '带班领导', password: PASSWORD, width: 390, height: 844 };
    const page = await visitBoard(browser, app.origin, visit);
    await page.locator('nav a[href="/pushes"] strong', { hasText: '2' }).waitFor();
    await page.goto(`${app.origin}/pushes`);
    await openCards(page).nth(1).waitFor();
    const first = (await cards(page).first().getAttribute('data-push-id')) ?? '';
    const button = await page.getByTestId('ack-button').first().boundingBox();
    const [x, y] = [(button?.x ?? 0) + 40, (button?.y ?? 0) + 20];
    await page.mouse.click(x, y);
    await cards(page).first().getByTestId('push-answered').waitFor();
    await page.mouse.click(x, y);
    await expect.poll(() => openCards(page).count()).toBe(1);
    await expect.poll(() => cards(page).first().getAttribute('data-push-id')).toBe(first);
    await expect.poll(() => cards(page).first().textContent()).toContain('已确认收到');

    await phoneIn(admin, THIRD);
    await page.getByTestId('show-waiting').waitFor();
    await expect.poll(() => cards(page).count()).toBe(2);
    await page.getByTestId('show-waiting').click();
    await openCards(page).nth(1).waitFor();
    await expect.poll(() => cards(page).count()).toBe(2);
    await page.context().close();
  });

  it('come when the board has told all that makes them taller, or when it has not for a while', async () => {
    const { browser, api } = board;
    const { app, admin } = api;
    await addPerson(admin, '代班领导', 'leader');
    await phoneIn(admin, '云溪市老城区路口井盖缺失，有人摔伤，请尽快补上。');
    const visit = { username: '代班领导', password: PASSWORD, width: 390, height: 844, before: notePlaces };
    const page = await visitBoard(browser, app.origin, visit);
    await page.locator('nav a[href="/pushes"] strong', { hasText: '1' }).waitFor();
    let mayConnect = Promise.withResolvers<void>();
    await page.routeWebSocket('**/socket.io/**', async (socket) => {
      await mayConnect.promise;
      socket.connectToServer();
    });
    const listed = page.waitForResponse(/\/api\/pushes/);
    await page.goto(`${app.origin}/pushes`);
    await listed;
    mayConnect.resolve();
    await openCards(page).first().locator('.clock').waitFor();
    await page.locator('.board-figures').waitFor();
    expect(new Set(await page.evaluate<number[]>('window.places')).size).toBe(1);

    mayConnect = Promise.withResolvers<void>();
    await page.goto(`${app.origin}/pushes`);
    await openCards(page).first().waitFor();
    await expect.poll(() => page.locator('.board-figures').count()).toBe(0);
    mayConnect.resolve();
    await page.context().close();
  });

  it('are shown where they were told of while an older list was still under way', async () => {
    const { browser, api } = board;
    const { app, admin } = api;
    await addPerson(admin, '值班领导', 'leader');
    const visit = { username: '值班领导', password: PASSWORD, width: 390, height: 844 };
    const page = await visitBoard(browser, app.origin, visit);
    await page.locator('nav a[href="/pushes"]').waitFor();
    const isRead = Promise.withResolvers<void>();
    const mayAnswer = Promise.withResolvers<void>();
    await page.route('**/api/pushes*', async (route) => {
      const response = await route.fetch();
      isRead.resolve();
      await mayAnswer.promise;
      await route.fulfill({ response });
    });
    await page.locator('nav a[href="/pushes"]').click();
    await isRead.promise;
    await phoneIn(admin, '澄湾区南门桥头路灯整夜不亮，行人摔伤，请尽快修复。');
    const number = page.locator('nav a[href="/pushes"] strong', { hasText: '1' });
    await number.waitFor();
    const answered = page.waitForResponse(/\/api\/pushes/);
    mayAnswer.resolve();
    await answered;
    await openCards(page).first().waitFor();
    await expect.poll(() => openCards(page).count()).toBe(1);
    await expect.poll(() => number.count()).toBe(1);
    await page.context().close();
  });

  it('are read again after the line was cut, during which nobody told of them', async () => {
    const { browser, api } = board;
    const { app, admin } = api;
    await addPerson(admin, '副班领导', 'leader');
    const visit = { username: '副班领导', password: PASSWORD, width: 390, height: 844 };
    const page = await visitBoard(browser, app.origin, visit);
    await page.locator('nav a[href="/pushes"]').click();
    await page.getByText('没有待确认的推送').waitFor();
    const port = Number(new URL(app.origin).port);
    const other = await startApi(api.databaseUrl, settings);
    await app.process.kill();
    await page.locator('[data-testid=connection-state][data-state=lost]').waitFor();
    const elsewhere = await other.client.signIn('admin', ADMIN_PASSWORD);
    const { caseId } = await phoneIn(elsewhere, '青禾区古桥栏杆断裂，行人险些落水，请尽快加固。');
    await eventually('the leader is called', async () =>
      (await caseOf(elsewhere, caseId)).pushes.some(({ recipient }) => recipient === '副班领导'),
    );
    await other.process.stop();
    const again = await startApi(api.databaseUrl, { ...settings, port });
    await openCards(page).first().waitFor();
    await expect.poll(() => openCards(page).count()).toBe(1);
    await page.context().close();
    await again.process.stop();
  });
});
