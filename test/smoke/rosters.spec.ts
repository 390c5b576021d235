import type { CallsView, OnDutyNowView, PersonView, Problem, RosterView } from '@huiying/contract';
import { dateOf, shiftDate } from '@huiying/core';
import type { ApiClient } from '../support/api-client.js';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { addPerson } from '../support/running-app.js';

const HOUR_MS = 3_600_000;

let api: ApiUnderTest;
let admin: ApiClient;
let clients: Record<string, ApiClient>;
let ids: Record<string, string>;

beforeAll(async () => {
  api = await startApiUnderTest();
  ({ admin } = api);
  clients = {
    wen: await addPerson(admin, 'wen', 'officer', 'press'),
    lin: await addPerson(admin, 'lin', 'officer', 'press'),
    gao: await addPerson(admin, 'gao', 'leader', 'press'),
    an: await addPerson(admin, 'an', 'officer', 'emergency'),
    du: await addPerson(admin, 'du', 'reviewer'),
  };
  const { items } = (await admin.get<{ items: PersonView[] }>('/api/users')).body;
  ids = Object.fromEntries(items.map(({ username, id }) => [username, id]));
  await admin.send(`/api/users/${ids['wen']}`, { method: 'PATCH', body: { phone: '13800001234' } });
});
afterAll(() => api.remove());

const as = (name: string): ApiClient => clients[name] ?? admin;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
const shift = (name: string, from: number, to: number, over: object = {}) => ({
  unitId: 'press',
  role: 'officer',
  userId: ids[name],
  from: at(from),
  to: at(to),
  ...over,
});
const add = (by: string, body: object) => as(by).post<Problem & { added: boolean }>('/api/roster/shifts', body);
const rosterOf = async (by: string, query = '') => (await as(by).get<RosterView>(`/api/roster${query}`)).body;
const press = async (by = 'wen') => (await rosterOf(by)).units.find(({ id }) => id === 'press');
const officers = async (by = 'wen') => (await press(by))?.posts.find(({ role }) => role === 'officer');
const callsOf = async (unitId: string) =>
  (await admin.get<CallsView>('/api/units/calls')).body.units.find(({ id }) => id === unitId)?.steps;

it('tells who would be called now, by role, by a shift and in the place of who is away', async () => {
  expect((await callsOf('press'))?.[0]?.called.map(({ name, onDutyUntil }) => [name, onDutyUntil])).toEqual([
    ['lin', null],
    ['wen', null],
  ]);
  const body = shift('wen', -1, 5);
  expect((await add('lin', body)).body).toEqual({ added: true });
  expect((await add('lin', body)).body).toEqual({ added: false });
  const [first] = (await callsOf('press')) ?? [];
  expect(first?.called.map(({ name }) => name)).toEqual(['wen']);
  expect(Date.parse(first?.called[0]?.onDutyUntil ?? '')).toBe(Date.parse(body.to));
  const absence = { userId: ids['wen'], deputyId: ids['gao'], from: at(-0.5), to: at(1) };
  const { body: added } = await as('gao').post<{ id: string }>('/api/roster/absences', absence);
  expect((await callsOf('press'))?.[0]).toMatchObject({ called: [{ name: 'gao', inPlaceOf: 'wen' }], absent: ['wen'] });
  expect((await rosterOf('wen')).absences).toMatchObject([{ name: 'wen', deputyName: 'gao' }]);
  expect((await as('wen').send(`/api/roster/absences/${added.id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await callsOf('press'))?.[0]?.called.map(({ name }) => name)).toEqual(['wen']);
});

it('names those of the whole office for a unit that has nobody, and does not show every unit for them', async () => {
  const leaders = async () => (await rosterOf('wen')).units.find(({ id }) => id === 'emergency')?.posts[0];
  expect(await leaders()).toMatchObject({ role: 'leader', now: [], isOfWholeOffice: false });
  const units = (await rosterOf('an')).units.length;
  await addPerson(admin, 'zhao', 'leader');
  expect(await leaders()).toMatchObject({ now: [{ name: 'zhao' }], isOfWholeOffice: true });
  expect((await callsOf('emergency'))?.[1]?.called).toMatchObject([{ name: 'zhao' }]);
  expect((await rosterOf('an')).units).toHaveLength(units + 1);
});

it('gives the telephone of who is on duty to those who answer cases, and to nobody else', async () => {
  expect((await officers('an'))?.now).toMatchObject([{ name: 'wen', phone: '13800001234' }]);
  expect((await officers('du'))?.now[0]).not.toHaveProperty('phone');
  const { body } = await as('an').get<OnDutyNowView>('/api/roster/now');
  expect(body.posts.find(({ role }) => role === 'officer')?.now).toMatchObject([{ name: 'wen', inPlaceOf: null }]);
  expect((await as('du').get<OnDutyNowView>('/api/roster/now')).status).toBe(200);
  expect((await (await api.intake()).get('/api/roster')).status).toBe(403);
});

it('says when nobody is on duty between the shifts, and keeps what is over', async () => {
  await add('wen', shift('lin', 6, 30));
  const post = await officers();
  const ends = post?.gaps.map(({ to }) => Date.parse(to)) ?? [];
  expect(post?.gaps.length).toBeGreaterThanOrEqual(2);
  expect(post?.shifts.map(({ name, active }) => [name, active])).toEqual([
    ['wen', true],
    ['lin', true],
  ]);
  expect(ends.at(-1)).toBe(Date.parse((await rosterOf('wen')).to));
  const [running, ahead] = post?.shifts ?? [];
  for (const one of [running, ahead])
    expect((await as('lin').send(`/api/roster/shifts/${one?.id}`, { method: 'DELETE' })).status).toBe(204);
  const [over, ...others] = (await officers())?.shifts ?? [];
  expect([over?.id, others]).toEqual([running?.id, []]);
  const refused = await as('lin').send<Problem>(`/api/roster/shifts/${running?.id}`, { method: 'DELETE' });
  expect([refused.status, refused.body.code]).toEqual([409, 'roster-is-past']);
});

it('is kept by the unit itself, the press office and administrators', async () => {
  const own = shift('an', 40, 41, { unitId: 'emergency' });
  expect((await add('an', own)).status).toBe(201);
  expect((await add('wen', { ...own, to: at(42) })).status).toBe(201);
  const tries: [string, object, number, string][] = [
    ['an', shift('an', 40, 41), 403, 'not-your-roster'],
    ['an', shift('wen', 40, 41, { unitId: 'emergency' }), 403, 'not-of-the-unit'],
    ['an', shift('an', 40, 41, { unitId: null }), 403, 'not-your-roster'],
    ['du', own, 403, 'not-allowed'],
    ['wen', shift('du', 40, 41), 422, 'not-callable'],
    ['wen', shift('wen', 40, 41, { unitId: 'nowhere' }), 422, 'unknown-unit'],
    ['wen', shift('wen', 41, 40), 400, 'invalid-input'],
    ['wen', shift('wen', 40, 40 + 32 * 24), 400, 'invalid-input'],
    ['wen', { ...shift('wen', 40, 41), from: '2026-11-28' }, 400, 'invalid-input'],
  ];
  for (const [by, body, status, code] of tries) {
    const refused = await add(by, body);
    expect([code, refused.status, refused.body.code]).toEqual([code, status, code]);
  }
  const other = (await rosterOf('wen')).units.find(({ id }) => id === 'emergency')?.posts[1]?.shifts[0]?.id;
  expect((await as('gao').send(`/api/roster/shifts/${other}`, { method: 'DELETE' })).status).toBe(204);
  const self = { userId: ids['wen'], deputyId: ids['wen'], from: at(1), to: at(2) };
  expect((await as('wen').post('/api/roster/absences', self)).status).toBe(400);
  expect((await as('an').post('/api/roster/absences', { ...self, deputyId: null })).status).toBe(403);
  expect((await as('wen').send('/api/roster/shifts/nothing', { method: 'DELETE' })).status).toBe(404);
});

it('shows two weeks from any day on, and who is on duty now beside them', async () => {
  await add('wen', shift('wen', -1, 1));
  const start = shiftDate(dateOf(new Date()), 60);
  const later = await rosterOf('wen', `?from=${start}`);
  expect([later.from, later.to]).toEqual([`${start}T00:00:00+08:00`, `${shiftDate(start, 14)}T00:00:00+08:00`]);
  const post = later.units.find(({ id }) => id === 'press')?.posts[1];
  expect([post?.shifts, post?.gaps, post?.now.map(({ name }) => name)]).toEqual([[], [], ['wen']]);
  const reversed = await as('wen').get<Problem>('/api/roster?from=2026-02-01&to=2026-01-01');
  expect([reversed.status, reversed.body.code]).toEqual([422, 'wrong-period']);
});
