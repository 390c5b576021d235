import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSetup } from '@huiying/settings';
import { clusterFigures } from './cluster-figures.js';
import { RecordFolder } from './figure.js';

const folder = mkdtempSync(join(tmpdir(), 'huiying-clusters-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, records: readonly object[]): void =>
  writeFileSync(join(folder, name), records.map((record) => JSON.stringify(record)).join('\n'));

const FIRE = { title: '三合商贸城火灾已致2人死亡', text: '今日清晨，云溪市松林区三合商贸城发生火灾，2人死亡。' };
const ROAD = { title: '青年路封闭施工三个月', text: '市政部门通告，青年路即日起封闭施工，为期三个月。' };
const PORK = { title: '储备肉周五投放市场', text: '商务部门说，储备肉周五起投放，价格低于市价一成。' };

it('counts the later reports of an event, and pairs that must stay apart', async () => {
  write('news_stream.jsonl', [FIRE, ROAD, FIRE, PORK]);
  write('news_events.jsonl', [
    { event: 1, id: 1 },
    { event: 1, id: 3 },
    { event: 2, id: 2 },
    { event: 2, id: 4 },
    { a: 1, b: 3, different: true },
    { a: 1, b: 2, different: true },
  ]);
  const figures = await clusterFigures(new RecordFolder(folder), loadSetup({}));
  expect(figures).toMatchObject([
    { figure: 'cases.news.found', n: 2, value: 0.5, misses: [{ id: '4', expected: 2 }] },
    { figure: 'cases.news.kept-apart', n: 2, value: 0.5, misses: [{ id: '1 3' }] },
  ]);
});
