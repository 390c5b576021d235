import { stringify } from 'csv-stringify/sync';
import type { HistoryFigures, HistoryRow, HistoryView } from '@huiying/contract';

const BY_ZH = { unit: '单位', severity: '级别', month: '月份' } as const;
const FIGURE_ZH = [
  '应回应',
  '按时',
  '超时',
  '超时未回应',
  '按时率',
  '中位数（小时）',
  '90分位（小时）',
  '95分位（小时）',
  '最长（小时）',
];
const MS_PER_HOUR = 3_600_000;

const hours = (ms: number | null): number | string => (ms === null ? '' : Math.round((ms / MS_PER_HOUR) * 100) / 100);
const percent = (rate: number | null): string => (rate === null ? '' : `${(rate * 100).toFixed(1)}%`);

const figureCells = (f: HistoryFigures): (number | string)[] => [
  f.n,
  f.onTime,
  f.late,
  f.openOverdue,
  percent(f.rate),
  hours(f.p50Ms),
  hours(f.p90Ms),
  hours(f.p95Ms),
  hours(f.maxMs),
];

const UNUSED: readonly string[] = Array.from({ length: 2 * FIGURE_ZH.length + 1 }, () => '');

const tableOf = (view: HistoryView): (number | string)[][] => [
  [BY_ZH[view.by], '名称', ...FIGURE_ZH.map((zh) => `法定·${zh}`), ...FIGURE_ZH.map((zh) => `处置·${zh}`), '不回应'],
  ...[...view.rows, view.total].map((row: HistoryRow) => [
    row.key,
    row.label,
    ...figureCells(row),
    ...figureCells(row.handling),
    row.noAnswer,
  ]),
  ...(view.drillsLeftOut > 0 ? [['', `另有演练 ${view.drillsLeftOut} 件，未计入`, ...UNUSED]] : []),
];

/** UTF-8 with a byte order mark, so that spreadsheet programs read the Chinese right; cells cannot start a formula. */
export const historyCsv = (view: HistoryView): string => stringify(tableOf(view), { bom: true, escape_formulas: true });

/** The library is loaded when it is needed: it is slow to load, and few processes write a workbook. */
export async function historyXlsx(view: HistoryView): Promise<Buffer> {
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('回应时效');
  for (const row of tableOf(view)) sheet.addRow(row);
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 1 }];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
