import { placeReports, type CaseSuggestion } from '@huiying/core';
import { aReport } from '@huiying/fakes';
import { CaseDatabase, caseIdOf, openOne, rulebook } from '../support/case-database.js';

let database: CaseDatabase;
beforeEach(async () => {
  database = await CaseDatabase.create();
});
afterEach(() => database.close());

const WATER = { title: '停水', text: '城东小区停水两天没有人管，老人用水困难。' };
const LAMPS = { title: '路灯', text: '青年路的路灯三天不亮，晚上出行很不方便。' };

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

  it('of a case with itself is none', async () => {
    const first = await openOne(database.store, WATER);
    await openLike([first], WATER);
    expect(await database.count('case_suggestion')).toBe(0);
  });
});
