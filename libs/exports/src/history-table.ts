import { stringify } from 'csv-stringify/sync';
import type { HistoryCounts, HistoryFigures, HistoryRow, HistoryView } from '@huiying/contract';
import type { CellValue } from 'exceljs';

export const BY_ZH = { unit: '单位', severity: '级别', month: '月份' } as const;
const COUNT_ZH = ['应回应', '按时', '超时回应', '超时未回应', '按时率'];
const FIGURE_ZH = [...COUNT_ZH, '中位数（小时）', '90分位（小时）', '95分位（小时）', '最长（小时）'];
const MS_PER_HOUR = 3_600_000;

type Cell = string | number | { readonly rate: number } | { readonly ms: number } | null;

const countCells = (c: HistoryCounts): Cell[] => [
  c.n,
  c.onTime,
  c.late,
  c.openOverdue,
  c.rate === null ? null : { rate: c.rate },
];

const figureCells = (f: HistoryFigures): Cell[] => [
  ...countCells(f),
  ...[f.p50Ms, f.p90Ms, f.p95Ms, f.maxMs].map((ms) => (ms === null ? null : { ms })),
];

const HEADS = [
  ...FIGURE_ZH.map((zh) => `法定·${zh}`),
  ...FIGURE_ZH.map((zh) => `处置·${zh}`),
  '不回应',
  '待确认',
  ...COUNT_ZH.map((zh) => `后续发布·${zh}`),
];
const UNUSED: readonly null[] = HEADS.map(() => null);

const tableOf = (view: HistoryView): Cell[][] => [
  [BY_ZH[view.by], '名称', ...HEADS],
  ...[...view.rows, view.total].map((row: HistoryRow) => [
    row.key,
    row.label,
    ...figureCells(row),
    ...figureCells(row.handling),
    row.noAnswer,
    row.pendingConfirmation,
    ...countCells(row.followUp),
  ]),
  ...(view.drillsLeftOut > 0 ? [['', `另有演练 ${view.drillsLeftOut} 件，未计入`, ...UNUSED]] : []),
];

/** As it is read: a share in percent, a length in hours. */
function written(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return 'rate' in cell ? `${(cell.rate * 100).toFixed(1)}%` : Math.round((cell.ms / MS_PER_HOUR) * 100) / 100;
}

/** UTF-8 with a byte order mark, so that spreadsheet programs read the Chinese right; cells cannot start a formula. */
export const historyCsv = (view: HistoryView): string =>
  stringify(
    tableOf(view).map((row) => row.map(written)),
    { bom: true, escape_formulas: true },
  );

const FORMATS = { rate: '0.0%', ms: '0.00' } as const;

/** Figures stay figures, unrounded, for who reckons on with them; what is not known is an empty cell, not a text of no length. */
const placed = (cell: Cell): { value: CellValue; numFmt?: string } => {
  if (typeof cell !== 'object' || cell === null) return { value: cell };
  return 'rate' in cell
    ? { value: cell.rate, numFmt: FORMATS.rate }
    : { value: cell.ms / MS_PER_HOUR, numFmt: FORMATS.ms };
};

/** The library is loaded when it is needed: it is slow to load, and few processes write a workbook. */
export async function historyXlsx(view: HistoryView): Promise<Buffer> {
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('回应时效');
  for (const [y, row] of tableOf(view).entries())
    for (const [x, cell] of row.entries()) Object.assign(sheet.getCell(y + 1, x + 1), placed(cell));
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 1 }];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
