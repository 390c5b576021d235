import { aPack, UNITS, SHIPPED_RULES as severity } from '@huiying/fakes';
import { KeywordDomains } from '../domains/keyword-domains.js';
import { OfficeDomains } from '../domains/office-domains.js';
import { readEvidence } from './read-evidence.js';

const rules = {
  severity,
  units: UNITS,
  pack: aPack(),
  gazetteer: [],
  domains: new OfficeDomains(new KeywordDomains([])),
};
const read = (title: string, text: string) => readEvidence({ scope: 'wide', title, text }, rules);

const TITLE = '测试市一工地坍塌';
const TEXT = '11月22日晚，测试市一处在建工地发生坍塌，已致 12 人死亡、3人受伤。测试市应急管理局已到现场。';

describe('readEvidence', () => {
  const { evidence, judgement, ours } = read(TITLE, TEXT);

  it('says where each mark stands in the title or the text as given', () => {
    expect(evidence.length).toBeGreaterThan(4);
    for (const { field, start, end, quote } of evidence) {
      expect((field === 'title' ? TITLE : TEXT).slice(start, end)).toBe(quote);
    }
  });

  it('names what each stands for, with the clause of the measure that decides', () => {
    const by = Map.groupBy(evidence, (each) => each.stands);
    expect(by.get('measure')).toContainEqual(
      expect.objectContaining({ measure: 'deaths', value: 12, citation: judgement.because[0]?.citation }),
    );
    expect(by.get('event')?.map(({ quote }) => quote)).toContain('坍塌');
    expect(by.get('place')?.map(({ quote }) => quote)).toEqual(['测试市']);
    expect(by.get('unit')).toMatchObject([{ of: 'bureau', quote: '测试市应急管理局' }]);
    expect(ours).toBe(true);
  });

  it('finds the words of a concern however they are written', () => {
    const { evidence: found } = read(
      '夜市扰民',
      '和平小区楼下夜市油烟扰民，多次投诉 一直　无人管，请有关部门尽快处理。',
    );
    expect(found.some(({ stands }) => stands === 'concern')).toBe(true);
  });

  it('marks the words that decided the handling class', () => {
    const { evidence: found } = read('楼道堆物', '西山小区楼道堆满杂物，有安全隐患，多次投诉无人管，请有关部门处理。');
    expect(found.filter(({ stands }) => stands === 'class')).toMatchObject([
      { of: 'major-problem', quote: '安全隐患', field: 'text' },
    ]);
  });

  it('marks the state of affairs that a level rests on, with its clause', () => {
    const { evidence: found, judgement: of } = read(
      '',
      '今晨测试市一座中型水库的大坝被洪水冲开缺口，随后垮坝，下游正在转移。',
    );
    const marks = found.filter(({ rule }) => rule === of.because[0]?.rule);
    expect(marks.map(({ quote }) => quote)).toContain(of.because[0]?.quote);
    expect(marks[0]).toMatchObject({ stands: 'event', citation: of.because[0]?.citation });
  });

  it('finds nothing to mark in a text of nothing', () => {
    expect(read('', '').evidence).toEqual([]);
  });
});
