import { CaseDatabase, openOne } from '../support/case-database.js';

let database: CaseDatabase;
let collapse: string;
beforeAll(async () => {
  database = await CaseDatabase.create();
  collapse = await openOne(database.store, {
    title: '来电三',
    text: '青禾区柏树岭化工厂的仓库今天上午坍塌，已致12人死亡，消防正在搜救。',
  });
  await openOne(database.store, { title: '停水', text: '澄湾区滨江路DN400水管爆裂，停水两天没有人管。' });
});
afterAll(() => database.close());

const found = async (q: string): Promise<string[]> =>
  (await database.stores.caseViews.list({ q, limit: 50 })).items.map(({ id }) => id);

it.each(['柏树岭', '化工厂 搜救', '来电三 仓库', '12人死亡 消防'])(
  'finds a case by %s, words of what was reported of it',
  async (q) => {
    expect(await found(q)).toEqual([collapse]);
  },
);

it.each(['柏树岭 停水', '%', '_'])('finds no case by %s, which none of them holds', async (q) => {
  expect(await found(q)).toEqual([]);
});

it.each(['DN400', 'dn400 停水'])('finds a case by %s, letters in either case', async (q) => {
  expect(await found(q)).toHaveLength(1);
});
