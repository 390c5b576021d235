import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import { proposeHandlingClass } from './handling-class.js';

describe('proposeHandlingClass', () => {
  it.each([
    ['an event with a level', '某工地坍塌', 'none', 'ordinary', { handlingClass: 'emergency', rule: 'level' }],
    ['an incident', '某工地冒烟', 'incident', 'none', { handlingClass: 'emergency', rule: 'concern' }],
    ['a rumour', '网传停水，不实', 'rumour', 'none', { handlingClass: 'misunderstanding', rule: 'concern' }],
    ['a question', '公积金提取要几天', 'question', 'none', { handlingClass: 'misunderstanding', rule: 'concern' }],
    ['a suggestion', '建议增设路灯', 'complaint', 'none', { handlingClass: 'constructive-opinion', at: [0, 2] }],
    ['doubt about a rule', '听说要涨价', 'topic', 'none', { handlingClass: 'misunderstanding', at: [0, 2] }],
    ['a grave matter', '楼道有安全隐患', 'complaint', 'none', { handlingClass: 'major-problem', at: [3, 7] }],
    ['agitation', '有人造谣生事', 'complaint', 'none', { handlingClass: 'mistaken-view', at: [2, 4] }],
    ['anything else', '路灯不亮', 'complaint', 'none', { handlingClass: 'practical-difficulty', rule: 'otherwise' }],
  ] as const)('reads %s', (_, text, concern, severity, wanted) => {
    expect(proposeHandlingClass(text, concern, severity)).toMatchObject(wanted);
  });

  it('says where the words stand in the title or the text as given', () => {
    const title = '西山小区 的事';
    const text = '楼道堆满杂物，有 安 全 隐患，请有关部门尽快处理，已多次投诉无人管。';
    const { handlingClass, classBecause } = classify({ title, text }, rules);
    expect(handlingClass).toBe('major-problem');
    if (classBecause.rule !== 'words') throw new Error('words decide this class');
    const { field, start, end, quote } = classBecause;
    expect([field, quote]).toEqual(['text', '安 全 隐患']);
    expect(text.slice(start, end)).toBe(quote);
  });
});
