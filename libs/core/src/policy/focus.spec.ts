import { focusesOf } from './focus.js';

const pack = {
  watchTopics: [{ id: 'w', topic: '房地产政策', words: ['限购', '烂尾楼'], lead: ['市住建局'] }],
  focus: [
    { id: 'media', what: '媒体报道', when: { origins: ['feed'], words: ['业主', '家长'] } },
    { id: 'image', what: '政府形象', when: { words: ['推诿'] } },
    { id: 'events', what: '突发事件', when: { concerns: ['incident'] } },
    { id: 'rumours', what: '不实信息', when: { concerns: ['rumour'] } },
    { id: 'decisions', what: '决策部署' },
  ],
} as const;

const because = [{ rule: '死亡3人以上', quote: '3人死亡', citation: '条例' }];
const report = (change: Partial<Parameters<typeof focusesOf>[0]>) => ({
  title: '',
  text: '',
  origin: 'hotline' as const,
  judgement: { concern: 'complaint' as const, concernQuote: '投诉', because: [] },
  ...change,
});
const found = (change: Partial<Parameters<typeof focusesOf>[0]>): string[] =>
  focusesOf(report(change), pack).map(({ id, quote }) => `${id}:${quote}`);

it('finds a focus and a watch topic by their words, with the word', () => {
  expect(found({ title: '烂尾楼何时复工', text: '几个部门互相推 诿' })).toEqual(['w:烂尾楼', 'image:推诿']);
});

it('takes the words of a focus from its own origins only', () => {
  expect(found({ text: '业主集体投诉' })).toEqual([]);
  expect(found({ text: '业主集体投诉', origin: 'feed' })).toEqual(['media:业主']);
});

it('finds a focus by the concern, with the words that the judgement rests on', () => {
  expect(found({ judgement: { concern: 'incident', concernQuote: '', because } })).toEqual(['events:3人死亡']);
  expect(found({ judgement: { concern: 'rumour', concernQuote: '网传停水', because: [] } })).toEqual([
    'rumours:网传停水',
  ]);
});

it('never takes a focus that has no signs', () => {
  expect(found({ text: '决策部署' })).toEqual([]);
});
