import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { command, commandInProcess, startCommand } from '../support/command-line.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let folder: string;
let database: TestDatabase;
let onDatabase: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiying-cli-'));
  database = await createTestDatabase();
  onDatabase = { DATABASE_URL: database.url, DATA_DIR: join(folder, 'data') };
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const HEADERS = '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间,承办单位';
const HOTLINE = [
  HEADERS,
  'A1,王某某,路灯不亮,2025-03-03 09:00:00,青禾区一条小路的路灯坏了三天没有人修,已安排维修,2025-03-04 09:00:00,市住建局',
  'A2,李某某,噪声扰民,2025-03-03 10:00:00,澄湾区工地夜间施工噪声很大影响休息,已责令整改,2025-03-13 10:00:00,市生态环境局',
  'A3,赵某某,没有答复,2025-03-05 10:00:00,公交站牌被撞倒一直没有人来扶正,,,市交通局',
  'A4,钱某某,时间写错,去年春天,井盖丢失请尽快处理,,,',
  'A1,王某某,路灯不亮,2025-03-03 09:00:00,青禾区一条小路的路灯坏了三天没有人修,已安排维修,2025-03-04 09:00:00,市住建局',
].join('\n');

it('grades line by line, names bad lines on standard error and fails for them', async () => {
  const input = [
    '{"id":1,"text":"某工地坍塌，已致12人死亡"}',
    '{"id":2,',
    '{"id":3,"title":"没有正文"}',
    '{"id":"四","text":"请问新开的公交线路什么时候通车"}',
  ];
  const answer = await commandInProcess(['classify'], {}, input.join('\n'));
  expect(answer.status).toBe(1);
  expect(answer.said).toBe('标准输入 第 2 行：不是有效的 JSON\n标准输入 第 3 行：缺少 text\n');
  expect(answer.lines).toMatchObject([
    { id: 1, severity: 'serious', measures: { deaths: 12 }, concern: 'incident', handlingClass: 'emergency' },
    { id: '四', severity: 'none' },
  ]);
  expect(answer.lines[0]?.['because']).toMatchObject([{ quote: '12人死亡', citation: '国务院令第493号第三条' }]);
});

it('tells its version and how it is used, which is no failure', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  for (const option of ['--version', '-V'])
    expect(await commandInProcess([option])).toMatchObject({ status: 0, out: `${version}\n`, said: '' });
  for (const words of [['help'], ['--help'], ['help', 'classify'], ['classify', '--help']]) {
    const { status, out, said } = await commandInProcess(words);
    expect([words, status, out.slice(0, 3), said]).toEqual([words, 0, '用法：', '']);
  }
  expect((await commandInProcess([])).status).toBe(2);
});

it('answers a line before the next one is there, and ends quietly when its reader goes', async () => {
  const child = startCommand(['classify', '-']);
  const said = text(child.stderr);
  child.stdin.on('error', () => undefined).write('{"id":1,"text":"路灯坏了"}\n');
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  expect(JSON.parse(first.toString())).toMatchObject({ id: 1 });
  child.stdout.destroy();
  child.stdin.end('{"id":2,"text":"路灯坏了"}\n'.repeat(20_000));
  const [status] = (await once(child, 'close')) as [number | null];
  expect([status, await said]).toEqual([0, '']);
});

it('answers a line for whatever it is given as a feed', async () => {
  const rss = await fileOf(
    'feed.xml',
    '<rss><channel><title>青禾</title><item><title>一</title></item></channel></rss>',
  );
  const junk = await fileOf('junk.bin', Buffer.from([0, 1, 2, 255]));
  const answer = await commandInProcess(['feed-check', rss, junk, join(folder, 'absent'), 'http://127.0.0.1:9/']);
  expect(answer.lines).toMatchObject([
    { input: rss, ok: true, format: 'rss', title: '青禾' },
    { input: junk, ok: false },
    { ok: false, problems: [{ code: 'unreadable-file' }] },
    { ok: false, problems: [{ code: 'refused-address' }] },
  ]);
  expect(answer.status).toBe(1);
  expect((await command(['feed-check', rss, junk])).status).toBe(0);
});

it('imports a spreadsheet as history, once, and reports its response times', async () => {
  const file = await fileOf('hotline.csv', HOTLINE);
  const first = await commandInProcess(['import-hotline', file], onDatabase);
  expect(first.lines).toEqual([
    { takenIn: 3, duplicates: 1, refused: [{ row: 5, reason: expect.stringContaining('留言时间') as unknown }] },
  ]);
  expect([first.status, first.said]).toEqual([0, '导入 3 行，重复 1 行，拒收 1 行\n']);
  const again = await command(['import-hotline', '-'], onDatabase, HOTLINE);
  expect(again.lines).toMatchObject([{ takenIn: 0, duplicates: 4 }]);

  const period = ['report', '--from', '2025-03-05', '--to', '2025-03-07'];
  const whole = await command(period, onDatabase);
  const DAY = 86_400_000;
  expect(whole.lines).toMatchObject([
    { key: 'total', n: 3, onTime: 1, late: 1, openOverdue: 1, p50Ms: 5.5 * DAY, maxMs: 10 * DAY },
  ]);
  const byUnit = await command([...period, '--by', 'unit'], onDatabase);
  expect(byUnit.lines.map(({ key, n }) => [key, n])).toEqual([
    ['ecology', 1],
    ['housing', 1],
    ['transport', 1],
  ]);
  const lastDay = await command(['report', '--from', '2025-03-07', '--to', '2025-03-07'], onDatabase);
  expect(lastDay.lines).toMatchObject([{ n: 1, openOverdue: 1 }]);

  const csv = await command([...period, '--by', 'unit', '--format', 'csv'], onDatabase);
  expect(csv.out.split('\n').map((line) => line.split(',')[1])).toEqual(
    expect.arrayContaining(['名称', '某市住房和城乡建设局', '合计']),
  );
  const xlsx = join(folder, 'report.xlsx');
  expect(await commandInProcess([...period, '--format', 'xlsx', '--out', xlsx], onDatabase)).toMatchObject({
    status: 0,
    out: '',
  });
  expect((await readFile(xlsx)).subarray(0, 2).toString()).toBe('PK');
});

it('starts clocks for live rows that nobody has answered, and reads headers by a map', async () => {
  const file = await fileOf(
    'live.csv',
    '单子,什么时候,说了什么\nL1,2026-01-05 08:00,石棠县菜市场门口下水道堵塞污水横流',
  );
  const map = await fileOf('map.yaml', '单子: externalId\n什么时候: receivedAt\n说了什么: text\n');
  const answer = await command(['import-hotline', file, '--map', map, '--live'], onDatabase);
  expect(answer.lines).toEqual([{ takenIn: 1, duplicates: 0, refused: [] }]);
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query(`select history, origin from cases where title like '石棠县%'`);
  const armed = await client.query(`select 1 from timer where state = 'armed'`);
  await client.end();
  expect(rows).toEqual([{ history: false, origin: 'hotline' }]);
  expect(armed.rowCount).toBeGreaterThan(0);
});

it('refuses a row of the future by number and field, arriving now or not, and has failed where nothing else was there', async () => {
  const sheet = '编号,留言时间,内容\nF1,2099-01-05 08:00,石棠县北门菜场污水横流\n';
  for (const how of [[], ['--live']]) {
    const alone = await command(['import-hotline', '-', ...how], onDatabase, sheet);
    const refused = [{ row: 2, reason: '收到的时间晚于现在：2099-01-05 08:00' }];
    expect(alone).toMatchObject({ status: 1, lines: [{ takenIn: 0, duplicates: 0, refused }] });
  }
  const beside = `${sheet}F2,2025-03-05 08:00,石棠县北门菜场电线裸露\n`;
  const answer = await command(['import-hotline', '-'], onDatabase, beside);
  expect(answer).toMatchObject({ status: 0, lines: [{ takenIn: 1, refused: [{ row: 2 }] }] });
});

it('has failed where there was no row at all', async () => {
  const answer = await command(['import-hotline', '-'], onDatabase, '编号,留言时间,内容\n');
  expect(answer).toMatchObject({ status: 1, lines: [{ takenIn: 0, duplicates: 0, refused: [] }] });
  expect(answer.said).toBe('导入 0 行，重复 0 行，拒收 0 行：没有一行可用\n');
});

it('refuses a file that is no table in one line', async () => {
  const answer = await command(['import-hotline', await fileOf('page.csv', '<html></html>')], onDatabase);
  expect(answer).toMatchObject({ status: 1, out: '' });
  expect(answer.said).toContain('网页');
  expect(answer.said.trim()).not.toContain('\n');
});

it('adds people and keys, each name once, and writes it down', async () => {
  const added = await commandInProcess(['user', 'add', '值班员', '--role', 'officer', '--unit', 'press'], onDatabase);
  const password = expect.stringMatching(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/) as unknown;
  expect(added.lines).toEqual([{ username: '值班员', role: 'officer', unitId: 'press', password }]);
  const leader = ['user', 'add', '领导', '--role', 'leader', '--password-stdin'];
  const given = await command(leader, onDatabase, 'correct horse\n');
  expect(given.lines).toEqual([{ username: '领导', role: 'leader', unitId: null }]);
  expect(await command(leader, onDatabase, 'correct horse\n')).toMatchObject({
    status: 1,
    said: 'huiying：用户名 领导 已存在\n',
  });
  const key = await command(['api-key', 'add', '12345', '--role', 'intake'], onDatabase);
  expect(key.lines).toMatchObject([{ name: '12345', role: 'intake', key: expect.stringMatching(/^hy_/) as unknown }]);
});

it('verifies the ledger, and names the first entry that was altered', async () => {
  const whole = await command(['verify-ledger'], onDatabase);
  expect(whole).toMatchObject({ status: 0, lines: [{ ok: true }] });
  expect(whole.lines[0]?.['entries']).toBeGreaterThan(0);
  const kept = join(folder, 'heads.jsonl');
  const heads = await commandInProcess(['ledger-heads', '--now', '--out', kept], onDatabase);
  expect(heads).toMatchObject({ status: 0, out: '' });
  const beside = await commandInProcess(['verify-ledger', '--anchor', kept], onDatabase);
  expect(beside).toMatchObject({ status: 0, lines: [{ ok: true, anchor: { heads: 1 } }] });
  const client = new Client(database.url);
  await client.connect();
  await client.query(`create table kept as select id, obligation from deadline limit 1`);
  await client.query(`update deadline set obligation = 'x' where id in (select id from kept)`);
  const unlike = await commandInProcess(['verify-ledger'], onDatabase);
  expect(unlike).toMatchObject({ status: 1, lines: [{ ok: false, broken: { flaw: 'record-changed' } }] });
  expect(unlike.said).toMatch(/事件 \d{4}-\d{6} 的时限 \S+ 的 obligation 与台账所载不符（台账第 \d+ 条）/u);
  await client.query(`update deadline d set obligation = kept.obligation from kept where d.id = kept.id`);
  await client.query(`set session_replication_role = replica`);
  await client.query(`update ledger_entry set actor = 'someone' where chain = 'system' and seq = 2`);
  await client.end();
  const broken = await command(['verify-ledger'], onDatabase);
  expect(broken).toMatchObject({ status: 1, lines: [{ ok: false, broken: { chain: 'system', seq: 2 } }] });
});

it('uses a database of its own when none is given, and leaves none running', async () => {
  const dataDir = join(folder, 'embedded');
  const answer = await commandInProcess(['verify-ledger'], { DATA_DIR: dataDir });
  expect(answer).toMatchObject({ status: 0, lines: [{ ok: true, entries: 0 }] });
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

it('shares the database that another command has started, and outlives that command', async () => {
  const env = { DATA_DIR: join(folder, `shared-${randomUUID()}`) };
  const add = (name: string) => commandInProcess(['user', 'add', name, '--role', 'officer'], env);
  expect(await add('甲')).toMatchObject({ status: 0 });
  const answers = await Promise.all(['乙', '丙', '丁'].map(add));
  expect(answers.filter(({ status }) => status !== 0)).toEqual([]);
  const ledger = await commandInProcess(['verify-ledger'], env);
  expect(ledger.lines).toMatchObject([{ ok: true, entries: 4 }]);
});

it('says in one line that the database cannot be reached', async () => {
  const env = { ...onDatabase, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const answer = await commandInProcess(['verify-ledger'], env);
  expect(answer).toMatchObject({ status: 1, out: '' });
  expect(answer.said).toMatch(/^huiying：.*ECONNREFUSED.*\n$/);
});
