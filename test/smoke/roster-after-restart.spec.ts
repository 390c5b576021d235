import type { CallsView, OnDutyNowView, PersonView } from '@huiying/contract';
import { addPerson, ADMIN_PASSWORD, Standalone } from '../support/running-app.js';

const HOUR_MS = 3_600_000;
const standalone = new Standalone();
afterAll(() => standalone.remove());

it('calls whom the roster names after program and database were killed', async () => {
  const before = await standalone.start();
  const admin = await before.client.signIn('admin', ADMIN_PASSWORD);
  for (const name of ['wen', 'lin']) await addPerson(admin, name, 'officer', 'press');
  const { items } = (await admin.get<{ items: PersonView[] }>('/api/users')).body;
  const [from, to] = [-1, 12].map((hours) => new Date(Date.now() + hours * HOUR_MS).toISOString());
  const userId = items.find(({ username }) => username === 'wen')?.id;
  await admin.done(admin.post('/api/roster/shifts', { unitId: 'press', role: 'officer', userId, from, to }));
  await standalone.killNode();
  await standalone.killPostgres();

  const after = await standalone.start();
  const again = await after.client.signIn('admin', ADMIN_PASSWORD);
  const { posts } = (await again.get<OnDutyNowView>('/api/roster/now')).body;
  expect(posts.find(({ role }) => role === 'officer')?.now.map(({ name }) => name)).toEqual(['wen']);
  const { units } = (await again.get<CallsView>('/api/units/calls')).body;
  const [first] = units.find(({ id }) => id === 'press')?.steps ?? [];
  expect(first?.called.map(({ name }) => name)).toEqual(['wen']);
});
