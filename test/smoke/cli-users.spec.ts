import { Client } from 'pg';
import type { SessionView } from '@huiying/contract';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { command } from '../support/command-line.js';
import { ADMIN_PASSWORD } from '../support/running-app.js';

const ONE_TIME = /^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/u;

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApiUnderTest();
  vi.stubEnv('DATABASE_URL', api.databaseUrl);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await api.remove();
});

const huiying = (...argv: string[]) => command(argv);

const signIn = (username: string, password: unknown) =>
  api.app.client.post<SessionView>('/api/session', { username, password });
async function added(username: string): Promise<ApiClient> {
  const { lines } = await huiying('user', 'add', username, '--role', 'officer', '--unit', 'press');
  return api.app.client.as((await signIn(username, lines[0]?.['password'])).body.token);
}

it('lets a lone administrator who forgot in again, with a password that is told once and has to be changed', async () => {
  const reset = await huiying('user', 'reset', 'ADMIN');
  expect([reset.status, reset.said, Object.keys(reset.lines[0] ?? {})]).toEqual([0, '', ['username', 'password']]);
  expect(reset.lines[0]).toEqual({ username: 'admin', password: expect.stringMatching(ONE_TIME) as unknown });
  expect((await api.admin.get('/api/session')).status).toBe(401);
  expect((await signIn('admin', ADMIN_PASSWORD)).status).toBe(401);
  const { status, body } = await signIn('admin', reset.lines[0]?.['password']);
  expect([status, body.mustChangePassword]).toEqual([201, true]);
});

it('gives who is added a password of the same kind', async () => {
  const { lines } = await huiying('user', 'add', '值班员', '--role', 'officer');
  expect(lines[0]?.['password']).toMatch(ONE_TIME);
});

it('changes role and unit, and says who there is', async () => {
  await added('钱七');
  const changed = await huiying('user', 'change', '钱七', '--role', 'leader', '--unit', 'emergency');
  expect(changed.lines).toEqual([{ username: '钱七', role: 'leader', unitId: 'emergency', email: null, phone: null }]);
  const person = { username: '钱七', displayName: null, role: 'leader', unitId: 'emergency', email: null, phone: null };
  expect((await huiying('user', 'list')).lines).toContainEqual({ ...person, active: true });
  expect(await huiying('user', 'change', '钱七')).toMatchObject({ status: 2, lines: [] });
});

it('withdraws access at once and gives it back', async () => {
  const officer = await added('孙八');
  expect((await huiying('user', 'withdraw', '孙八')).lines).toEqual([{ username: '孙八', active: false }]);
  expect((await officer.get('/api/session')).status).toBe(401);
  expect((await huiying('user', 'list')).lines).toContainEqual(
    expect.objectContaining({ username: '孙八', active: false }),
  );
  expect((await huiying('user', 'restore', '孙八')).lines).toEqual([{ username: '孙八', active: true }]);
  const reset = await huiying('user', 'reset', '孙八');
  expect((await signIn('孙八', reset.lines[0]?.['password'])).status).toBe(201);
});

it('leaves an administrator, and says of whom nothing is known', async () => {
  const message = 'huiying：这是最后一个管理员，须先另设一个管理员\n';
  expect(await huiying('user', 'withdraw', 'admin')).toMatchObject({ status: 1, said: message });
  expect(await huiying('user', 'change', 'admin', '--role', 'reviewer')).toMatchObject({ status: 1, said: message });
  expect(await huiying('user', 'reset', '无此人')).toMatchObject({ status: 1, said: 'huiying：没有用户 无此人\n' });
});

it('writes down in the ledger what was done, and no password', async () => {
  const client = new Client(api.databaseUrl);
  await client.connect();
  const { rows } = await client.query<object>(`select kind, data from ledger_entry where actor = 'cli'`);
  await client.end();
  expect(rows).toContainEqual({ kind: 'password-reset', data: { username: 'admin' } });
  expect(rows).toContainEqual({
    kind: 'user-changed',
    data: { username: '钱七', changed: ['role', 'unitId'], role: 'leader', unitId: 'emergency' },
  });
  expect(rows).toContainEqual({ kind: 'user-changed', data: { username: '孙八', changed: ['active'], active: false } });
  expect(JSON.stringify(rows)).not.toMatch(/[a-z2-9]{4}-[a-z2-9]{4}-/u);
});
