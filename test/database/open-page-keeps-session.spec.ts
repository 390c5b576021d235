import { CaseDatabase } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const PASSWORD = 'a long enough one';

async function signedIn(): Promise<string> {
  const { users, sessions } = database.stores;
  await users.add({ username: 'duty', role: 'officer', password: PASSWORD }, 'spec');
  const { token = '' } = (await sessions.signIn('duty', PASSWORD)) ?? {};
  return token;
}
const leave = (left: string) => database.admin.query(`update session set expires_at = now() + interval '${left}'`);
const hoursLeft = async (): Promise<number> => {
  const { rows } = await database.admin.query<{ left: string }>(
    'select extract(epoch from expires_at - now()) / 3600 as left from session',
  );
  return Number(rows[0]?.left);
};

it('lasts 12 hours from when its page was last open', async () => {
  const token = await signedIn();
  await leave('1 minute');
  await database.stores.sessions.prolong([token]);
  expect(await hoursLeft()).toBeCloseTo(12, 1);
  expect(await database.stores.sessions.ended([token])).toEqual([]);
});

it('is not written anew within the hour, nor for the page of somebody else', async () => {
  const token = await signedIn();
  await leave('11 hours 30 minutes');
  await database.stores.sessions.prolong([token]);
  expect(await hoursLeft()).toBeCloseTo(11.5, 1);
  await leave('1 hour');
  await database.stores.sessions.prolong(['another token']);
  expect(await hoursLeft()).toBeCloseTo(1, 1);
});

it('is not brought back once it is over', async () => {
  const token = await signedIn();
  await leave('-1 second');
  await database.stores.sessions.prolong([token]);
  expect(await database.stores.sessions.ended([token])).toEqual([token]);
});
