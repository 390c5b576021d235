import { withChineseMarks } from './chinese-marks.js';

it.each([
  ['两村打起来了 锄头铁锹都抄上了 特警来了', '两村打起来了，锄头铁锹都抄上了，特警来了'],
  ['仓库爆炸 3人死亡 5人受伤', '仓库爆炸，3人死亡，5人受伤'],
  ['山体滑坡　已有两人获救', '山体滑坡，已有两人获救'],
  ['群体性事件 无死亡 12名组织者被带走', '群体性事件，无死亡，12名组织者被带走'],
  ['县里已派人.请勿传谣.', '县里已派人。请勿传谣。'],
])('puts the marks that a clause ends with: %s', (text, marked) => {
  expect(withChineseMarks(text)).toBe(marked);
});

it.each([
  '截至今晨累计死亡 3人',
  '王 某 某 三 人 死 亡',
  '事故造成 12 人死亡',
  '第3.5版本.docx 已上传',
  '经核查，属实，已处理，正在 整改落实 之中，请放心',
  '没有空白的一句话',
])('leaves a blank that ends no clause: %s', (text) => {
  expect(withChineseMarks(text)).toBe(text);
});

it('keeps every place', () => {
  const text = '厂房塌了 里面有人. 快来 救人';
  expect(withChineseMarks(text)).toHaveLength(text.length);
});
