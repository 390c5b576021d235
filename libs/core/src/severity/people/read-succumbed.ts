import { matchesOf } from '../../matches-of.js';
import { isTold, type Mention } from '../measures.js';
import { deadInWords } from './read-listed-kin.js';

const WHO =
  '(?:伤者|伤员|重伤员?|女工|工人|司机|驾驶员|乘客|店员|老人|男子|女子|男孩|女孩|学生|工友|村民|[一-龥]某某?)';
const WHEN =
  '(?:今[天日晨早]|昨[天日晚夜]|前[天晚]|当[天日晚]|次日|翌日|第二天|\\d{1,2}[日号]|凌晨|清晨|深夜|傍晚|事后|随后)';
/** 昨日凌晨2时，烧伤面积95%的女工柳某不治 */
const SUCCUMBED = new RegExp(
  `${WHEN}(?:(?![一两三四五六七八九十几\\d][名位个人])[^。;!?\\n]){0,26}?${WHO}(?:[^,。;!?\\n\\d无未没]{0,4}某)?(?:[因经终也]|最终|医治|抢救|救治|伤势过重|伤重|[,])*(?:无效|不治|去世|身亡|死亡)`,
  'g',
);
const AT_ONCE = /当场|当即|现场|当时/;
const CARED_FOR = /送[医往到至]|医院|抢救|重伤|烧伤|伤者|伤员/;
const NEAR = 120;
const BEFORE = 12;

/** 现场当即炸死4人，另外4人被送往医院。昨日凌晨，女工柳某不治: one more than those dead at once, where no later sum is told. */
export function readSuccumbed(text: string, known: readonly Mention[]): Mention[] {
  const dead = known.filter((m) => m.measure === 'deaths' && m.low > 0);
  const most = Math.max(0, ...dead.map(({ low }) => low));
  const atOnce = dead.findLast((m) => m.low === most && AT_ONCE.test(text.slice(Math.max(0, m.start - BEFORE), m.end)));
  if (!atOnce) return [];
  const [found, second] = matchesOf(SUCCUMBED, text.slice(atOnce.end, atOnce.end + NEAR));
  if (!found || second) return [];
  const start = atOnce.end + found.index;
  const end = start + found[0].length;
  const between = text.slice(atOnce.end, start);
  if (!/[。;\n]/.test(between) || !CARED_FOR.test(between) || isTold(dead, { start, end })) return [];
  // 当场死亡3人……女工不治，至此死亡4人: told as a sum.
  if (dead.some((m) => m.start > end && m.low >= most)) return [];
  return [deadInWords(most + 1, atOnce.start, end)];
}
