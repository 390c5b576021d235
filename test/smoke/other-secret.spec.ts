import { afterAll, beforeAll, expect, it } from 'vitest';
import { applicationUrlOf } from '@huiying/storage';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { type AppName, AppProcess } from '../support/app-process.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';

const OTHER = 'another key than the one in use';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.remove());

const started = (app: AppName, env: Readonly<Record<string, string>> = {}): AppProcess =>
  new AppProcess(app, {
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: applicationUrlOf(api.databaseUrl),
    HUIYING_SECRET: OTHER,
    ...env,
  });

it('is taken while nothing was encrypted, and then stops the start in one line that names it', async () => {
  const early = started('api');
  await early.printed(/http:/u);
  await early.stop();
  await phoneIn(api.admin, COMPLAINT, { callerName: '张三', callerPhone: '13800001234' });
  for (const app of ['api', 'worker'] as const) {
    const late = started(app);
    expect((await late.ended).code).toBe(1);
    const lines = late.stderr.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/HUIYING_SECRET/u);
    expect(lines[0]).not.toContain(OTHER);
  }
});

it('starts where the old one is said to be lost', async () => {
  const app = started('api', { HUIYING_SECRET_LOST: 'true' });
  const [, origin = ''] = await app.printed(/(http:\/\/\S+)/u);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  await app.stop();
});
