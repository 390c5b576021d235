import type { AddedPersonView, CurrentSessionView, PersonView, Problem, SessionView } from '@huiying/contract';
import { Client } from 'pg';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { addPerson, PASSWORD } from '../support/running-app.js';

const CHOSEN = '自己选的-2026';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.remove());

const signIn = (username: string, password: string) =>
  api.app.client.post<SessionView>('/api/session', { username, password });
const change = (who: ApiClient, currentPassword: string, newPassword: string) =>
  who.post<Problem>('/api/session/password', { currentPassword, newPassword });
const mustChange = async (who: ApiClient): Promise<boolean> =>
  (await who.get<CurrentSessionView>('/api/session')).body.mustChangePassword;

it.each(['officer', 'leader', 'reviewer', 'admin'] as const)('lets each %s change their own password', async (role) => {
  const person = await addPerson(api.admin, `one-${role}`, role);
  expect((await change(person, PASSWORD, CHOSEN)).status).toBe(204);
  expect((await signIn(`one-${role}`, PASSWORD)).status).toBe(401);
  expect((await signIn(`one-${role}`, CHOSEN)).status).toBe(201);
});

it('ends where else the person is signed in, and nobody else', async () => {
  const here = await addPerson(api.admin, 'two', 'officer');
  const { body } = await signIn('two', PASSWORD);
  const elsewhere = api.app.client.as(body.token);
  expect((await change(here, PASSWORD, CHOSEN)).status).toBe(204);
  const answers = await Promise.all([here, elsewhere, api.admin].map((who) => who.get('/api/session')));
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 200]);
});

it('asks for the password that there is, and for another one of some length', async () => {
  const person = await addPerson(api.admin, 'three', 'leader');
  const wrong = await change(person, 'not the one', CHOSEN);
  expect([wrong.status, wrong.body.code, wrong.body.errors?.[0]?.field]).toEqual([
    422,
    'wrong-password',
    'currentPassword',
  ]);
  const same = await change(person, PASSWORD, PASSWORD);
  expect([same.status, same.body.code, same.body.errors?.[0]?.field]).toEqual([422, 'same-password', 'newPassword']);
  const short = await change(person, PASSWORD, '1234567');
  expect([short.status, short.body.errors?.[0]?.field]).toEqual([400, 'newPassword']);
  expect((await person.get('/api/session')).status).toBe(200);
  expect((await change(person, PASSWORD, '12345678')).status).toBe(204);
});

it('slows down who guesses on a page that was left open', async () => {
  const person = await addPerson(api.admin, 'four', 'officer');
  for (let guess = 0; guess < 10; guess += 1) expect((await change(person, `guess ${guess}`, CHOSEN)).status).toBe(422);
  expect((await change(person, PASSWORD, CHOSEN)).status).toBe(429);
});

it('is for people who are signed in', async () => {
  expect((await change(api.app.client, PASSWORD, CHOSEN)).status).toBe(401);
  expect((await change(await api.intake(), PASSWORD, CHOSEN)).status).toBe(403);
});

it('leaves one of two who change it at the same moment', async () => {
  const person = await addPerson(api.admin, 'five', 'officer');
  const tried = ['first-one-2026', 'second-one-2026'];
  const answers = await Promise.all(tried.map((next) => change(person, PASSWORD, next)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 422]);
  const isIn = await Promise.all(tried.map(async (each) => (await signIn('five', each)).status === 201));
  expect(isIn.filter(Boolean)).toHaveLength(1);
});

it('says of a password that was made for somebody that it has to be changed, until it was', async () => {
  const { body: added } = await api.admin.post<AddedPersonView>('/api/users', { username: 'six', role: 'officer' });
  const { body } = await signIn('six', added.password ?? '');
  const six = api.app.client.as(body.token);
  expect([body.mustChangePassword, await mustChange(six)]).toEqual([true, true]);
  expect((await change(six, added.password ?? '', CHOSEN)).status).toBe(204);
  expect([await mustChange(six), (await signIn('six', CHOSEN)).body.mustChangePassword]).toEqual([false, false]);
  const { body: people } = await api.admin.get<{ items: PersonView[] }>('/api/users');
  const id = people.items.find(({ username }) => username === 'six')?.id ?? '';
  const { body: reset } = await api.admin.post<{ password: string }>(`/api/users/${id}/password`);
  expect((await signIn('six', reset.password)).body.mustChangePassword).toBe(true);
  expect([await mustChange(api.admin), await mustChange(await addPerson(api.admin, 'seven', 'officer'))]).toEqual([
    false,
    false,
  ]);
});

it('takes a given password that is too short to be chosen for a one-time one', async () => {
  await api.admin.post('/api/users', { username: 'eight', password: '1234567', role: 'officer' });
  await api.admin.post('/api/users', { username: 'nine', password: '12345678', role: 'officer' });
  expect((await signIn('eight', '1234567')).body.mustChangePassword).toBe(true);
  expect((await signIn('nine', '12345678')).body.mustChangePassword).toBe(false);
});

it('stands in the ledger without the password', async () => {
  const client = new Client(api.databaseUrl);
  await client.connect();
  const { rows } = await client.query<object>(`select actor, data from ledger_entry where kind = 'password-changed'`);
  await client.end();
  expect(rows).toContainEqual({ actor: 'two', data: { username: 'two' } });
  expect(JSON.stringify(rows)).not.toContain(CHOSEN);
});
