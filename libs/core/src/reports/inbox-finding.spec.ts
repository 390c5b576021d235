import { inboxSentence } from './inbox-finding.js';

it.each([
  [{ why: 'nothing-raised' }, '没有读出突发事件、诉求、疑问或传言'],
  [{ why: 'old' }, '首次读取该信源时已超过48小时的旧消息'],
  [
    { why: 'set-aside', guard: 'drill', reason: '演练（演练）', quote: '3人受伤' },
    '所述“3人受伤”不是要回应的事件：演练（演练）',
  ],
  [{ why: 'unnamed' }, '文中没有我们的地名或单位'],
  [{ why: 'unnamed', told: '没人管' }, '文中没有我们的地名或单位；所述：“没人管”'],
  [{ why: 'only-named', place: '江城', told: '没人管' }, '文中提到“江城”，没有说所述的事发生在那里；所述：“没人管”'],
  [{ why: 'happened-there', place: '乙市', told: '没人管' }, '事发地：乙市；所述：“没人管”'],
  [{ why: 'happened-there', place: '泰国', abroad: true }, '事发地：泰国（境外）'],
] as const)('tells %o in a sentence', (finding, sentence) => {
  expect(inboxSentence(finding)).toBe(sentence);
});
