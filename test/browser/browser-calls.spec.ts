import type { BrowserCallsView } from '@huiying/contract';
import type { Browser } from 'playwright-core';
import { visitBoard } from '../support/board-page.js';
import { launchChromium } from '../support/chromium.js';
import { ConfigFolder } from '../support/config-folder.js';
import { createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { addPerson, ADMIN_PASSWORD, PASSWORD, type ServingApp, startApi } from '../support/running-app.js';

const LADDER = `ladder: []
channels:
  web-push: {subject: "mailto:huiying@press.example"}
`;
const ENDPOINT = 'https://fcm.googleapis.com/push/spec';

/** A headless browser forbids notifications and knows no push service; this one allows them and has a subscription to give. */
function allowing(): void {
  const endpoint = 'https://fcm.googleapis.com/push/spec';
  const keys = {
    p256dh: 'BJK9crD7WTDo6cd5x8FQYjUSl7w2tOAsYH1dTCfLlEHemwrk213DmdpO215ULhgX2XUUvPwIGRH1dUpZsQS9bAU',
    auth: 'AAAAAAAAAAAAAAAAAAAAAA',
  };
  const subscription = {
    endpoint,
    toJSON: () => ({ endpoint, keys }),
    unsubscribe: () => Promise.resolve(localStorage.removeItem(endpoint)),
  };
  const there = () => Promise.resolve(localStorage.getItem(endpoint) === null ? null : subscription);
  Object.defineProperty(Notification, 'permission', { get: () => 'default' });
  Object.assign(Notification, { requestPermission: () => Promise.resolve('granted') });
  Object.assign(PushManager.prototype, {
    getSubscription: there,
    subscribe: () => {
      localStorage.setItem(endpoint, 'there');
      return there();
    },
  });
}

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: ServingApp;
let browser: Browser;
const config = new ConfigFolder().write('escalation.yaml', LADDER);

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApi(database.url, { configDir: config.path });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await app?.process.stop();
  await database?.drop();
  config.remove();
});

it('calls here from the press of a button until another, or until whoever pressed it signs out', async () => {
  const officer = await addPerson(await app.client.signIn('admin', ADMIN_PASSWORD), '值班甲', 'officer');
  const endpoints = async (): Promise<string[]> =>
    (await officer.get<BrowserCallsView>('/api/browsers')).body.endpoints;
  const page = await visitBoard(browser, app.origin, { username: '值班甲', password: PASSWORD, before: allowing });

  await page.goto(`${app.origin}/pushes`);
  await page.getByTestId('call-here').click();
  await page.getByTestId('call-no-more').waitFor();
  await expect.poll(() => endpoints()).toEqual([ENDPOINT]);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL))
    .toBe(`${app.origin}/call-worker.js`);
  await page.reload();
  await page.getByTestId('call-no-more').click();
  await page.getByTestId('call-here').waitFor();
  await expect.poll(() => endpoints()).toEqual([]);

  await page.getByTestId('call-here').click();
  await page.getByTestId('call-no-more').waitFor();
  await expect.poll(() => endpoints()).toEqual([ENDPOINT]);
  await page.getByTestId('settings-menu').click();
  await page.getByTestId('sign-out').click();
  await eventually('nobody is called there', async () => (await endpoints()).length === 0);
  await page.getByTestId('username').waitFor();
});

it('says why it cannot where notifications are forbidden', async () => {
  const page = await visitBoard(browser, app.origin);
  await page.goto(`${app.origin}/pushes`);
  await expect.poll(() => page.getByTestId('browser-calls').textContent()).toContain('浏览器禁止了本站的通知');
});
