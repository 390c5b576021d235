import type { AddedPersonView, ApiKeyView, CallsView, PersonView, Problem } from '@huiying/contract';
import { Client } from 'pg';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { addPerson, ADMIN_PASSWORD, PASSWORD } from '../support/running-app.js';

const NOBODY = '00000000-0000-4000-8000-000000000009';

let api: ApiUnderTest;
let admin: ApiClient;

beforeAll(async () => {
  api = await startApiUnderTest();
  ({ admin } = api);
});
afterAll(() => api.remove());

const listed = async (username: string): Promise<PersonView | undefined> =>
  (await admin.get<{ items: PersonView[] }>('/api/users')).body.items.find((user) => user.username === username);
const change = async (username: string, body: object) =>
  admin.send<PersonView & Problem>(`/api/users/${(await listed(username))?.id ?? NOBODY}`, { method: 'PATCH', body });
const signIn = async (username: string, password: string): Promise<number> =>
  (await api.app.client.post('/api/session', { username, password })).status;
const stepsOf = async (unitId: string) =>
  (await admin.get<CallsView>('/api/units/calls')).body.units
    .find(({ id }) => id === unitId)
    ?.steps.map(({ called, instead }) => [called.map(({ name }) => name), instead]);

describe('a person of the office', () => {
  it('is added with a password that the server makes and tells once', async () => {
    const body = { username: 'wang', displayName: '王值守', role: 'officer', unitId: 'press' };
    const { status, body: added } = await admin.post<AddedPersonView>('/api/users', body);
    expect([status, added.active, added.reachedOver]).toEqual([201, true, ['board']]);
    expect(added.password).toMatch(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/u);
    expect(await signIn('wang', added.password ?? '')).toBe(201);
    expect(JSON.stringify(await listed('wang'))).not.toContain(added.password);
  });

  it('gets another role, unit and name, and keeps what is not said', async () => {
    const changed = await change('wang', { displayName: '王处长', role: 'leader', unitId: null });
    expect(changed.body).toMatchObject({ displayName: '王处长', role: 'leader', unitId: null });
    expect((await change('wang', { unitId: 'city' })).body).toMatchObject({ role: 'leader', unitId: 'city' });
    const refused = await change('wang', { unitId: 'nowhere' });
    expect([refused.status, refused.body.code, refused.body.errors?.[0]?.field]).toEqual([
      422,
      'unknown-unit',
      'unitId',
    ]);
  });

  it('is let in with a new password only, and is no longer where the one before was used', async () => {
    const officer = await addPerson(admin, 'forgetful', 'officer');
    const id = (await listed('forgetful'))?.id ?? NOBODY;
    const { body } = await admin.post<{ password: string }>(`/api/users/${id}/password`);
    expect((await officer.get('/api/session')).status).toBe(401);
    expect([await signIn('forgetful', PASSWORD), await signIn('forgetful', body.password)]).toEqual([401, 201]);
    expect((await admin.post(`/api/users/${NOBODY}/password`)).status).toBe(404);
  });

  it('whose access is withdrawn is out at once, is called no more, and can be let in again', async () => {
    const leader = await addPerson(admin, 'leaving', 'leader', 'emergency');
    expect((await stepsOf('emergency'))?.[1]).toEqual([['leaving'], false]);
    expect((await change('leaving', { active: false })).body.active).toBe(false);
    expect((await leader.get('/api/board')).status).toBe(401);
    expect(await signIn('leaving', PASSWORD)).toBe(401);
    expect((await stepsOf('emergency'))?.[1]).toEqual([[], false]);
    expect((await change('leaving', { active: true })).body.active).toBe(true);
    expect(await signIn('leaving', PASSWORD)).toBe(201);
  });

  it('is not the last administrator when it goes', async () => {
    for (const body of [{ active: false }, { role: 'reviewer' }]) {
      const refused = await change('admin', body);
      expect([refused.status, refused.body.code]).toEqual([409, 'last-administrator']);
    }
    expect(await signIn('admin', ADMIN_PASSWORD)).toBe(201);
    await addPerson(admin, 'second', 'admin');
    const two = await Promise.all(['admin', 'second'].map((name) => change(name, { role: 'admin' })));
    expect(two.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('stands in the ledger with what it may, not with where it is reached', async () => {
    await change('wang', { email: 'wang@press.example', phone: '13800001234' });
    const client = new Client(api.databaseUrl);
    await client.connect();
    const { rows } = await client.query<object>('select kind, data from ledger_entry');
    await client.end();
    expect(rows).toContainEqual({
      kind: 'user-changed',
      data: { username: 'leaving', changed: ['active'], active: false },
    });
    expect(rows).toContainEqual({ kind: 'password-reset', data: { username: 'forgetful' } });
    const ledger = JSON.stringify(rows);
    expect(ledger).not.toMatch(/press\.example|13800001234/u);
  });
});

it('tells an officer whom the ladder calls, and no address', async () => {
  const officer = await addPerson(admin, 'watch', 'officer');
  const { status, body } = await officer.get<CallsView>('/api/units/calls');
  expect([status, body.channels, body.ladder[0]?.to]).toEqual([200, ['board'], ['officer@lead-unit']]);
  expect(JSON.stringify(body)).not.toMatch(/press\.example|13800001234/u);
});

it('adds the key of a machine, tells it once, and withdraws it', async () => {
  const { body: added } = await admin.post<ApiKeyView & { key: string }>('/api/api-keys', { name: '12345平台' });
  const machine = api.app.client.as(added.key);
  const entry = { channel: '电话', receivedAt: new Date().toISOString(), text: '城东供水停水三天，居民生活不便。' };
  expect((await machine.post('/api/hotline-entries', entry)).status).toBe(201);
  const again = await admin.post<Problem>('/api/api-keys', { name: '12345平台' });
  expect([again.status, again.body.errors?.[0]?.field]).toEqual([409, 'name']);
  const { body } = await admin.get<{ items: ApiKeyView[] }>('/api/api-keys');
  expect(body.items).toEqual([{ id: added.id, name: '12345平台', createdAt: added.createdAt }]);
  expect((await admin.send(`/api/api-keys/${added.id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await machine.post('/api/hotline-entries', entry)).status).toBe(401);
  expect((await admin.send(`/api/api-keys/${added.id}`, { method: 'DELETE' })).status).toBe(404);
});
