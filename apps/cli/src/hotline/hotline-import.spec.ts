import { addMs, DomainError, type IncomingReport, instantOf, type Taken } from '@huiying/core';
import type { HotlineFileRow, HotlineRow, ImportedHistory, LateReplyFate } from '@huiying/intake';
import { HotlineImport } from './hotline-import.js';
import { hotlineReport } from './hotline-report.js';

const entry: HotlineRow = {
  externalId: null,
  channel: '热线',
  receivedAt: instantOf(Date.UTC(2026, 0, 5)),
  receivedPrecision: 'minute',
  receivedRaw: '2026-01-05 08:00',
  title: '路灯',
  text: '路灯坏了',
  callerName: null,
  callerPhone: null,
  place: null,
  reply: null,
  unitName: null,
};
const NOW = instantOf(Date.UTC(2026, 0, 20));
const reply = {
  text: '已修复',
  repliedAt: instantOf(Date.UTC(2026, 0, 6)),
  precision: 'minute' as const,
  raw: '2026-01-06 08:00',
};
const unit = { parent: null, supervises: false, regions: [], domains: [], officialChannels: [] };
const units = [{ ...unit, id: 'housing', name: '某市住建局', aliases: ['市住建局'] }];
const rows = (...entries: Partial<HotlineRow>[]): HotlineFileRow[] =>
  entries.map((each, i) => ({ row: i + 2, entry: { ...entry, externalId: `n${i}`, ...each } }));

/** What becomes of the reply of a known row, by its channel. */
const FATES: Record<string, LateReplyFate> = { 网站: 'in-hand', 信访: 'differs' };

/** Remembers what it was given, as intake does; refuses the texts that say so. */
class FakeIntake {
  readonly batches: { readonly how: string; readonly identities: string[] }[] = [];
  readonly #known = new Map<string, IncomingReport>();

  accept(reports: readonly IncomingReport[]): Promise<readonly Taken[]> {
    return this.#take('accept', reports);
  }

  async importHistory(given: readonly HotlineRow[], reports: readonly IncomingReport[]): Promise<ImportedHistory> {
    const taken = await this.#take('history', reports);
    const late = given.flatMap((row, at): [number, LateReplyFate][] =>
      row.reply && taken[at]?.status === 'duplicate' ? [[at, FATES[row.channel] ?? 'added']] : [],
    );
    return { taken, late: new Map(late) };
  }

  async #take(how: string, reports: readonly IncomingReport[]): Promise<readonly Taken[]> {
    if (reports.some((report) => report.text === '坏')) throw Object.assign(new Error('坏值'), { code: '22021' });
    if (reports.some((report) => report.text === '断')) throw Object.assign(new Error('连接断开'), { code: '57P01' });
    this.batches.push({ how, identities: reports.map((report) => report.identity) });
    return reports.map((report) => {
      const known = this.#known.get(report.identity);
      if (!known) this.#known.set(report.identity, report);
      const publishedAt = known?.published?.at ?? null;
      const stored = known && { publishedAt, isReworded: known.text !== report.text };
      return { status: known ? 'duplicate' : 'accepted', identity: report.identity, stored } as Taken;
    });
  }
}

async function take(intake: FakeIntake, given: readonly HotlineFileRow[], live = false) {
  const hotline = new HotlineImport(intake, units, live, NOW);
  for (const row of given) await hotline.take(row);
  return { ...(await hotline.finish()), rowsDone: hotline.rowsDone };
}

it('counts what is taken in, known already and refused', async () => {
  const intake = new FakeIntake();
  const given = [...rows({}, {}, { externalId: 'n0' }), { row: 9, refused: '“内容”为空' }];
  expect(await take(intake, given)).toMatchObject({
    takenIn: 2,
    duplicates: 1,
    refused: [{ row: 9, reason: '“内容”为空' }],
    rowsDone: 4,
  });
  expect(await take(intake, given)).toMatchObject({ takenIn: 0, duplicates: 3 });
});

it('hands over at most 300 rows at a time', async () => {
  const intake = new FakeIntake();
  await take(intake, rows(...Array.from({ length: 601 }, () => ({}))));
  expect(intake.batches.map(({ identities }) => identities.length)).toEqual([300, 300, 1]);
});

it('takes live rows in as arriving now, those with a reply as history', async () => {
  const intake = new FakeIntake();
  await take(intake, rows({}, { reply }), true);
  expect(intake.batches).toEqual([
    { how: 'history', identities: ['hotline:n1'] },
    { how: 'accept', identities: ['hotline:n0'] },
  ]);
});

it('refuses by number the one row that the database cannot hold', async () => {
  expect(await take(new FakeIntake(), rows({}, { text: '坏' }, {}))).toMatchObject({
    takenIn: 2,
    refused: [{ row: 3, reason: '无法存入：坏值' }],
  });
});

it('stops when the database is lost: no row is to blame', async () => {
  await expect(take(new FakeIntake(), rows({}, { text: '断' }))).rejects.toThrow('连接断开');
});

it('names the units that nobody knows', async () => {
  const given = rows({ unitName: '市住建局' }, { unitName: '某局' }, { unitName: '某局' });
  expect((await take(new FakeIntake(), given)).unknownUnits).toEqual(['某局']);
});

it('gives an entry the unit that its row names', () => {
  expect(hotlineReport({ ...entry, unitName: ' 市住建局 ' }, units).unitId).toBe('housing');
  expect(hotlineReport({ ...entry, unitName: '某局' }, units)).toMatchObject({ unitId: null, unitRaw: '某局' });
});

const identity = (change: Partial<HotlineRow>): string => hotlineReport({ ...entry, ...change }, units).identity;

it('knows an entry without a number by its time and words', () => {
  expect(identity({ channel: '网站' })).toBe(identity({}));
  expect(identity({ receivedAt: instantOf(Date.UTC(2026, 0, 5) + 1) })).not.toBe(identity({}));
  expect(identity({ title: '路灯路灯', text: '坏了' })).not.toBe(identity({}));
  expect(identity({ externalId: 'A1' })).toBe('hotline:A1');
});

it('a refusal by the domain is about the row', async () => {
  const intake = {
    accept: () => Promise.reject(new DomainError('invalid', 'x', '不行')),
    importHistory: () => Promise.reject(new DomainError('invalid', 'x', '不行')),
  };
  const hotline = new HotlineImport(intake, units, false, NOW);
  for (const row of rows({})) await hotline.take(row);
  expect((await hotline.finish()).refused).toEqual([{ row: 2, reason: '无法存入：不行' }]);
});

it('refuses what has not happened yet, as history and as arriving now, but for clocks that are a little ahead', async () => {
  const ahead = addMs(NOW, 3_600_000);
  const given = rows(
    { receivedAt: ahead, receivedRaw: '2026-01-20 09:00' },
    { reply: { ...reply, repliedAt: addMs(NOW, 1) } },
    { reply: { ...reply, repliedAt: NOW } },
    { receivedAt: addMs(NOW, 600_000) },
  );
  const expected = {
    takenIn: 2,
    refused: [
      { row: 2, reason: '收到的时间晚于现在：2026-01-20 09:00' },
      { row: 3, reason: '答复时间晚于现在，不能作为已经答复' },
    ],
    rowsDone: 4,
  };
  expect(await take(new FakeIntake(), given)).toMatchObject(expected);
  expect(await take(new FakeIntake(), given, true)).toMatchObject(expected);
});

it('tells of a number that stands at different calls', async () => {
  const given = rows(
    { externalId: '1' },
    { externalId: '1' },
    { externalId: '1', text: '停水三天' },
    { text: '停水三天' },
  );
  expect(await take(new FakeIntake(), given)).toMatchObject({ takenIn: 2, duplicates: 2, sameNumber: [4] });
});

it.each([false, true])('refuses a number that stood for a call of another day, live: %s', async (live) => {
  const intake = new FakeIntake();
  await take(intake, rows({}, {}), live);
  const nextYear = instantOf(Date.UTC(2026, 0, 6));
  const reason = '编号 n0 已是 2026-01-05 收到的另一条来电';
  expect(await take(intake, rows({ receivedAt: nextYear }, {}), live)).toMatchObject({
    duplicates: 1,
    refused: [{ row: 2, reason }],
    otherCalls: [2],
    sameNumber: [],
  });
});

it('counts the replies that known rows bring, and names the rows whose case is worked on or has another reply', async () => {
  const intake = new FakeIntake();
  await take(intake, rows({}, {}, {}));
  const again = rows({ reply }, { reply, channel: '网站' }, { reply, channel: '信访' }, { reply });
  expect(await take(intake, again)).toMatchObject({
    takenIn: 1,
    duplicates: 3,
    repliesAdded: 1,
    inHand: [3],
    otherReplies: [4],
  });
});
