import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HistoryView } from '@huiying/contract';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, startApiUnderTest } from '../support/api-under-test.js';
import { AppProcess } from '../support/app-process.js';
import { SECRET } from '../support/running-app.js';

const FILE = fileURLToPath(new URL('../../../shared/data/hotline_replies.xlsx', import.meta.url));
const ROWS = 2_816;
const WHOLE_TIME = 'from=2000-01-01&to=2030-12-31';

interface Imported {
  readonly takenIn: number;
  readonly duplicates: number;
  readonly refused: { row: number; reason: string }[];
}

/** Beijing time without a zone, as the office wrote it. */
const instantOf = (written: string): number =>
  Date.parse(`${written.trim().replaceAll('/', '-').replace(' ', 'T')}+08:00`);

/** Row number -> milliseconds from question to reply, read with no code of ours. */
async function answerTimes(): Promise<Map<number, number>> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(FILE);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('the workbook has no sheet');
  const headers: unknown[] = Array.isArray(sheet.getRow(1).values) ? (sheet.getRow(1).values as unknown[]) : [];
  const [asked, replied] = [headers.indexOf('留言时间'), headers.indexOf('答复时间')];
  const times = new Map<number, number>();
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    times.set(number, instantOf(row.getCell(replied).text) - instantOf(row.getCell(asked).text));
  });
  return times;
}

/** Rows that may be read as a major event; each was answered once and owes two deliverables. */
const MAJOR_ROWS = 1;

const near = (value: number): [number, number] => [value * 0.995, value * 1.005];

/** The percentile between its two neighbours, in proportion. */
function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

/** The office's own records are no part of this repository; the figures are checked where they lie beside it. */
describe.skipIf(!existsSync(FILE))(`the history of ${ROWS} real replies (skipped without ../shared/data)`, () => {
  let api: ApiUnderTest;
  let imported: Imported;

  beforeAll(async () => {
    api = await startApiUnderTest();
    imported = await importAll();
  });
  afterAll(() => api.remove());

  async function importAll(): Promise<Imported> {
    const settings = { DATABASE_URL: api.databaseUrl, HUIYING_SECRET: SECRET };
    const run = new AppProcess('cli', settings, ['import-hotline', FILE]);
    const { code } = await run.ended;
    if (code !== 0) throw new Error(`import-hotline ended with ${code}`);
    return JSON.parse(run.stdout) as Imported;
  }

  it('takes in every row or refuses it by name', () => {
    expect(imported.takenIn + imported.refused.length + imported.duplicates).toBe(ROWS);
    expect(imported.duplicates).toBe(0);
    expect(imported.refused.every(({ row, reason }) => row > 1 && reason !== '')).toBe(true);
  });

  it('finds the median and the p90 that the spreadsheet itself gives', async () => {
    const times = await answerTimes();
    for (const { row } of imported.refused) times.delete(row);
    const sorted = [...times.values()].toSorted((a, b) => a - b);
    const { total } = await api.admin.done(
      api.admin.get<HistoryView>(`/api/history/response-times?${WHOLE_TIME}&by=month`),
    );
    // A row that the rules take for a major event owes two answers instead of one.
    const graver = total.n - sorted.length;
    expect(graver).toBeGreaterThanOrEqual(0);
    expect(graver).toBeLessThanOrEqual(MAJOR_ROWS);
    const [low50, high50] = near(percentile(sorted, 0.5));
    const [low90, high90] = near(percentile(sorted, 0.9));
    expect(total.p50Ms).toBeGreaterThanOrEqual(low50);
    expect(total.p50Ms).toBeLessThanOrEqual(high50);
    expect(total.p90Ms).toBeGreaterThanOrEqual(low90);
    expect(total.p90Ms).toBeLessThanOrEqual(high90);
    const onTime = sorted.filter((ms) => ms <= 48 * 3_600_000).length;
    expect(Math.abs((total.onTime ?? 0) - onTime)).toBeLessThanOrEqual(2 * MAJOR_ROWS);
  });

  it('pushes nothing and leaves the live board empty', async () => {
    const board = await api.admin.done(api.admin.get<{ cases: unknown[] }>('/api/board'));
    expect(board.cases).toEqual([]);
    const pushes = await api.admin.done(api.admin.get<{ items: unknown[] }>('/api/pushes?to=all'));
    expect(pushes.items).toEqual([]);
  });
});
