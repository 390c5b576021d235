import type { ApiKeyView, PersonView } from '@huiying/contract';
import type { Browser, Page } from 'playwright-core';
import type { ApiClient } from '../support/api-client.js';
import { visitBoard } from '../support/board-page.js';
import { launchChromium } from '../support/chromium.js';
import { ConfigFolder } from '../support/config-folder.js';
import { createTestDatabase } from '../support/database.js';
import { addPerson, ADMIN_PASSWORD, PASSWORD, type ServingApp, startApi } from '../support/running-app.js';

const LADDER = `ladder:
  - {at: 50%, to: [officer@lead-unit], channels: [board]}
  - {at: 100%, to: [leader@lead-unit], channels: [sms]}
channels:
  sms: {url: "https://sms.example.cn/send", json: {to: "{phone}", content: "{text}"}}
`;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let app: ServingApp;
let browser: Browser;
let admin: ApiClient;
const config = new ConfigFolder().write('escalation.yaml', LADDER);

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApi(database.url, { configDir: config.path });
  browser = await launchChromium();
  admin = await app.client.signIn('admin', ADMIN_PASSWORD);
});
afterAll(async () => {
  await browser?.close();
  await app?.process.stop();
  await database?.drop();
  config.remove();
});

async function visitPeople(visit: Parameters<typeof visitBoard>[2] = {}): Promise<Page> {
  const page = await visitBoard(browser, app.origin, visit);
  await page.goto(`${app.origin}/people`);
  await page.getByTestId('people').waitFor();
  return page;
}

const row = (page: Page, username: string) => page.locator(`[data-testid=person-row][data-username="${username}"]`);
const step = (page: Page, unit: string, n: number) =>
  page.locator(`[data-testid=calls-of-unit][data-unit="${unit}"] td`).nth(n);
const known = async (username: string): Promise<PersonView | undefined> =>
  (await admin.get<{ items: PersonView[] }>('/api/users')).body.items.find((one) => one.username === username);

it('adds a person, shows the password once, and says what the unit lacks until it is there', async () => {
  const page = await visitPeople();
  await step(page, 'press', 0).getByText('无人可推送').waitFor();
  await page.getByTestId('add-person').click();
  await page.getByTestId('person-username').fill('zhao');
  await page.getByTestId('person-name').fill('赵主任');
  await page.getByTestId('person-role').getByText('领导').click();
  await page.getByTestId('person-unit').click();
  await page.keyboard.type('新闻办');
  await page.getByRole('option', { name: '某市人民政府新闻办公室' }).click();
  await page.getByTestId('person-phone').fill('无');
  await page.getByTestId('person-submit').click();
  await page.getByTestId('person-form').getByText('应为电话号码').waitFor();
  await page.getByTestId('person-phone').fill('');
  await page.getByTestId('person-submit').click();
  const password = await page.getByTestId('secret').innerText();
  await step(page, 'press', 1).getByText('有人，但没有联系方式').waitFor();
  await page.getByTestId('noted').click();
  await page.getByTestId('secret').waitFor({ state: 'detached' });

  await row(page, 'zhao').getByTestId('person-change').click();
  await page.getByTestId('person-phone').fill('138 0000 1234');
  await page.getByTestId('person-submit').click();
  await row(page, 'zhao').getByTestId('person-reach').getByText('短信').waitFor();
  await expect.poll(() => step(page, 'press', 1).getAttribute('data-standing')).toBe('reached');
  await app.client.signIn('zhao', password);
  await page.close();
});

it('takes an address for wrong in the language of the page', async () => {
  const page = await visitPeople({ locale: 'en' });
  await page.evaluate(() => localStorage.setItem('huiying.locale', 'en'));
  await page.reload();
  await page.getByTestId('add-person').click();
  await page.getByTestId('person-username').fill('ADMIN');
  await page.getByTestId('person-email').fill('nowhere');
  await page.getByTestId('person-submit').click();
  await page.getByTestId('person-form').getByText('Give an e-mail address').waitFor();
  await page.getByTestId('person-email').fill('');
  await page.getByTestId('person-submit').click();
  await page.getByTestId('person-form').locator('.el-form-item__error').getByText('There is somebody').waitFor();
  const shown = await page.getByTestId('person-form').innerText();
  expect(shown.replace(/某[^\n]*/gu, '')).not.toMatch(/\p{Script=Han}/u);
  await page.close();
});

it('withdraws access after it was asked, ends what was signed in, and gives it back with a new password', async () => {
  const officer = await addPerson(admin, 'qian', 'officer', 'press');
  const page = await visitPeople();
  await step(page, 'press', 0).getByText('qian').waitFor();
  await row(page, 'qian').getByTestId('person-withdraw').click();
  await page.locator('.el-message-box').getByText('立即退出登录').waitFor();
  await page.locator('.el-message-box').getByRole('button', { name: '停用' }).click();
  await row(page, 'qian').getByText('已停用').waitFor();
  await step(page, 'press', 0).getByText('无人可推送').waitFor();
  expect((await officer.get('/api/board')).status).toBe(401);

  await row(page, 'qian').getByTestId('person-restore').click();
  await row(page, 'qian').getByText('在用').waitFor();
  await row(page, 'qian').getByTestId('person-reset').click();
  await page.locator('.el-message-box').getByRole('button', { name: '重置密码' }).click();
  const password = await row(page, 'qian').getByTestId('secret').innerText();
  expect((await app.client.post('/api/session', { username: 'qian', password: PASSWORD })).status).toBe(401);
  await app.client.signIn('qian', password);
  await row(page, 'admin').getByTestId('person-withdraw').click();
  await page.locator('.el-message-box').getByRole('button', { name: '停用' }).click();
  await row(page, 'admin').getByText('最后一个管理员').waitFor();
  expect((await known('admin'))?.active).toBe(true);
  await page.close();
});

it('shows an officer who is called, and lets the officer change nothing', async () => {
  await addPerson(admin, 'sun', 'officer');
  const page = await visitPeople({ username: 'sun', password: PASSWORD });
  await page.getByTestId('call-gaps').waitFor();
  await step(page, 'emergency', 0).getByText('各单位共用').waitFor();
  await expect.poll(() => page.getByTestId('add-person').count()).toBe(0);
  await expect.poll(() => page.getByTestId('person-change').count()).toBe(0);
  await expect.poll(() => page.getByTestId('api-keys').count()).toBe(0);
  await page.close();
});

it('adds the key of a machine, shows it once and withdraws it', async () => {
  const page = await visitPeople();
  await page.getByTestId('add-key').click();
  await page.getByTestId('key-name').fill('12345平台');
  await page.getByTestId('key-submit').click();
  const key = await page.getByTestId('secret').innerText();
  expect(key).toMatch(/^hy_/u);
  await page.locator('[data-testid=one-time-secret]:focus').waitFor();
  await page.getByTestId('noted').click();
  await page.locator('[data-testid=add-key]:focus').waitFor();
  await page.getByTestId('api-key').getByRole('button').click();
  await page.locator('.el-message-box').getByRole('button', { name: '撤销' }).click();
  await page.getByTestId('api-key').waitFor({ state: 'detached' });
  const { body } = await admin.get<{ items: ApiKeyView[] }>('/api/api-keys');
  expect(body.items).toEqual([]);
  await page.close();
});
