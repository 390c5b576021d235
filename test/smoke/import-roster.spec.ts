import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '@huiying/storage';
import { command } from '../support/command-line.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const ROSTER = `某市新闻办2027年1月值班安排表,,,,,
日期,班次,单位,带班领导,值班员,电话
1月3日（周日）,白班,,,安然,
1月4日（周一）,全天,市新闻办,高远主任,文静、林木,13800000001
1月5日（周二）,夜班,市新闻办,高远,文 静,
1月6日（周三）,机动,市新闻办,高远,林木,
1月7日（周四）,白班,市气象局,高远,林木,
`;

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-roster-'));
  database = await createTestDatabase();
  const stores = await openStores({ url: database.url, secret: 'spec', units: [] });
  for (const [username, displayName, role] of [
    ['gao', '高远', 'leader'],
    ['wen', '文静', 'officer'],
    ['an', '安然', 'officer'],
  ] as const)
    await stores.users.add({ username, displayName, role, unitId: 'press', password: 'long enough' }, 'spec');
  await stores.database.destroy();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function imported(csv: string, ...options: string[]) {
  const path = join(folder, 'roster.csv');
  writeFileSync(path, csv);
  const env = { DATABASE_URL: database.url, DATA_DIR: join(folder, 'data') };
  const { status, lines, said } = await command(['import-roster', path, ...options], env);
  return { status, answer: lines[0] ?? {}, said };
}

async function shifts(): Promise<string[]> {
  const stores = await openStores({ url: database.url, secret: 'spec', units: [] });
  const period = { from: new Date('2027-01-01T00:00:00Z'), to: new Date('2027-02-01T00:00:00Z') };
  const [roster, users] = await Promise.all([stores.rosters.within(period), stores.users.list()]);
  await stores.database.destroy();
  const name = (id: string) => users.find((user) => user.id === id)?.username ?? '';
  return roster.shifts
    .map(({ userId, role, unitId, from, to }) =>
      [name(userId), role, unitId, from.toISOString().slice(5, 16), to.toISOString().slice(5, 16)].join(' '),
    )
    .toSorted();
}

it('takes in what can be read, refuses the rest by row and column, and adds nothing the second time', async () => {
  const first = await imported(ROSTER);
  expect(first).toMatchObject({
    status: 0,
    answer: {
      added: 5,
      known: 0,
      refused: [
        { row: 4, column: '值班员', reason: '没有叫“林木”的用户，请先在“人员”页添加' },
        { row: 6, column: '班次' },
        { row: 7, column: '带班领导', reason: 'units.yaml 中没有单位“市气象局”' },
        { row: 7, column: '值班员' },
      ],
    },
  });
  expect(await shifts()).toEqual([
    'an officer press 01-03T00:00 01-03T12:00',
    'gao leader press 01-04T00:00 01-05T00:00',
    'gao leader press 01-05T12:00 01-06T00:00',
    'wen officer press 01-04T00:00 01-05T00:00',
    'wen officer press 01-05T12:00 01-06T00:00',
  ]);
  expect((await imported(ROSTER)).answer).toMatchObject({ added: 0, known: 5 });
});

it('hands over when it is told to, for a unit that the rows do not name', async () => {
  const csv = '日期,夜班\n2027-01-20,安然\n';
  expect((await imported(csv, '--unit', 'emergency', '--morning', '8:30', '--evening', '17:30')).answer).toMatchObject({
    added: 1,
  });
  expect(await shifts()).toContain('an officer emergency 01-20T09:30 01-21T00:30');
  expect((await imported(csv, '--morning', '25:00')).status).toBe(2);
  expect((await imported('编号,内容\n1,路灯\n')).status).toBe(1);
  const nothing = await imported('日期,夜班\n');
  expect(nothing).toMatchObject({ status: 1, answer: { added: 0, known: 0, refused: [] } });
  expect(nothing.said).toBe('新增 0 个班次，已有 0 个，拒收 0 处：没有一行可用\n');
});
