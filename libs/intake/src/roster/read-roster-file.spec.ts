import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatInstant, instantOf } from '@huiying/core';
import ExcelJS from 'exceljs';
import { readRosterFile } from './read-roster-file.js';

const folder = mkdtempSync(join(tmpdir(), 'huiying-roster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = instantOf(Date.parse('2026-11-28T03:00:00+08:00'));
const OPTIONS = { handover: { morning: 8 * 60, evening: 20 * 60 }, now: NOW };

async function read(csv: string) {
  const path = join(folder, 'roster.csv');
  writeFileSync(path, csv);
  const { lines, refused } = await readRosterFile(path, OPTIONS);
  const shown = lines.map(({ name, role, unit, spans }) => [name, role, unit, ...spans.map(said)]);
  return { shown, refused };
}
const said = ({ from, to }: { from: Date; to: Date }): string =>
  `${formatInstant(from).slice(2, 16)}/${formatInstant(to).slice(2, 16)}`;
/** The times of one row. */
const times = async (header: string, row: string): Promise<unknown> => {
  const { shown, refused } = await read(`${header},姓名\n${row},高远\n`);
  return refused[0] ?? shown[0]?.slice(3);
};

it('reads one row a day with who leads, who is on duty and their telephones', async () => {
  const { shown, refused } = await read(
    '某市新闻办2026年12月值班安排表\n日期,星期,带班领导,值班员,值班电话,备注\n' +
      '12月1日,二,高远,文静、林 木,13800000001,\n12月2日,三,高远（主任）,安然13800000002,,\n注：早八点交接班,,,,,\n',
  );
  const [first, second] = ['26-12-01T08:00/26-12-02T08:00', '26-12-02T08:00/26-12-03T08:00'];
  expect(shown).toEqual([
    ['高远', 'leader', undefined, first],
    ['文静', 'officer', undefined, first],
    ['林木', 'officer', undefined, first],
    ['高远', 'leader', undefined, second],
    ['安然', 'officer', undefined, second],
  ]);
  expect(refused).toEqual([]);
});

it('reads a column for each shift, and a cell that is merged over the rows below it', async () => {
  const { shown } = await read(
    '日期,单位,带班领导,白班,夜班值班员\n2026-12-01,应急局,高远,文静,安然\n,,,林木,\n2026-12-02,,,文静,安然\n',
  );
  expect(shown).toEqual([
    ['高远', 'leader', '应急局', '26-12-01T08:00/26-12-02T08:00'],
    ['文静', 'officer', '应急局', '26-12-01T08:00/26-12-01T20:00'],
    ['安然', 'officer', '应急局', '26-12-01T20:00/26-12-02T08:00'],
    ['林木', 'officer', '应急局', '26-12-01T08:00/26-12-01T20:00'],
    ['文静', 'officer', '应急局', '26-12-02T08:00/26-12-02T20:00'],
    ['安然', 'officer', '应急局', '26-12-02T20:00/26-12-03T08:00'],
  ]);
});

it.each([
  ['日期,班次', '2026/12/1,白班', ['26-12-01T08:00/26-12-01T20:00']],
  ['日期,班次', '2026年12月1日（周二）,夜班(20:00-次日8:00)', ['26-12-01T20:00/26-12-02T08:00']],
  ['日期,时段', '20261201,17:30—8:30', ['26-12-01T17:30/26-12-02T08:30']],
  ['日期,班次', '12.1,24小时', ['26-12-01T08:00/26-12-02T08:00']],
  ['日期,班次', '46357,白班', ['26-12-01T08:00/26-12-01T20:00']],
  ['值班时间', '12月1日8时至12月2日8时30分', ['26-12-01T08:00/26-12-02T08:30']],
  ['值班日期,班次', '12月31日-1月1日,夜班', ['26-12-31T20:00/27-01-01T08:00', '27-01-01T20:00/27-01-02T08:00']],
  ['日期', '12月1-2日', ['26-12-01T08:00/26-12-02T08:00', '26-12-02T08:00/26-12-03T08:00']],
  ['开始,结束', '2026-12-01 20:00,2026-12-02 08:00', ['26-12-01T20:00/26-12-02T08:00']],
  ['开始日期,结束日期', '2026-12-01,2026-12-02', ['26-12-01T08:00/26-12-02T08:00', '26-12-02T08:00/26-12-03T08:00']],
  ['日期,开始时间,结束时间', '2026-12-01,18:00,6:00', ['26-12-01T18:00/26-12-02T06:00']],
])('reads %s: %s', async (header, row, expected) => {
  expect(await times(header, row)).toEqual(expected);
});

it.each([
  ['日期,班次', '2026-02-30,白班', '日期', '不是日期'],
  ['日期,班次', '随时,白班', '日期', '没有写明日期'],
  ['日期,班次', '2026-12-01,机动班', '班次', '没有写明时间'],
  ['日期,班次', '2026-12-01,8:00起', '班次', '成对'],
  ['开始,结束', '2026-12-03 08:00,2026-12-01 08:00', '结束', '晚于'],
  ['开始,结束', '2026-12-03,2026-12-01', '开始', '晚于'],
])('refuses %s: %s', async (header, row, column, reason) => {
  expect(await times(header, row)).toMatchObject({ row: 2, column, reason: expect.stringContaining(reason) as string });
});

it('takes the year of a title for what leaves it out, over the end of a year as well', async () => {
  const { shown } = await read('2028年元旦假期值班表,,\n日期,带班,值班人员\n12月31日,高远,文静\n1月1日,安然,林木\n');
  expect(shown.map(([name, , , span]) => [name, span])).toEqual([
    ['高远', '27-12-31T08:00/28-01-01T08:00'],
    ['文静', '27-12-31T08:00/28-01-01T08:00'],
    ['安然', '28-01-01T08:00/28-01-02T08:00'],
    ['林木', '28-01-01T08:00/28-01-02T08:00'],
  ]);
});

it('takes a role from a column of its own, and refuses one it does not know by that column', async () => {
  const { shown, refused } = await read('日期,岗位,姓名\n2026-12-01,带班领导,高远\n2026-12-01,司机,文静\n');
  expect(shown.map(([name, role]) => [name, role])).toEqual([['高远', 'leader']]);
  expect(refused).toMatchObject([{ row: 3, column: '岗位' }]);
});

it('reads a workbook with merged cells, dates, a heading over the whole row and a second sheet', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('12月');
  sheet.addRow(['值班表', '', '']);
  sheet.mergeCells('A1:C1');
  sheet.addRow(['日期', '班次', '值班员']);
  sheet.addRow([new Date('2026-12-01T00:00:00Z'), '白班', '文静']);
  sheet.addRow(['', '夜班', '安然']);
  sheet.mergeCells('A3:A4');
  sheet.addRow(['第二周', '', '']);
  sheet.mergeCells('A5:C5');
  const other = book.addWorksheet('1月');
  other.addRow(['日期', '值班员']);
  other.addRow(['1月32日', '林木']);
  const path = join(folder, 'roster.xlsx');
  await book.xlsx.writeFile(path);
  const { lines, refused } = await readRosterFile(path, OPTIONS);
  expect(lines.map(({ name, spans }) => [name, ...spans.map(said)])).toEqual([
    ['文静', '26-12-01T08:00/26-12-01T20:00'],
    ['安然', '26-12-01T20:00/26-12-02T08:00'],
  ]);
  expect(refused).toEqual([{ row: 2, column: '1月：日期', reason: '“1月32日”不是日期' }]);
});

it('says what a roster needs where there is no header of one', async () => {
  await expect(read('编号,内容\n1,路灯不亮\n')).rejects.toMatchObject({ code: 'roster-columns' });
});
