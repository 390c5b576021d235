import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatInstant } from '@huiying/core';
import ExcelJS from 'exceljs';
import { readHotlineFile, type HotlineFileRow, type ReadHotlineOptions } from './read-hotline-file.js';

async function read(path: string, options?: ReadHotlineOptions): Promise<HotlineFileRow[]> {
  const rows: HotlineFileRow[] = [];
  for await (const row of readHotlineFile(path, options)) rows.push(row);
  return rows;
}

function entryOf(row: HotlineFileRow | undefined): Extract<HotlineFileRow, { entry: unknown }>['entry'] {
  if (!row || !('entry' in row)) throw new Error(`no entry: ${JSON.stringify(row)}`);
  return row.entry;
}

describe('readHotlineFile', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hotline-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const csv = (content: string, options?: ReadHotlineOptions): Promise<HotlineFileRow[]> => {
    const path = join(folder, 'export.csv');
    writeFileSync(path, content);
    return read(path, options);
  };

  const xlsx = async (fill: (sheet: ExcelJS.Worksheet) => void): Promise<HotlineFileRow[]> => {
    const path = join(folder, 'export.xlsx');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('封面').addRow(['说明', '仅供内部使用']);
    fill(workbook.addWorksheet('数据'));
    await workbook.xlsx.writeFile(path);
    return read(path);
  };

  it('reads a CSV with its answer', async () => {
    const rows = await csv(
      '\uFEFF留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间,承办单位\r\n7,甲,路灯,2026-04-05 09:32:09,"路灯坏了，\n晚上很黑",已修复,2026-04-07 10:00:00,市城管局\r\n',
    );
    expect(rows).toHaveLength(1);
    const entry = entryOf(rows[0]);
    expect(entry).toMatchObject({
      externalId: '7',
      channel: '热线',
      receivedPrecision: 'second',
      receivedRaw: '2026-04-05 09:32:09',
      title: '路灯',
      text: '路灯坏了，\n晚上很黑',
      callerName: '甲',
      callerPhone: null,
      unitName: '市城管局',
      reply: { text: '已修复', precision: 'second' },
    });
    expect(formatInstant(entry.receivedAt)).toBe('2026-04-05T09:32:09+08:00');
  });

  it('refuses bad rows by number and goes on', async () => {
    const rows = await csv(
      [
        '编号,来电时间,诉求内容,答复内容,答复时间',
        '1,2026-04-05,,,',
        '2,昨天,内容,,',
        '3,,内容,,',
        '4,2026-04-05 10:00:00,内容,已办,2026-04-04 09:59:59',
        '5,2026-04-05 10:00:00,内容,已办,2026-04-05 10:00:00',
        '6,2026-04-05,内容,,2026-04-06',
        '7,2026-04-05,内容,已办,',
        ',,,,',
        '8,2026-04-05,内容',
      ].join('\n'),
    );
    expect(rows.map((row) => [row.row, 'refused' in row ? row.refused : 'taken'])).toEqual([
      [2, '“诉求内容”为空'],
      [3, '“来电时间”不是可读的时间：昨天'],
      [4, '“来电时间”为空'],
      [5, '“答复时间”早于“来电时间”'],
      [6, 'taken'],
      [7, '有“答复时间”而没有“答复内容”'],
      [8, '有“答复内容”而没有“答复时间”'],
      [10, 'taken'],
    ]);
  });

  it.each([
    ['2026-04-05 10:00:00', '2026-04-05 09:59:59', 'refused'],
    ['2026-04-05 10:00:00', '2026-04-05 10:00:00', 'taken'],
    ['2026-04-05 10:00:45', '2026-04-05 10:00', 'taken'],
    ['2026-04-05 10:01:00', '2026-04-05 10:00', 'refused'],
    ['2026-04-05 10:00:00', '2026-04-05', 'taken'],
    ['2026-04-05 10:00:00', '2026-04-04', 'refused'],
    ['2026-04-05', '2026-04-05 00:00:00', 'taken'],
  ])('asked at %s and answered at %s is %s', async (asked, answered, expected) => {
    const [row] = await csv(`来电时间,诉求内容,答复内容,答复时间\n${asked},内容,已办,${answered}`);
    expect(row && 'refused' in row ? 'refused' : 'taken').toBe(expected);
  });

  it('names the missing columns and the headers found', async () => {
    await expect(csv('姓名,电话\n甲,1\n')).rejects.toMatchObject({
      code: 'hotline-columns',
      message:
        '缺少列：“留言时间”（或来电时间、受理时间、反映时间等）、“留言详情”（或留言内容、内容、诉求内容等）；文件中的表头：姓名、电话；是其中哪一列，可在列映射（--map）中写明',
    });
  });

  it.each(['', '\n\n', ',,\n,,'])('says of a file without a word that it is empty: %j', async (content) => {
    const message = '文件是空的：没有表头，也没有数据';
    await expect(csv(content)).rejects.toMatchObject({ code: 'hotline-columns', message });
  });

  it('takes a map for headers it does not know', async () => {
    const map = { 何时: 'receivedAt', 何事: 'text' };
    expect(await csv('何时,何事\n2026-04-05 08:00,路不平\n', { map })).toMatchObject([
      { row: 2, entry: { text: '路不平' } },
    ]);
    const byField = { receivedAt: '何时', text: '何事' };
    expect(await csv('何时,何事\n2026-04-05 08:00,路不平\n', { map: byField })).toMatchObject([
      { entry: { text: '路不平' } },
    ]);
    await expect(csv('何时\n', { map: { 何时: 'when' } })).rejects.toMatchObject({ code: 'hotline-map' });
    const other = csv('何时,何事\n2026-04-05 08:00,路不平\n', { map: { ...map, 单号: 'externalId' } });
    await expect(other).rejects.toMatchObject({
      code: 'hotline-map',
      message: expect.stringContaining('“单号”') as string,
    });
  });

  it('tells of a quote that is never closed, and reads on with the next line', async () => {
    const lines = [
      '留言时间,留言详情',
      '2026-04-05,"好\n的"',
      '2026-04-06,"没完',
      '2026-04-07,好',
      '2026-04-08,也好',
      '',
    ];
    for (const end of ['\n', '\r\n']) {
      expect(await csv(lines.join(end))).toMatchObject([
        { row: 2, entry: { text: '好\n的' } },
        { row: 3, refused: '引号没有闭合' },
        { row: 4, entry: { text: '好' } },
        { row: 5, entry: { text: '也好' } },
      ]);
    }
    expect(await csv('留言时间,留言详情\n2026-04-05,好\n2026-04-06,"没完')).toMatchObject([
      { row: 2 },
      { row: 3, refused: '引号没有闭合' },
    ]);
  });

  it('reads date cells, serial numbers, formulas, rich text and merged headers', async () => {
    const rows = await xlsx((sheet) => {
      sheet.addRow(['某市热线工单明细']);
      sheet.mergeCells('A1:D1');
      sheet.addRow(['受理时间', '内容（必填）', '答复', '']);
      sheet.mergeCells('C2:D2');
      sheet.addRow(['', '', '内容', '时间']);
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('B2:B3');
      sheet.addRow([
        new Date(Date.UTC(2026, 3, 5, 9, 32)),
        { richText: [{ text: '井盖' }, { text: '丢失' }] },
        '已补',
        46118,
      ]);
      sheet.addRow([46117.5, { formula: 'B4&"了"', result: '井盖丢失了' }]);
      sheet.addRow(['2026/4/25 9:32', { formula: 'X1', result: { error: '#REF!' } }]);
    });
    const [first, second] = [entryOf(rows[0]), entryOf(rows[1])];
    expect(first).toMatchObject({
      text: '井盖丢失',
      receivedPrecision: 'minute',
      receivedRaw: '2026-04-05 09:32',
      reply: { text: '已补', precision: 'day' },
    });
    expect(formatInstant(first.receivedAt)).toBe('2026-04-05T09:32:00+08:00');
    expect(second.text).toBe('井盖丢失了');
    expect(formatInstant(second.receivedAt)).toBe('2026-04-05T12:00:00+08:00');
    expect(rows[2]).toEqual({ row: 6, refused: '“内容（必填）”为空' });
  });

  it('keeps a date cell as it shows, without a zone', async () => {
    const rows = await xlsx((sheet) => {
      sheet.addRow(['受理时间', '内容']);
      for (const at of [Date.UTC(2026, 3, 5), Date.UTC(2026, 3, 5, 23, 0, 7), Date.UTC(2026, 3, 5, 10)]) {
        sheet.addRow([new Date(at), '井盖丢失']);
      }
    });
    const shown = ['2026-04-05', '2026-04-05 23:00:07', '2026-04-05 10:00'];
    expect(rows.map((row) => entryOf(row).receivedRaw)).toEqual(shown);
  });

  it('reads every sheet that has the columns, and names the further one where it refuses', async () => {
    const rows = await xlsx((sheet) => {
      sheet.addRow(['受理时间', '内容']);
      sheet.addRow(['2026-04-05', '井盖丢失']);
      sheet.addRow(['某日', '井盖丢失']);
      sheet.workbook.addWorksheet('汇总').addRow(['合计', 2]);
      const next = sheet.workbook.addWorksheet('五月');
      next.addRow(['受理时间', '内容']);
      next.addRow(['某日', '路灯不亮']);
      next.addRow(['2026-05-06', '路灯不亮']);
    });
    expect(rows).toMatchObject([
      { row: 2, entry: { text: '井盖丢失' } },
      { row: 3, refused: '“受理时间”不是可读的时间：某日' },
      { row: 2, refused: '工作表“五月”：“受理时间”不是可读的时间：某日' },
      { row: 3, entry: { text: '路灯不亮' } },
    ]);
  });

  it.each([
    ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'hotline-format'],
    ['<html><table><tr><td>留言时间</td></tr></table></html>', 'hotline-format'],
    ['PK\x03\x04 not a workbook', 'hotline-file'],
    ['', 'hotline-columns'],
  ])('refuses %j by name', async (content, code) => {
    const path = join(folder, 'export.xls');
    writeFileSync(path, Buffer.from(content, 'latin1'));
    await expect(read(path)).rejects.toMatchObject({ code });
  });

  it('names a file that is not there', async () => {
    await expect(read(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'hotline-file' });
  });
});
