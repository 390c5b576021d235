import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatInstant } from '@huiying/core';
import ExcelJS from 'exceljs';
import type { HotlineRow } from './hotline-row.js';
import { readHotlineFile } from './read-hotline-file.js';

async function rowsOf(path: string): Promise<(HotlineRow | string)[]> {
  const rows: (HotlineRow | string)[] = [];
  for await (const row of readHotlineFile(path)) rows.push('entry' in row ? row.entry : row.refused);
  return rows;
}

const times = (rows: readonly (HotlineRow | string)[]): (string | undefined)[] =>
  rows.map((row) => (typeof row === 'string' ? row : `${formatInstant(row.receivedAt)} ${row.receivedPrecision}`));

describe('hotlineRowOf', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hotline-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const csv = (...lines: string[]): Promise<(HotlineRow | string)[]> => {
    writeFileSync(join(folder, 'a.csv'), lines.join('\n'));
    return rowsOf(join(folder, 'a.csv'));
  };

  it.each(['-', '/', '——', '无', '暂无', '#N/A', 'NULL', '2.02604E+13', '1e+21'])(
    'takes %j for no number, under which different calls would be one',
    async (number) => {
      const [row] = await csv('工单编号,来电时间,诉求内容', `${number},2026-04-05 08:00,路灯坏了`);
      expect(row).toMatchObject({ externalId: null });
    },
  );

  it('prefers the number of the call to that of the line', async () => {
    const [row] = await csv('编号,工单编号,来电时间,诉求内容', '1,GD7,2026-04-05 08:00,路灯坏了');
    expect(row).toMatchObject({ externalId: 'GD7' });
    const [unnumbered] = await csv('编号,工单编号,来电时间,诉求内容', '1,,2026-04-05 08:00,路灯坏了');
    expect(unnumbered).toMatchObject({ externalId: null });
  });

  it.each([
    ['-', '-'],
    ['无', '无'],
    ['NULL', 'NULL'],
    ['未答复', ''],
    ['办理中', '/'],
    ['暂无', ''],
    ['正在处理', ''],
  ])('takes the reply %j of %j for none', async (reply, at) => {
    const [row] = await csv('来电时间,诉求内容,答复内容,答复时间', `2026-04-05 08:00,路灯坏了,${reply},${at}`);
    expect(row).toMatchObject({ reply: null });
  });

  it('finds a reply under any usual header', async () => {
    const [row] = await csv(
      '投诉时间,投诉内容,官方回复,官方回复时间',
      '2026-04-05 08:00,路灯坏了,已修好,2026-04-06 08:00',
    );
    expect(row).toMatchObject({ reply: { text: '已修好' } });
  });

  it('does not take the closing of a call for a reply', async () => {
    const lines = ['来电时间,诉求内容,答复内容,答复时间,办结时间', '2026-04-05 08:00,路灯坏了,,,2026-04-06 08:00'];
    expect(await csv(...lines)).toMatchObject([{ reply: null }]);
  });

  it('joins day and time of day from two columns', async () => {
    const first = await csv(
      '受理日期,受理时间,诉求内容',
      '2026-04-05,08:30,路灯坏了',
      '2026/4/5,8:30:05,停水',
      '2026-04-05,,停电',
    );
    const second = await csv('时间,日期,诉求内容', '08:30,2026年4月5日,路灯坏了');
    expect(times([...first, ...second])).toEqual([
      '2026-04-05T08:30:00+08:00 minute',
      '2026-04-05T08:30:05+08:00 second',
      '2026-04-05T00:00:00+08:00 day',
      '2026-04-05T08:30:00+08:00 minute',
    ]);
  });

  it('reads a group over two columns where the file keeps no merged cells', async () => {
    const [row] = await csv(
      ',受理,,答复,',
      '编号,时间,诉求内容,内容,时间',
      '1,2026-04-05 08:00,路灯坏了,已修,2026-04-06 08:00',
    );
    expect(row).toMatchObject({ text: '路灯坏了', reply: { text: '已修', precision: 'minute' } });
  });

  it('reads what keeps a spreadsheet program from changing a number', async () => {
    const rows = await csv(
      '工单编号,来电时间,诉求内容',
      '="001",="2026-04-05 08:00",停水',
      '\'002,\'2026-04-05 08:00, "停电"',
    );
    expect(rows).toMatchObject([
      { externalId: '001', text: '停水' },
      { externalId: '002', text: '停电' },
    ]);
  });

  it('reads lines that end in several ways', async () => {
    writeFileSync(join(folder, 'b.csv'), 'sep=;\r\n来电时间;诉求内容\n2026-04-05;停水\r2026-04-06;停电\r\n');
    expect(await rowsOf(join(folder, 'b.csv'))).toMatchObject([{ text: '停水' }, { text: '停电' }]);
  });

  it('takes a cell with a time of day alone for no date of 1899', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('一');
    sheet.addRow(['受理日期', '受理时间', '内容']);
    sheet.addRow([new Date(Date.UTC(2026, 3, 5)), new Date(Date.UTC(1899, 11, 30, 9, 30)), '停水']);
    sheet.addRow([null, new Date(Date.UTC(1899, 11, 30, 9, 30)), '停电']);
    await workbook.xlsx.writeFile(join(folder, 'a.xlsx'));
    const rows = await rowsOf(join(folder, 'a.xlsx'));
    expect(times(rows)).toEqual(['2026-04-05T09:30:00+08:00 minute', '“受理日期”不是可读的时间：09:30']);
  });
});
