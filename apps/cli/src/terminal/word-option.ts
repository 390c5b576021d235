import { InvalidArgumentError, Option } from 'commander';

/** The words that options take, as an office says them. */
const MEANINGS: Readonly<Record<string, string>> = {
  'especially-serious': '特别重大',
  serious: '重大',
  'relatively-serious': '较大',
  ordinary: '一般',
  none: '不分级',
  feed: '信源',
  hotline: '热线',
  manual: '人工',
  'constructive-opinion': '建设性意见',
  'practical-difficulty': '实际困难',
  'major-problem': '重大问题',
  misunderstanding: '模糊认识',
  'mistaken-view': '错误看法',
  emergency: '突发事件',
  second: '秒',
  minute: '分钟',
  hour: '小时',
  day: '日',
  'working-day': '工作日',
  unit: '单位',
  severity: '级别',
  month: '月份',
  officer: '值守人员',
  leader: '领导',
  reviewer: '督查',
  admin: '管理员',
};

/** `serious 重大、ordinary 一般` */
export const wordsWithMeaning = (words: readonly string[]): string =>
  words.map((word) => (Object.hasOwn(MEANINGS, word) ? `${word} ${MEANINGS[word]}` : word)).join('、');

/** An option that takes one of the words, also as the office says it. */
export function wordOption(flags: string, about: string, words: readonly string[]): Option {
  return new Option(flags, about).choices(words).argParser((given) => {
    const meant = words.find((word) => word === given || MEANINGS[word] === given);
    if (meant !== undefined) return meant;
    throw new InvalidArgumentError(`可用：${wordsWithMeaning(words)}`);
  });
}
