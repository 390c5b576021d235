import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { labelledPosts } from '../../libs/core/src/domains/labelled-posts.fixture.js';
import { commandInProcess } from '../support/command-line.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiying-train-'));
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const huiying = (argv: readonly string[], input = '') =>
  commandInProcess(argv, { DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url }, input);

const asLines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
const post = { id: 1, title: '反映物业费', text: '小区物业费和停车位的事一直没有人管' };

it('learns the rows that are good, names the others, and classifies with what it learned', async () => {
  const model = join(folder, 'first.model');
  const bad = ['{"text":"没有标签"}', '不是 JSON', '{"text":"","label":"住房"}', '{"text":"路灯","label":"照明"}'];
  const rows = `${bad.join('\n')}\n${asLines(labelledPosts(90))}`;
  const trained = await huiying(['train', '-', '--out', model], rows);
  expect(trained.status).toBe(0);
  expect(trained.lines).toEqual([
    {
      macroF1: 1,
      folds: 5,
      rows: 90,
      labels: ['住房', '教育', '环境'].map((label) => ({ label, n: 30, precision: 1, recall: 1, f1: 1 })),
      refused: [
        { row: 1, reason: '缺少 label' },
        { row: 2, reason: '不是有效的 JSON' },
        { row: 3, reason: 'text 是空的' },
        { row: 4, reason: '标签“照明”只有 1 行，至少要 5 行才能学习' },
      ],
      durationMs: expect.any(Number) as number,
      out: model,
      written: true,
    },
  ]);
  const { lines } = await huiying(['classify', '--model', model], JSON.stringify(post));
  expect(lines).toMatchObject([{ id: 1, domain: '住房', domainSource: 'model' }]);
  expect(Object.keys((lines[0] as { domainScores: object }).domainScores)[0]).toBe('住房');
});

it('classifies by word lists before anything was learned, and says so', async () => {
  const { lines } = await huiying(['classify'], JSON.stringify(post));
  expect(lines).toMatchObject([
    { domain: '城乡建设', domainSource: 'keywords', domainBecause: ['物业费', '停车位', '小区'] },
  ]);
});

it('stops in one line at a model that is none, or damaged', async () => {
  const model = join(folder, 'damaged.model');
  expect((await huiying(['train', '-', '--out', model], asLines(labelledPosts(60)))).status).toBe(0);
  const bytes = await readFile(model);
  await writeFile(model, bytes.subarray(0, bytes.length - 1000));
  const foreign = join(folder, 'foreign.model');
  await writeFile(foreign, '{}');
  for (const [file, reason] of [
    [model, '领域分类模型文件已损坏（校验和不符）'],
    [foreign, '不是领域分类模型文件'],
  ] as const) {
    const { status, said, lines } = await huiying(['classify', '--model', file], JSON.stringify(post));
    expect({ status, said, lines }).toEqual({
      status: 1,
      said: `huiying：领域分类模型 ${file} 不可用：${reason}\n`,
      lines: [],
    });
  }
});

it.each([
  ['too few rows', labelledPosts(12), '可用的训练行太少：0 行，至少要 20 行'],
  ['one label', labelledPosts(90).filter(({ label }) => label === '教育'), '只有一个标签“教育”，至少要两个才能区分'],
])('refuses %s by name', async (_, rows, reason) => {
  const { status, said, lines } = await huiying(['train', '-', '--out', join(folder, 'none.model')], asLines(rows));
  expect({ status, lines }).toEqual({ status: 1, lines: [] });
  expect(said.trim().split('\n').at(-1)).toBe(`huiying：${reason}`);
});

it('learns what people corrected into the office’s own model, and replaces it only by one that is not worse', async () => {
  await huiying(['verify-ledger']);
  const client = new Client(database.url);
  await client.connect();
  for (const { title = '', text: words, label } of labelledPosts(60)) {
    await client.query(
      `insert into training_row (id, kind, title, text, label, created_by) values ($1, 'domain', $2, $3, $4, 'spec')`,
      [randomUUID(), title, words, label],
    );
  }
  await client.end();
  const first = await huiying(['train', '--corrections', '--if-better']);
  expect(first.lines).toMatchObject([{ rows: 60, written: true, choice: { reason: 'no-current' } }]);
  expect((await huiying(['classify'], JSON.stringify(post))).lines).toMatchObject([
    { domain: '住房', domainSource: 'model' },
  ]);
  const office = join(folder, 'data', 'models', 'domain.model');
  const fewer = asLines(labelledPosts(60).filter(({ label }) => label !== '环境'));
  const second = await huiying(['train', '-', '--out', office, '--if-better'], fewer);
  expect(second.lines).toMatchObject([{ written: false, choice: { use: 'current', reason: 'labels-lost' } }]);
  expect(second.said).toContain('未替换');
});

it('wants rows from somewhere, and a place for the model', async () => {
  expect(await huiying(['train'])).toMatchObject({ status: 2, said: 'huiying：缺少参数 file，或写 --corrections\n' });
  expect(await huiying(['train', '-'])).toMatchObject({ status: 2, said: 'huiying：必须给出选项 --out <model>\n' });
});
