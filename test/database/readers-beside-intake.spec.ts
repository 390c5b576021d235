import { Client } from 'pg';
import { aReport, UNITS } from '@huiying/fakes';
import { applicationUrlOf, openStores, type Stores } from '@huiying/storage';
import { CaseDatabase, take } from '../support/case-database.js';

const INTAKE_LOCK = 7_002;
const CONNECTIONS = 4;
let database: CaseDatabase;
let stores: Stores;
let holder: Client;

beforeEach(async () => {
  database = await CaseDatabase.create();
  stores = await openStores({
    url: applicationUrlOf(database.url),
    secret: 'spec',
    units: UNITS,
    poolSize: CONNECTIONS,
  });
  holder = new Client(database.url);
  await holder.connect();
  await holder.query('select pg_advisory_lock($1)', [INTAKE_LOCK]);
});
afterEach(async () => {
  await holder.end();
  await stores.database.destroy();
  await database.close();
});

it('read the board while more reports wait to be taken in than there are connections', async () => {
  const taken = Array.from({ length: 2 * CONNECTIONS }, (_, n) =>
    take(stores.cases, aReport({ identity: `push:报:${n}`, externalId: `${n}` })),
  );
  await database.untilSomebodyWaits(2);
  expect(await stores.board.page()).toMatchObject({ cases: [] });
  await holder.query('select pg_advisory_unlock($1)', [INTAKE_LOCK]);
  expect((await Promise.all(taken)).flat().map(({ status }) => status)).toEqual(taken.map(() => 'accepted'));
});
