import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { type HotlineFileRow, readHotlineFile } from './read-hotline-file.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hotline-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function rowsOf(name: string): Promise<HotlineFileRow[]> {
  const rows: HotlineFileRow[] = [];
  for await (const row of readHotlineFile(join(folder, name))) rows.push(row);
  return rows;
}

const line = (text: string): Buffer => Buffer.from(text);
/** 学校食物中毒 in GB 18030. */
const POISONED = Buffer.from('d1a7d0a3cab3ceefd6d0b6be', 'hex');

it('refuses a row in another encoding than the rest, and takes the others', async () => {
  const others = Array.from({ length: 40 }, (_, i) => line(`${i + 2},路灯,2026-04-05 09:32:09,第${i}盏路灯坏了\n`));
  const header = line('\uFEFF留言编号,留言主题,留言时间,留言详情\n');
  const broken = [line('1,'), POISONED, line(',2026-04-05 09:32:09,'), POISONED, line('\n')];
  writeFileSync(join(folder, 'mixed.csv'), Buffer.concat([header, ...broken, ...others]));
  const [first, ...rest] = await rowsOf('mixed.csv');
  expect(first).toMatchObject({ row: 2, refused: expect.stringContaining('编码') });
  expect(rest).toHaveLength(40);
  expect(rest.every((row) => 'entry' in row)).toBe(true);
});

it('takes a number of more than 15 digits in a number cell for none: it has been rounded off', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('数据');
  sheet.addRow(['工单编号', '主题', '受理时间', '内容']);
  sheet.addRow([20_261_129_000_123_456, '路灯', '2026-04-05 09:32:09', '路灯坏了，晚上很黑']);
  sheet.addRow([202_611_290_001, '停水', '2026-04-05 09:32:09', '家里停水三天了']);
  await workbook.xlsx.writeFile(join(folder, 'rounded.xlsx'));
  const rows = await rowsOf('rounded.xlsx');
  expect(rows.map((row) => 'entry' in row && row.entry.externalId)).toEqual([null, '202611290001']);
});
