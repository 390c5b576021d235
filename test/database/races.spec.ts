import { aReport, PRESS_OFFICER } from '@huiying/fakes';
import { assignUnit, decideResponse, submitResponse } from '@huiying/core';
import { CaseDatabase, caseIdOf, openOne, readFile, rulebook, sweep, take } from '../support/case-database.js';

const HOUR_MS = 3_600_000;
let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const many = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
/** Texts that are nothing like each other. */
const matter = (i: number) => ({
  title: `事项${i}`,
  text: String.fromCodePoint(...many(40).map((k) => 0x4e00 + i * 60 + k)),
});

describe('two workers', () => {
  it('that sweep at once fire each timer once', async () => {
    await take(database.store, ...many(40).map((i) => aReport(matter(i))));
    await database.passTime(50 * HOUR_MS);
    const other = await database.another();
    const rounds = await Promise.all(
      [database.store, other.cases, database.store, other.cases].map(async (store) => {
        let settled = 0;
        for (let n = await sweep(store, 20); n > 0; n = await sweep(store, 20)) settled += n;
        return settled;
      }),
    );
    expect(rounds.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(40);
    await sweep(database.store);
    expect(await database.count(`ledger_entry where kind = 'deadline-breached'`)).toBe(40);
    expect(await database.count(`ledger_entry where kind = 'deadline-warned'`)).toBe(40);
    expect(await database.count(`push where timer_key = 'step:0'`)).toBe(40);
    expect(await database.count(`timer where state = 'armed' and fire_at < now()`)).toBe(0);
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  });

  it('are not kept from the others by a case that cannot be settled', async () => {
    await take(database.store, ...many(5).map((i) => aReport(matter(i))));
    await database.passTime(50 * HOUR_MS);
    const bad = (await database.admin.query<{ id: string }>('select id from cases order by id limit 1')).rows[0]?.id;
    const settling = database.store.settleDue(100, (file) => {
      if (file.case.id === bad) throw new Error('cannot be settled');
      return { file: { ...file, timers: file.timers.map((t) => ({ ...t, state: 'fired' })) }, entries: [] };
    });
    await expect(settling).rejects.toThrow('1 cases could not be settled');
    const { rows } = await database.admin.query(`select distinct case_id from timer where state = 'armed'`);
    expect(rows).toEqual([{ case_id: bad }]);
  });
});

describe('reports that arrive at once', () => {
  it('under one identity are stored once, with one case', async () => {
    const other = await database.another();
    const entry = { identity: 'hotline:12345-001' };
    const taken = await Promise.all(many(8).map((i) => take(i % 2 ? database.store : other.cases, aReport(entry))));
    expect(taken.flat().filter((t) => t.status === 'accepted')).toHaveLength(1);
    expect(new Set(taken.flat().map(caseIdOf)).size).toBe(1);
    expect(await database.count('report')).toBe(1);
    expect(await database.count('cases')).toBe(1);
  });

  it('in two batches and nearly identical open one case', async () => {
    const other = await database.another();
    const text = aReport().incoming.text;
    await Promise.all([
      take(database.store, aReport({ text: `${text}谢谢！` })),
      take(other.cases, aReport({ text: `${text}多谢！` })),
    ]);
    expect(await database.count('report')).toBe(2);
    expect(await database.count('cases')).toBe(1);
  });
});

it('finds the same report again among the many letters of a campaign', async () => {
  const campaign =
    '关于进一步加强小区电动自行车充电设施建设和消防安全管理的联名建议，恳请有关部门尽快研究落实并公开答复。';
  const letters = many(40).map((i) => aReport({ text: campaign + matter(i).text.slice(0, 24) }));
  const [first] = await take(database.store, ...letters.slice(0, 1));
  await take(database.store, ...letters.slice(1));
  const [again] = await take(database.store, aReport({ text: letters[0]?.incoming.text ?? '' }));
  expect(again).toMatchObject({ placement: { decision: 'joined', caseId: caseIdOf(first) } });
});

describe('a breach that races a confirmation', () => {
  it.each(many(6))('comes to one outcome, the same each time (%d)', async () => {
    const id = await openOne(database.store);
    const { response } = await database.store.change(id, (file, at) =>
      submitResponse(
        file,
        { deliverable: 'response', publishedAt: at.now, channel: '应急局网站', publisher: 'bureau', summary: '已修好' },
        '经办人',
        rulebook,
        at,
      ),
    );
    await database.passTime(49 * HOUR_MS);
    const other = await database.another();
    await Promise.all([
      sweep(other.cases),
      database.store.change(id, (file, at) =>
        decideResponse(file, response.id, { accepted: true }, PRESS_OFFICER, rulebook, at),
      ),
      sweep(database.store),
    ]);
    await sweep(database.store);
    const [deadline] = (await readFile(database.store, id)).deadlines;
    expect(deadline).toMatchObject({ status: 'met', recordedLate: false, breachedAt: null });
    const kinds = (await database.ledger(id)).map((entry) => entry.kind);
    expect(kinds.filter((kind) => kind === 'deadline-met')).toHaveLength(1);
    expect(kinds).not.toContain('deadline-breached');
    expect(await database.count(`timer where state in ('armed', 'held')`)).toBe(0);
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  });
});

describe('the number of a board change', () => {
  it('grows by one with each of twenty changes at once, and each names its case', async () => {
    const ids = await Promise.all(many(5).map((i) => openOne(database.store, matter(i))));
    const from = await database.stores.board.lastSeq();
    const others = await Promise.all([database.another(), database.another()]);
    const stores = [database.store, ...others.map((o) => o.cases)];
    await Promise.all(
      many(20).map((i) =>
        (stores[i % 3] ?? database.store).change(ids[i % 5] ?? '', (file, at) =>
          assignUnit(
            file,
            { unitId: i % 2 ? 'press' : 'bureau', role: 'lead', reason: '轮换' },
            '值班长',
            rulebook,
            at,
          ),
        ),
      ),
    );
    const changes = await database.stores.board.changesSince(from);
    expect(changes.map((change) => change.seq)).toEqual(many(20).map((i) => from + i + 1));
    expect(changes.every((change) => change.caseIds.length === 1)).toBe(true);
    expect((await database.stores.board.page()).seq).toBe(from + 20);
  });
});

describe('a client that is killed within its transaction', () => {
  const kill = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'`;

  it('while deciding neither loses nor doubles: the change is not there, and can be made again', async () => {
    const id = await openOne(database.store);
    const before = await database.ledger(id);
    const change = database.store.change(id, async (file, at) => {
      await database.admin.query(kill);
      return assignUnit(file, { unitId: 'press', role: 'lead', reason: '属地' }, '值班长', rulebook, at);
    });
    await expect(change).rejects.toThrow(/terminat|connection/iu);
    expect(await database.ledger(id)).toEqual(before);
    await database.store.change(id, (file, at) =>
      assignUnit(file, { unitId: 'press', role: 'lead', reason: '属地' }, '值班长', rulebook, at),
    );
    expect(await database.ledger(id)).toHaveLength(before.length + 1);
    expect(await database.stores.ledger.verify()).toMatchObject({ ok: true });
  });
});
