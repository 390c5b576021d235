import { placeReports, type CaseSuggestion } from '@huiying/core';
import { aReport } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, openOne, rulebook } from '../support/case-database.js';
import { merge, unmerge } from '../support/merging.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

/** Taken by whoever takes reports in and puts cases together. */
const INTAKE_LOCK = 7_002;

const OPEN = { status: 'open', limit: 200 } as const;
const WATER = { title: '停水', text: '城东小区停水两天没有人管，老人用水困难。' };
const LAMPS = { title: '路灯', text: '青年路的路灯三天不亮，晚上出行很不方便。' };
const WASTE = { title: '垃圾', text: '公园门口的垃圾堆了一个星期，气味难闻，影响居民。' };

/** Opens a case whose report calls others to mind. */
async function openLike(others: readonly string[], report: { title: string; text: string }): Promise<string> {
  const [taken] = await database.store.takeIn([aReport(report)], (fresh, known, at) => {
    const placing = placeReports(fresh, known, 'system', rulebook, at);
    const suggestions = placing.placements.flatMap(({ caseId, report: { id } }) =>
      others.map((otherCaseId): CaseSuggestion => ({
        caseId: caseId ?? '',
        otherCaseId,
        reportId: id,
        score: 0.5,
        because: ['同一地点'],
      })),
    );
    return { ...placing, suggestions };
  });
  return caseIdOf(taken);
}

describe('a suggestion', () => {
  it('is kept with the batch that makes it, once for a pair', async () => {
    const first = await openOne(database.store, WATER);
    const second = await openLike([first, first], LAMPS);
    const { rows } = await database.admin.query('select case_id, other_case_id, status, because from case_suggestion');
    expect(rows).toEqual([{ case_id: second, other_case_id: first, status: 'open', because: ['同一地点'] }]);
  });

  it('is read page by page, each once, the likeliest first and those alike by id', async () => {
    const first = await openOne(database.store, WATER);
    await openLike([first], LAMPS);
    await openLike([first], WASTE);
    await openLike([first], { title: '噪音', text: '夜里工地噪音扰民，整条街的人都睡不着觉。' });
    await database.admin.query(
      `update case_suggestion set score = 0.75 where id = (select max(id::text)::uuid from case_suggestion)`,
    );
    const { suggestions } = database.stores;
    const whole = (await suggestions.list(OPEN)).items.map(({ id }) => id);
    const pages: (string | null)[] = [];
    let cursor: string | null | undefined;
    for (let left = 5; left > 0 && cursor !== null; left -= 1) {
      const page = await suggestions.list({ status: 'open', limit: 1, cursor: cursor ?? undefined });
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(whole).toHaveLength(3);
    expect(pages).toEqual(whole);
  });

  it('of a case with itself is none', async () => {
    const first = await openOne(database.store, WATER);
    await openLike([first], WATER);
    expect(await database.count('case_suggestion')).toBe(0);
  });
});

const statuses = async (): Promise<string[]> =>
  (await database.admin.query<{ status: string }>('select status from case_suggestion order by created_at, id')).rows
    .map((row) => row.status)
    .toSorted();

describe('a decision on suggestions', () => {
  it('that two cases are one confirms what was proposed about them', async () => {
    const first = await openOne(database.store, WATER);
    const second = await openLike([first], LAMPS);
    await merge(database.store, second, first);
    expect(await statuses()).toEqual(['confirmed']);
  });

  it('that they are not is never asked again, also not by way of a case that was merged', async () => {
    const first = await openOne(database.store, WATER);
    const second = await openLike([first], LAMPS);
    const [suggestion] = (await database.stores.suggestions.list(OPEN)).items;
    expect(suggestion).toMatchObject({ case: { id: second }, otherCase: { id: first }, because: ['同一地点'] });
    await database.stores.suggestions.reject(suggestion?.id ?? '', '两条路', '值班员');
    await expect(database.stores.suggestions.reject(suggestion?.id ?? '', null, '值班员')).rejects.toMatchObject({
      code: 'already-decided',
    });
    const third = await openOne(database.store, WASTE);
    await merge(database.store, second, third);
    await openLike([], WASTE);
    await database.store.takeIn([aReport(WASTE)], (fresh, known, at) => ({
      ...placeReports(fresh, known, 'system', rulebook, at),
      suggestions: fresh.map((report) => ({
        caseId: third,
        otherCaseId: first,
        reportId: report.id,
        score: 0.9,
        because: [],
      })),
    }));
    expect(await statuses()).toEqual(['rejected']);
    expect((await database.ledger(first)).map((entry) => entry.kind)).toContain('merge-rejected');
  });

  it('is about the case that goes on where a merge came first', async () => {
    const first = await openOne(database.store, WATER);
    const second = await openLike([first], LAMPS);
    const third = await openOne(database.store, WASTE);
    const [suggestion] = (await database.stores.suggestions.list(OPEN)).items;
    await database.admin.query('select pg_advisory_lock($1)', [INTAKE_LOCK]);
    const merging = merge(database.store, second, third);
    await database.untilSomebodyWaits();
    const rejecting = database.stores.suggestions.reject(suggestion?.id ?? '', null, '值班员');
    await database.untilSomebodyWaits(2);
    await database.admin.query('select pg_advisory_unlock($1)', [INTAKE_LOCK]);
    await Promise.all([merging, rejecting]);
    const told = async (caseId: string) => (await database.ledger(caseId)).map(({ kind }) => kind);
    expect(await told(second)).not.toContain('merge-rejected');
    expect(await told(third)).toContain('merge-rejected');
  });

  it('stands for an undone merge and a split too', async () => {
    const first = await openOne(database.store, WATER);
    const second = await openLike([first], LAMPS);
    await merge(database.store, second, first);
    await unmerge(database.store, second);
    expect(await statuses()).toEqual(['rejected']);
    expect((await database.stores.board.figures()).suggestions).toBe(0);
  });

  it('is not waited for once a case is off the board', async () => {
    const first = await openOne(database.store, WATER);
    await openLike([first], LAMPS);
    expect((await database.stores.board.figures()).suggestions).toBe(1);
    await database.admin.query('update cases set closed_at = now() where id = $1', [first]);
    expect((await database.stores.board.figures()).suggestions).toBe(0);
    expect((await database.stores.suggestions.list(OPEN)).items).toEqual([]);
  });
});
