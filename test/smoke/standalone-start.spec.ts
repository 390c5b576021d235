import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN_PASSWORD, type ServingApp, Standalone } from '../support/running-app.js';

const standalone = new Standalone({ env: { LOG_LEVEL: 'info' } });
let app: ServingApp;

beforeAll(async () => {
  app = await standalone.start();
});
afterAll(() => standalone.remove());

it('serves with nothing but a data directory, and the first administrator signs in', async () => {
  const admin = await app.client.signIn('admin', ADMIN_PASSWORD);
  const { status, body } = await admin.get<{ user: { role: string } }>('/api/session');
  expect(status).toBe(200);
  expect(body.user.role).toBe('admin');
});

it('answers those who watch it without sign-in', async () => {
  for (const path of ['/healthz', '/readyz', '/metrics']) {
    expect((await app.client.get(path)).status, path).toBe(200);
  }
  expect((await app.client.get<string>('/metrics')).body).toContain('huiying_queue{what=');
});

it('shows where it is, and not one line for each of its routes', () => {
  expect(app.process.stdout).toContain('回应 Huiying: http://');
  expect(app.process.stdout).not.toMatch(/RouterExplorer|RoutesResolver|InstanceLoader/);
});

it('never prints a password that was given', () => {
  expect(app.process.stdout + app.process.stderr).not.toContain(ADMIN_PASSWORD);
});

it('ends with 0 when it is told to stop, and leaves no database behind', async () => {
  expect(await app.process.stop()).toEqual({ code: 0, signal: null });
  const again = await standalone.start();
  expect((await again.client.get('/readyz')).status).toBe(200);
});
