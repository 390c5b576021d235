import type { Mention } from '../measures.js';
import { onePerson } from './one-person.js';
import { SoughtPattern } from '../words/sought-pattern.js';

const SOMEBODY =
  '(?:老太太?|老头|老人|老汉|大爷|大妈|司机|驾驶员|师傅|男子|女子|女士|先生|工人|民工|工友|员工|职工|小伙|姑娘|男孩|女孩|男童|女童|孩子|娃|学生|村民|居民|店主|老板娘?|房东|租客|保安|骑手|外卖员|快递员|环卫工|行人|路人|乘客|母亲|父亲|妻子|丈夫|奶奶|爷爷|儿子|女儿|妈|爸|[某×])';
/** 老太太被烧成重伤, 司机重伤: one person told without a number. */
const HURT_BADLY = new SoughtPattern(
  new RegExp(
    `${SOMEBODY}(?:本人|自己)?[^,。;!?\\n、\\d无未没不轻]{0,12}(?:[烧砸摔撞炸压电打轧碾烫刺砍捅咬跌][成得至致]|致|受|,?送[^,。;!?\\n]{0,8}(?:诊断为|时已))?重伤(?!员|者|害|标准|人|\\d)`,
  ),
);

export const readSingleSerious = (text: string, known: readonly Mention[]): Mention[] =>
  !text.includes('重伤') || known.some(({ measure, low }) => measure === 'seriouslyInjured' && low > 0)
    ? []
    : HURT_BADLY.all(text)
        .slice(0, 1)
        .map(({ index, 0: told }) => onePerson('seriouslyInjured', 'total', index, told));
