import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaseView, HistoryView } from '@huiying/contract';
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

const TWO_DAYS_MS = 48 * 3_600_000;

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

  /** A row that the rules take for a major event owes a release and a conference, of which a hotline tells nothing. */
  async function replyTimesOfMajorCases(): Promise<number[]> {
    const lists = await Promise.all(
      ['especially-serious', 'serious'].map((severity) =>
        api.admin.done(api.admin.get<{ items: { id: string }[] }>(`/api/cases?severity=${severity}`)),
      ),
    );
    const items = lists.flatMap((list) => list.items);
    const views = await Promise.all(items.map(({ id }) => api.admin.done(api.admin.get<CaseView>(`/api/cases/${id}`))));
    return views.map(({ allDeadlines: [first], responses: [reply] }) => {
      expect(first).toMatchObject({ status: 'cancelled', answeredAt: null });
      return Date.parse(reply?.publishedAt ?? '') - Date.parse(first?.startedAt ?? '');
    });
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
    const answered = [...sorted];
    for (const tookMs of await replyTimesOfMajorCases()) answered.splice(answered.indexOf(tookMs), 1);
    expect(total.n).toBe(answered.length);
    expect(total.p50Ms).toBeCloseTo(percentile(answered, 0.5), -1);
    expect(total.p90Ms).toBeCloseTo(percentile(answered, 0.9), -1);
    expect(total.onTime).toBe(answered.filter((ms) => ms <= TWO_DAYS_MS).length);
  });

  it('pushes nothing and leaves the live board empty', async () => {
    const board = await api.admin.done(api.admin.get<{ cases: unknown[] }>('/api/board'));
    expect(board.cases).toEqual([]);
    const pushes = await api.admin.done(api.admin.get<{ items: unknown[] }>('/api/pushes?to=all'));
    expect(pushes.items).toEqual([]);
  });
});
