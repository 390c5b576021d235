import { Client } from 'pg';
import { command } from '../support/command-line.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

const huiying = (argv: readonly string[], input = '') => command(argv, { DATABASE_URL: database.url }, input);

const sheet = (...rows: readonly string[]): string =>
  ['留言编号,留言主题,留言时间,留言详情,答复意见,答复时间', ...rows].join('\n');

const report = async () => {
  const { lines } = await huiying(['report', '--from', '2025-03-01', '--to', '2025-03-31']);
  return lines[0];
};

it('a later spreadsheet answers the rows that had no reply yet, once, and no other call of their number', async () => {
  const first = sheet(
    'B1,路灯,2025-03-03 09:00,青禾区一条小路的路灯坏了三天没有人修,,',
    'B2,噪声,2025-03-03 10:00,澄湾区工地夜间施工噪声很大影响休息,,',
    'B3,井盖,2025-03-03 11:00,人行道上的井盖丢了好几天请尽快处理,,',
  );
  await huiying(['import-hotline', '-'], first);
  expect(await report()).toMatchObject({ n: 3, onTime: 0, late: 0, openOverdue: 3 });

  const later = sheet(
    'B1,路灯,2025-03-03 09:00,青禾区一条小路的路灯坏了三天没有人修,已于当日修复,2025-03-04 09:00',
    'B2,噪声,2025-03-03 10:00,澄湾区工地夜间施工噪声很大影响休息,已责令整改,2025-03-13 10:00',
    'B3,学区,2025-03-09 11:00,请问我家属于哪个学区,属于第三小学,2025-03-10 11:00',
  );
  const answer = await huiying(['import-hotline', '-'], later);
  const refused = [{ row: 4, reason: '编号 B3 已是 2025-03-03 收到的另一条来电' }];
  expect(answer).toMatchObject({ status: 1, lines: [{ takenIn: 0, duplicates: 2, refused }] });
  expect(answer.said).toContain('请在编号前加上年份再导入：4\n');
  expect(answer.said).toContain('重复的行中有 2 行补上了先前没有的答复\n');
  expect(await report()).toMatchObject({ n: 3, onTime: 1, late: 1, openOverdue: 1 });

  expect((await huiying(['import-hotline', '-'], later)).said).toMatch(/：4\n导入 0 行，重复 2 行，拒收 1 行\n$/u);
  expect(await report()).toMatchObject({ n: 3, onTime: 1, late: 1, openOverdue: 1 });
  expect((await huiying(['verify-ledger'])).lines).toMatchObject([{ ok: true }]);
});

it('keeps the reply that was recorded, and says which rows tell another', async () => {
  const row = 'D1,路灯,2025-03-24 09:00,青禾区广场的路灯坏了三天没有人修';
  await huiying(['import-hotline', '-'], sheet(`${row},已转区城管局,2025-03-31 09:00`));
  const same = sheet(`${row},已转区城管局 ,2025-03-31 09:00`);
  expect((await huiying(['import-hotline', '-'], same)).said).toBe('导入 0 行，重复 1 行，拒收 0 行\n');
  for (const corrected of ['已转区城管局,2025-03-25 09:00', '路灯已修复,2025-03-31 09:00']) {
    const answer = await huiying(['import-hotline', '-'], sheet(`${row},${corrected}`));
    expect(answer).toMatchObject({ status: 0, lines: [{ duplicates: 1 }] });
    expect(answer.said).toContain('这些行的答复与已记入的不同，没有改动；需更正的，请在事件页提交回应：2\n');
  }
});

it('knows a call again whose time is told more exactly, and takes its reply', async () => {
  const words = '澄湾区菜市场门口下水道堵塞污水横流';
  await huiying(['import-hotline', '-'], sheet(`E1,下水道,2025-03-26,${words},,`));
  const answer = await huiying(
    ['import-hotline', '-'],
    sheet(`E1,下水道,2025-03-26 09:30:12,${words},已疏通,2025-03-26 15:00`),
  );
  expect(answer.said).toContain('重复的行中有 1 行补上了先前没有的答复\n');
});

it('leaves a case that people work on to them, and says which rows', async () => {
  const row = 'C1,停水,2025-03-20 09:00,整个小区从昨天起一直停水没有人来管';
  await huiying(['import-hotline', '-', '--live'], sheet(`${row},,`));
  const answer = await huiying(['import-hotline', '-'], sheet(`${row},已恢复供水,2025-03-20 12:00`));
  expect(answer.said).toContain('这些行的事件正在办理，其答复没有记入，请在看板上提交回应：2\n');
});

it('keeps in the ledger what a row handed in, without who called', async () => {
  const table = [
    '编号,姓名,电话,来电时间,内容,答复内容,答复时间,承办单位',
    'F1,王某某,13900000000,2025-03-27 09:00,青禾区东街下水道堵了,王某某您好（13900000000）：已疏通,2025/3/28,某街道办',
  ];
  const answer = await huiying(['import-hotline', '-'], table.join('\n'));
  expect(answer.lines).toEqual([{ takenIn: 1, duplicates: 0, refused: [] }]);
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<{ data: unknown }>(
    `select data from ledger_entry where kind = 'response-imported' and data ->> 'publisher' = '某街道办'`,
  );
  await client.end();
  expect(rows).toMatchObject([
    {
      data: {
        publishedRaw: '2025/3/28',
        precision: 'day',
        evidence: { summary: '王**您好（139****0000）：已疏通' },
      },
    },
  ]);
  expect((await huiying(['import-hotline', '-'], table.join('\n'))).said).not.toContain('答复与已记入的不同');
});

it('names a recorded reply that is no longer what the ledger says of it', async () => {
  await huiying(
    ['import-hotline', '-'],
    sheet('G1,路灯,2025-03-28 09:00,青禾区西街的路灯坏了三天,已修复,2025-03-29 09:00'),
  );
  expect((await huiying(['verify-ledger'])).lines).toMatchObject([{ ok: true }]);
  const client = new Client(database.url);
  await client.connect();
  await client.query(`update response set summary = '当日已修复' where summary = '已修复'`);
  await client.end();
  const record = { record: 'response', field: 'summary' };
  expect((await huiying(['verify-ledger'])).lines).toMatchObject([
    { ok: false, broken: { flaw: 'record-changed', kind: 'response-imported', record } },
  ]);
});
