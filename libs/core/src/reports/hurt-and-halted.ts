import { RarePattern } from '../severity/words/rare-pattern.js';
import { SoughtPattern } from '../severity/words/sought-pattern.js';

const SOME = '(?:[一二两三四五六七八九十数几\\d]+(?:余|多)?[名个位人])';
const HURT =
  '灼伤|烧伤|烫伤|挫伤|扭伤|擦伤|划伤|崴|轻伤|重伤|受伤|骨折|不适|晕厥|昏迷|昏倒|送医|就医|送院|送往医院|入院|住院治疗';
const CARRIERS = '列车|地铁|轻轨|有轨电车|飞机|客机|航班|客轮|渡轮|渡船|游船|缆车|索道|过山车|摩天轮|电梯|扶梯';

/** What a bulletin says in few words: somebody hurt and how many, or passengers led out of what stands still. */
const SOME_HURT = new RegExp(`${SOME}[^,。!?]{0,14}(?:${HURT})`, 'u');
const TELLS_OF_HURT = new RarePattern(new RegExp(HURT, 'u'));
const TOLD = [
  new RarePattern(
    /(?:灼伤|烧伤|烫伤|砸伤|压伤|挫伤|骨折|晕厥|昏迷|吸入[^,。!?]{0,6})[^,。!?]{0,6}(?:送医|送院|就医|入院|送往医院)/u,
  ),
  new RarePattern(/(?:掉|跌|坠|落|滑|摔)[入进到下][^,。!?]{1,10}[,。][^。!?]{0,10}(?:送医|送院|救[出起上]|拉出|捞)/u),
  new RarePattern(
    new RegExp(
      `(?:${CARRIERS})[^。!?]{0,30}(?:故障|迫停|停在|急停|停住|失电|断电|冲出|撞上)[^。!?]{0,40}(?:疏散|撤离|步行|走了|引下|被困|困了|滑梯|隧道内)`,
      'u',
    ),
  ),
];
/** 市场大火, 仓库突发大火: no dish and no show that is 大火. */
const BIG_FIRE = new SoughtPattern(
  /(?:[区楼房厂店场库院馆校车船山林村镇城堂寺庙]|酒店|宾馆|公寓|工地|车间|码头|化工园|垃圾站)(?:[^,。!?]{0,3}(?:突发|突起|燃起|发生))?大火(?!了|爆|的|锅|烧|煮|蒸|翻|快)/u,
);

/** Where a headline tells of a great fire; undefined where none does. */
export function bigFireIn(headline: string): { readonly start: number; readonly end: number } | undefined {
  const hit = BIG_FIRE.first(headline);
  return hit ? { start: hit.index, end: hit.index + hit[0].length } : undefined;
}

/** Bodies hurt at play, in a book or long ago. */
const ASIDE =
  /怎么办|怎么处理|冰敷|比赛中|赛后|球员|队员|选手|热身|拉伸|多见于|易(?:发|致)|预防|如何|可能|小时候|那年|当年|赔偿|判决|法院|工伤认定|报销|补助|伤残|个月|年前|周年/u;

export const LONGEST_BULLETIN = 240;

/** Where such words stand in a bulletin; undefined where none do. */
export function hurtOrHalted(text: string): { readonly start: number; readonly end: number } | undefined {
  const hit = (TELLS_OF_HURT.isIn(text) ? SOME_HURT.exec(text) : null) ?? firstOf(TOLD, text);
  return !hit || ASIDE.test(text) ? undefined : { start: hit.index, end: hit.index + hit[0].length };
}

function firstOf(patterns: readonly RarePattern[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const hit = pattern.first(text);
    if (hit) return hit;
  }
  return null;
}
