import { evaluateCase, holdAccountable, scoreSheetOf } from '@huiying/core';
import { answered } from './answer.js';
import { after, OfficeUnder } from './case-under.js';

/** 评估 and 问责 of 长府办发〔2017〕54号; each fact is named after the clause it shows. */
const office = new OfficeUnder('changchun-2017');
const { rulebook } = office;

describe('looking back', () => {
  const items = scoreSheetOf(rulebook.pack).map(({ name }) => name);
  const evaluated = (points: number) =>
    evaluateCase(
      answered(office.open(), rulebook, 20),
      { scores: items.map((item) => ({ item, points })), conclusion: '良好' },
      '督查员',
      rulebook.pack,
      after(30),
    );

  it('cc.eval.index: openness, explanation, response and reach are evaluated', () => {
    expect(items).toEqual(['公开', '解读', '回应', '传播']);
    expect(evaluated(80).file.case).toMatchObject({ stage: 'evaluated', proceedings: { evaluation: { total: 80 } } });
  });

  it('cc.eval.use: a total of 0 to 100, kept with the unit that leads the case, is what its assessment refers to', () => {
    const { file, entries } = evaluated(75);
    expect(file.case).toMatchObject({ leadUnitId: 'bureau', proceedings: { evaluation: { total: 75, by: '督查员' } } });
    expect(entries).toMatchObject([{ kind: 'case-evaluated', data: { total: 75 } }]);
  });

  const accountable = (clause: string, sanction: 'criticism' | 'referral' | 'exposure') => {
    const draft = { unitId: 'bureau', sanction, clause, reason: '热点问题不回应', decidedBy: '分管领导' };
    return holdAccountable(office.open(), draft, '值班员', rulebook, after(50)).file.case.proceedings.accountability;
  };

  it('cc.acc.three-nots: a unit that does not answer is criticised in public', () => {
    expect(accountable('cc.acc.three-nots', 'criticism')).toMatchObject([
      { unitId: 'bureau', quote: expect.stringContaining('热点问题不回应') as string },
    ]);
  });

  it('cc.acc.deceit: a unit that deceives is referred to those who sanction it', () => {
    expect(accountable('cc.acc.deceit', 'referral')).toMatchObject([{ sanction: 'referral', decidedBy: '分管领导' }]);
  });

  it('cc.acc.inaction: a unit that does nothing, slowly or wrongly, is exposed', () => {
    expect(accountable('cc.acc.inaction', 'exposure')).toMatchObject([{ sanction: 'exposure' }]);
  });
});
