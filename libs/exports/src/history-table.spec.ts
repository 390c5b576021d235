import { Workbook } from 'exceljs';
import type { HistoryFigures, HistoryRow, HistoryView } from '@huiying/contract';
import { historyCsv, historyXlsx } from './history-table.js';

const answered: HistoryFigures = {
  n: 3,
  onTime: 2,
  late: 1,
  openOverdue: 0,
  rate: 2 / 3,
  p50Ms: 26_691,
  p90Ms: 7_200_000,
  p95Ms: 7_200_000,
  maxMs: 7_200_001,
};
const nothing: HistoryFigures = {
  n: 0,
  onTime: 0,
  late: 0,
  openOverdue: 0,
  rate: null,
  p50Ms: null,
  p90Ms: null,
  p95Ms: null,
  maxMs: null,
};
const row = (key: string, figures: HistoryFigures): HistoryRow => ({
  key,
  label: key,
  noAnswer: 4,
  pendingConfirmation: 5,
  followUp: { n: 4, onTime: 1, late: 0, openOverdue: 3, rate: 0.25 },
  ...figures,
  handling: figures,
});
const view: HistoryView = {
  from: '2026-11-01T00:00:00+08:00',
  to: '2026-12-01T00:00:00+08:00',
  by: 'unit',
  rows: [row('=1+1', answered), row('housing', nothing)],
  total: row('total', answered),
  drillsLeftOut: 2,
};

async function sheet(): Promise<(column: number, line: number) => { value: unknown; numFmt: string }> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await historyXlsx(view)) as never);
  const only = workbook.worksheets[0];
  if (!only) throw new Error('no sheet');
  return (column, line) => only.getCell(line, column);
}

it('writes rates and lengths as figures that a spreadsheet reckons with, unrounded', async () => {
  const cell = await sheet();
  expect([cell(7, 2).value, cell(7, 2).numFmt]).toEqual([2 / 3, '0.0%']);
  expect([cell(8, 2).value, cell(8, 2).numFmt]).toEqual([26_691 / 3_600_000, '0.00']);
  expect(cell(3, 2).value).toBe(3);
});

it('leaves a cell empty where there is no figure', async () => {
  const cell = await sheet();
  expect([7, 8, 9, 10, 11].map((column) => cell(column, 3).value)).toEqual([null, null, null, null, null]);
  expect([3, 4, 5, 6].map((column) => cell(column, 3).value)).toEqual([0, 0, 0, 0]);
});

it('keeps a name that looks like a formula a text', async () => {
  expect((await sheet())(1, 2).value).toBe('=1+1');
  expect(historyCsv(view)).toContain("\n'=1+1,");
});

it('writes the same table as CSV for people, with the drills that were left out', () => {
  const lines = historyCsv(view).trim().split('\n');
  expect(lines[0]).toMatch(
    /,不回应,待确认,后续发布·应回应,后续发布·按时,后续发布·超时回应,后续发布·超时未回应,后续发布·按时率$/u,
  );
  expect(lines[1]).toContain(',3,2,1,0,66.7%,0.01,2,2,2,');
  expect(lines[1]).toMatch(/,4,5,4,1,0,3,25\.0%$/u);
  expect(lines[2]).toContain('housing,housing,0,0,0,0,,,,,,');
  expect(lines.at(-1)).toMatch(/^,另有演练 2 件，未计入,+$/u);
});
