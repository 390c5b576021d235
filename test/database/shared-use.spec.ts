import { SharedUse } from '@huiying/storage';
import { CaseDatabase } from '../support/case-database.js';
import { eventually } from '../support/eventually.js';

let database: CaseDatabase;
const inUse: SharedUse[] = [];
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(async () => {
  await Promise.all(inUse.splice(0).map((use) => use.end()));
  await database.close();
});

async function comeIn(): Promise<SharedUse> {
  const use = await SharedUse.begin(database.url);
  inUse.push(use);
  return use;
}

/** Resolves once a session waits for its place. */
async function waiter(): Promise<number> {
  let pid = 0;
  await eventually('somebody waits', async () => {
    const waiting = `select pid from pg_locks where locktype = 'advisory' and not granted and database =
      (select oid from pg_database where datname = current_database())`;
    pid = (await database.admin.query<{ pid: number }>(waiting)).rows[0]?.pid ?? 0;
    return pid > 0;
  });
  return pid;
}

it('is not alone while another is there, and is once that one has left', async () => {
  const first = await comeIn();
  const second = await comeIn();
  expect(await first.isAlone()).toBe(false);
  await second.end();
  await eventually('the other has left', () => first.isAlone());
});

it('who is alone stays so: a newcomer waits until it is done', async () => {
  const first = await comeIn();
  expect(await first.isAlone()).toBe(true);
  const second = comeIn();
  await waiter();
  await first.end();
  expect(await (await second).isAlone()).toBe(true);
});

it('a newcomer whose server goes away meanwhile is told so', async () => {
  const first = await comeIn();
  expect(await first.isAlone()).toBe(true);
  const newcomer = comeIn();
  const terminated = waiter().then((pid) => database.admin.query('select pg_terminate_backend($1)', [pid]));
  await expect(newcomer).rejects.toThrow('terminating connection');
  await terminated;
});
