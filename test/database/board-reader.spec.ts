import { aReport } from '@huiying/fakes';
import { BoardReader } from '../../apps/api/src/board/board-reader.js';
import { CaseDatabase, openOne, sweep, take } from '../support/case-database.js';

let database: CaseDatabase;
let reader: BoardReader;
beforeEach(async () => {
  database = await CaseDatabase.create();
  reader = new BoardReader(database.stores.board);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.close();
});

const OTHERS = ['停水两天没有人管。', '路灯三天不亮出行很不方便。', '垃圾堆了一个星期气味难闻。'];

async function openThree(): Promise<string[]> {
  const ids: string[] = [];
  for (const text of OTHERS) ids.push(await openOne(database.store, { title: text.slice(0, 2), text }));
  return ids;
}

it('tells each change of its own cases, all of them from one look at the board', async () => {
  const [first, second, third] = await openThree();
  await database.admin.query('update cases set closed_at = now() where id = $1', [second]);
  const page = vi.spyOn(database.stores.board, 'page');
  const told = await reader.changesSince(0);
  expect(told?.map(({ change }) => [change.seq, change.upserted.map(({ id }) => id), change.removed])).toEqual([
    [1, [first], []],
    [2, [], [second]],
    [3, [third], []],
  ]);
  expect(page).toHaveBeenCalledTimes(1);
});

it('shows the cases of one unit, or those of none', async () => {
  const [first, ...rest] = await openThree();
  await database.admin.query('update cases set lead_unit_id = null where id <> $1', [first]);
  const idsOf = async (unitId: string) => {
    const { cases } = await database.stores.board.page(undefined, unitId);
    return new Set(cases.map(({ id }) => id));
  };
  expect(await idsOf('bureau')).toEqual(new Set([first]));
  expect(await idsOf('unassigned')).toEqual(new Set(rest));
});

it('tells each call with the change that made it', async () => {
  const [first] = await openThree();
  await database.passTime(38.5 * 3_600_000);
  await sweep(database.store, 1);
  await sweep(database.store);
  const told = (await reader.changesSince(3)) ?? [];
  const calls = told.flatMap(({ pushes }) => pushes);
  expect(calls).not.toHaveLength(0);
  for (const { change, pushes } of told) {
    const own = new Set(change.upserted.map(({ id }) => id));
    expect(pushes.every(({ push }) => own.has(push.caseId ?? ''))).toBe(true);
  }
  expect(calls.some(({ push }) => push.caseId === first)).toBe(true);
});

it('has not what a log that was cut does not hold any more', async () => {
  await openThree();
  await database.admin.query('delete from board_change where seq = 1');
  expect(await reader.changesSince(0)).toBeUndefined();
  expect(await reader.changesSince(1)).toHaveLength(2);
  expect(await reader.changesSince(3)).toEqual([]);
});

it('is read twice at most for all pages that come at the same time', async () => {
  await openThree();
  const page = vi.spyOn(database.stores.board, 'page');
  await Promise.all(Array.from({ length: 60 }, () => reader.snapshot()));
  expect(page).toHaveBeenCalledTimes(2);
  const missed = await Promise.all(Array.from({ length: 60 }, () => reader.changesSince(1)));
  expect(page).toHaveBeenCalledTimes(4);
  expect(missed.every((told) => told?.length === 2)).toBe(true);
});

it('gives no page a reading that began before it asked', async () => {
  await openThree();
  const gate = Promise.withResolvers<never[]>();
  vi.spyOn(database.stores.board, 'changesSince').mockReturnValueOnce(gate.promise);
  const before = reader.changesSince(0);
  const after = reader.changesSince(0);
  gate.resolve([]);
  expect(await before).toEqual([]);
  expect(await after).toHaveLength(3);
});

it('is asked again by whoever comes after a reading failed', async () => {
  await openThree();
  vi.spyOn(database.stores.board, 'pushes').mockRejectedValueOnce(new Error('connection lost'));
  await expect(reader.changesSince(0)).rejects.toThrow('connection lost');
  expect(await reader.changesSince(0)).toHaveLength(3);
});

it('tells with the time what stays in the inbox, which is no change of the board', async () => {
  const before = await reader.lastSeq();
  await take(database.store, { ...aReport({ text: '书画展今日开幕。' }), inboxReason: 'no-concern' });
  const { serverNow, figures } = await reader.tick();
  expect([Date.parse(serverNow), figures.inbox, await reader.lastSeq()]).toEqual([expect.any(Number), 1, before]);
});
