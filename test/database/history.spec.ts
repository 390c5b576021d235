import { randomUUID } from 'node:crypto';
import { addMs, instantOf, type Placement, seededRandom, settleHistory } from '@huiying/core';
import { aReport, exact } from '@huiying/fakes';
import { CaseDatabase, rulebook } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
const FROM = instantOf(Date.parse('2026-01-01T00:00:00+08:00'));
const TO = instantOf(Date.parse('2026-03-01T00:00:00+08:00'));
const LIMIT_MS = 48 * HOUR_MS;

interface PastRow {
  readonly receivedAt: Date;
  /** Null: never answered. */
  readonly tookMs: number | null;
  readonly unitId: string;
}

const random = seededRandom(20_261_123);
const ROWS: readonly PastRow[] = Array.from({ length: 101 }, (_, i) => ({
  receivedAt: addMs(FROM, Math.floor(random() * 55 * 24 * HOUR_MS)),
  tookMs: i % 10 === 9 ? null : Math.floor(random() ** 3 * 40 * 24 * HOUR_MS),
  unitId: random() < 0.5 ? 'bureau' : 'press',
}));

/** Linear between the two nearest of the sorted values. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return Math.round(below + (above - below) * (at - Math.floor(at)));
}

function figuresOf(rows: readonly PastRow[]) {
  const took = rows.flatMap((row) => row.tookMs ?? []);
  const onTime = took.filter((ms) => ms <= LIMIT_MS).length;
  return {
    n: rows.length,
    onTime,
    late: took.length - onTime,
    openOverdue: rows.length - took.length,
    rate: onTime / rows.length,
    p50Ms: percentile(took, 0.5),
    p90Ms: percentile(took, 0.9),
    p95Ms: percentile(took, 0.95),
    maxMs: Math.max(...took),
  };
}

let database: CaseDatabase;
beforeAll(async () => {
  database = await CaseDatabase.create();
  const reports = ROWS.map(({ receivedAt, unitId }) =>
    aReport({ identity: randomUUID(), published: exact(receivedAt), unitId }),
  );
  await database.store.takeIn(reports, (fresh, _, at) => {
    const outcomes = fresh.map((report, i) => {
      const row = ROWS[i];
      const answered = row?.tookMs == null ? null : addMs(row.receivedAt, row.tookMs);
      const reply = answered && { text: '已处理。', repliedAt: answered, precision: 'second' as const, raw: '' };
      return settleHistory(report, reply, row?.receivedAt ?? at.now, '导入', rulebook, at);
    });
    const placements = fresh.map((report, i): Placement => ({
      report,
      decision: 'opened',
      caseId: outcomes[i]?.file.case.id ?? null,
      reason: 'history',
    }));
    return { placements, files: outcomes.map((o) => o.file), entries: outcomes.flatMap((o) => o.entries) };
  });
});
afterAll(() => database.close());

const isDueIn = (from: Date, to: Date) => (row: PastRow) => {
  const due = addMs(row.receivedAt, LIMIT_MS);
  return due > from && due <= to;
};

it('of 101 rows has the rate and the true percentiles that the spec computes itself', async () => {
  const { total } = await database.stores.history.responseTimes({ from: FROM, to: TO, by: 'unit' });
  expect(total).toMatchObject(figuresOf(ROWS));
  expect(total.handling).toMatchObject(figuresOf(ROWS));
});

it.each(['bureau', 'press'])('of the unit %s', async (unitId) => {
  const { rows } = await database.stores.history.responseTimes({ from: FROM, to: TO, by: 'unit' });
  expect(rows.find((row) => row.key === unitId)).toMatchObject(figuresOf(ROWS.filter((row) => row.unitId === unitId)));
});

it('by month counts a deadline where it was due, in Beijing time', async () => {
  const { rows } = await database.stores.history.responseTimes({ from: FROM, to: TO, by: 'month' });
  const february = instantOf(Date.parse('2026-02-01T00:00:00+08:00'));
  expect(rows.map((row) => row.key)).toEqual(['2026-01', '2026-02']);
  expect(rows[0]).toMatchObject(figuresOf(ROWS.filter(isDueIn(FROM, february))));
  expect(rows[1]).toMatchObject(figuresOf(ROWS.filter(isDueIn(february, TO))));
});

const countDue = async (from: Date, to: Date) =>
  (await database.stores.history.responseTimes({ from, to, by: 'severity' })).total.n;

it('of a period leaves out its first moment, which is 24:00 of the day before, and takes its last', async () => {
  const due = addMs(ROWS[0]?.receivedAt ?? FROM, LIMIT_MS);
  expect(await countDue(due, addMs(due, 1))).toBe(0);
  expect(await countDue(addMs(due, -1), due)).toBe(1);
});

it('of a period without a deadline has no rate and no percentile', async () => {
  const { rows, total } = await database.stores.history.responseTimes({
    from: addMs(FROM, -48 * HOUR_MS),
    to: addMs(FROM, -47 * HOUR_MS),
    by: 'unit',
  });
  expect(rows).toEqual([]);
  expect(total).toMatchObject({ n: 0, rate: null, p50Ms: null, p90Ms: null, maxMs: null });
});

it('leaves the live board and the outbox untouched', async () => {
  expect((await database.stores.board.page()).cases).toEqual([]);
  expect(await database.stores.board.lastSeq()).toBe(0);
  expect(await database.count('push')).toBe(0);
  expect(await database.count('timer')).toBe(0);
});

it('lists the cases behind a figure, those found in one month and due in the next among them', async () => {
  const january = { from: FROM, to: instantOf(Date.parse('2026-02-01T00:00:00+08:00')) };
  const { rows } = await database.stores.history.responseTimes({ ...january, by: 'unit' });
  for (const { key, n } of rows) {
    const query = { unitId: key, dueFrom: january.from, dueTo: january.to, limit: 200 };
    const { items } = await database.stores.caseViews.list(query);
    expect([key, items.length]).toEqual([key, n]);
  }
  const isCounted = isDueIn(january.from, january.to);
  expect(ROWS.some((row) => isCounted(row) !== row.receivedAt < january.to)).toBe(true);
});

it('tells of what was imported, and of what was not, alone', async () => {
  const due = { dueFrom: FROM, dueTo: TO, limit: 200 };
  for (const [imported, n] of [
    [true, ROWS.length],
    [false, 0],
  ] as const) {
    const { total } = await database.stores.history.responseTimes({ from: FROM, to: TO, by: 'unit', imported });
    const { items } = await database.stores.caseViews.list({ ...due, imported });
    expect([imported, total.n, items.length]).toEqual([imported, n, n]);
  }
});

it('of cases that no unit leads, under the key that their row has', async () => {
  await database.admin.query("update cases set lead_unit_id = null where lead_unit_id = 'press'");
  const all = await database.stores.history.responseTimes({ from: FROM, to: TO, by: 'unit' });
  const row = all.rows.find(({ label }) => label === '未交办');
  expect(row?.n).toBeGreaterThan(0);
  const some = await database.stores.history.responseTimes({ from: FROM, to: TO, by: 'unit', unitId: row?.key });
  expect([some.rows, some.total.n]).toEqual([[row], row?.n]);
});
