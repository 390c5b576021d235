import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Problem, SessionView } from '@huiying/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { ADMIN_PASSWORD } from '../support/running-app.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.remove());

const signIn = (password: string, username = 'admin') =>
  api.app.client.post<SessionView & Problem>('/api/session', { username, password });

it('answers a token and the same token as a cookie that scripts cannot read', async () => {
  const { status, body, headers } = await signIn(ADMIN_PASSWORD);
  expect(status).toBe(201);
  const cookie = headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly/u);
  expect(cookie).toContain(`=${body.token};`);
  const [pair = ''] = cookie.split(';');
  const bySession = await api.app.client.send<SessionView>('/api/session', {
    method: 'GET',
    headers: { cookie: pair },
  });
  expect(bySession.status).toBe(200);
  expect(bySession.body.user.username).toBe('admin');
});

it('refuses a wrong password and an unknown name alike', async () => {
  const wrong = await signIn('not the password');
  const unknown = await signIn(ADMIN_PASSWORD, 'nobody');
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(wrong.headers.get('content-type')).toContain('application/problem+json');
  expect(unknown.body).toEqual(wrong.body);
});

it('names the missing field of an incomplete sign-in', async () => {
  const { status, body } = await api.app.client.post<Problem>('/api/session', { username: 'admin' });
  expect(status).toBe(400);
  expect(body.errors?.map((e) => e.field)).toEqual(['password']);
});

it('forgets the token at sign-out', async () => {
  const { body } = await signIn(ADMIN_PASSWORD);
  const mine = api.app.client.as(body.token);
  expect((await mine.send('/api/session', { method: 'DELETE' })).status).toBe(204);
  expect((await mine.get('/api/session')).status).toBe(401);
  expect((await api.admin.get('/api/session')).status).toBe(200);
});

it('slows down guessing: after ten wrong passwords of one name the next is not looked at', async () => {
  await api.admin.post('/api/users', { username: 'guessed', password: 'long enough 1', role: 'officer' });
  for (let guess = 0; guess < 10; guess += 1) expect((await signIn(`guess ${guess}`, 'guessed')).status).toBe(401);
  const { status, body, headers } = await signIn('long enough 1', 'guessed');
  expect([status, headers.get('retry-after')]).toEqual([429, '60']);
  expect(body.code).toBe('too-many-requests');
});

it.each([
  ['nobody', undefined],
  ['an unknown token', 'nobody-has-this'],
])('reads nothing long of %s: it would keep the others waiting', async (_, token) => {
  const stranger = api.app.client.as(token);
  const body = JSON.stringify({ username: 'admin', password: 'x'.repeat(65 * 1024) });
  const announced = await stranger.send<Problem>('/api/session', { method: 'POST', body });
  expect([announced.status, announced.body.code]).toEqual([401, 'not-signed-in']);
  const short = await stranger.post<Problem>('/api/session', { username: 'admin', password: 'wrong' });
  expect([short.status, short.body.detail]).toEqual([401, '用户名或密码不正确']);
  expect(await statusOfChunked(token)).toBe(401);
});

/** What does not say beforehand how long it is. */
async function statusOfChunked(token: string | undefined): Promise<number | undefined> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const sending = request(`${api.app.origin}/api/session`, { method: 'POST', headers });
  sending.write('{}');
  sending.end();
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}
