import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { exactly, toMention } from './read-groups.js';

/** More than a few are told of as 均, 全部. */
const FEW = 9;
const ONE = exactly(1);
const REACH = 80;
const PERSON = /^[名位个人]/;
const QUIET = '[^,。;!?\\n未无没不]';
/** 于9日凌晨去世, 送医后不治身亡: a clause without anybody of its own that ends with a death. */
const DIED_SO = new RegExp(
  `^(?:当场|于|在|至|到|经|虽经|终因|终|因|当[天晚日夜]|次日|翌日|第二天|昨|今|\\d|最终|最后|后|随后|不久|不幸|已经?|先后|相继|抢救|送|被?发现|救|[上中下]午|傍晚|早上|晚上|找到|打?捞|[挖抬]出)${QUIET}{0,16}(?:不幸|先后|相继)?(?:死亡|去世|身亡|离世|过世|辞世|遇难|不治|没有?了?(?:呼吸|心跳|生命体征)|无(?:生命体征|生命迹象|呼吸|心跳))$`,
);
/** 3名重伤员分别于18日、19日凌晨和今天上午经抢救无效去世 */
const DIED_IN_TURN =
  /^[名位个]?(?:重伤员?|重症|伤员|伤者|患者|病人|危重)[^,。;!?\n]{0,6}(?:分别|先后|相继|陆续)[^,。;!?\n未没]{0,40}(?:无效|不治)(?:而)?(?:去世|死亡|身亡|离世)?$/;
/** Some word of every clause that tells it so: most texts have none. */
const TELLS_OF_DEATH = new RarePattern(/死亡|去世|身亡|[离过辞]世|遇难|不治|无效|呼吸|心跳|生命体征/);
/** Somebody else comes in: 医生说, 网传, 家属称. */
const OF_OTHERS = /(?:说|称|传|认为|看到|发现|报案|报警|家属|医生|警方|嫌疑|被告|肇事|涉事|涉嫌)/;

/** 9人被压，消防员把他们一一救出，但卖鱼的孙某，在送医途中身亡: one of them, not all. */
const NOT_OF_ALL = /^(?:但|而|只有|唯有|唯独|不过)/;
/** 5人中烧伤面积达87%的丁某，因多器官功能衰竭去世 */
const ONE_AMONG = /^[名位个人](?:之?中|里)(?![^,]*[、和])/;

function endOfDeath(text: string, from: number): number | undefined {
  const told = /^[^。;!?\n]*/.exec(text.slice(from, from + REACH))?.[0] ?? '';
  const [first = '', ...clauses] = told.split(',');
  if (OF_OTHERS.test(first)) return undefined;
  const inTurn = DIED_IN_TURN.exec(first);
  if (inTurn) return from + inTurn[0].length;
  let end = from + first.length;
  for (const clause of clauses) {
    if (/\d+(?:余|多)?[名位人个具]|[一二两三四五六七八九十几多数][名位人个具]/.test(clause)) return undefined;
    end += 1 + clause.length;
    if (DIED_SO.test(clause)) return end;
    if (NOT_OF_ALL.test(clause)) return undefined;
    if (/^(?:网传|有人|家属|医生|警方|目击|群众)/.test(clause)) return undefined;
  }
  return undefined;
}

/** 其中1名老人因脱水，于10日夜间死亡: who it was is told in one clause and that they died in a later one. */
export function readDiedLater(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (!TELLS_OF_DEATH.isIn(text)) return [];
  const dead = known.filter(({ measure }) => measure === 'deaths');
  return persons.flatMap((token) => {
    if (token.low === 0 || token.low > FEW || !PERSON.test(text.charAt(token.end))) return [];
    const end = endOfDeath(text, token.end);
    if (end === undefined || isTold(dead, { start: token.start, end })) return [];
    const number = ONE_AMONG.test(text.slice(token.end, token.end + 3)) ? ONE : token;
    return [{ ...toMention({ start: token.start, end, number }), unsure: true }];
  });
}
