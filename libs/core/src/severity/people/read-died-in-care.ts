import { RarePattern } from '../words/rare-pattern.js';
import { SoughtPattern } from '../words/sought-pattern.js';
import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { DIED, exactly, QUIET, toMention } from './read-groups.js';

const ALL = '(?:均|都|全部|全|先后|相继|已经?|不幸)*';
const BROUGHT_OUT =
  '(?:被)?(?:救援人员|消防员?|搜救人员|救护人员|医护人员|众人)?(?:将其|把他们?|将他们?)?(?:救|抬|捞|拉|打捞)(?:出|起|上)来?';
/** 当场死亡, 送往医院途中死亡, 救出后经抢救无效全部死亡, 救援人员将其救出时已无生命体征: of all who were counted before. */
const FATES_BEHIND = [
  `当场${ALL}${DIED}`,
  `(?:在)?送(?:往|到|至)?(?:医院?)?(?:的)?途中${ALL}${DIED}`,
  `送医(?:院)?后?${ALL}不治(?:身亡|死亡|离世|去世)?`,
  `${BROUGHT_OUT}后,?(?:经)?(?:全力)?(?:抢救|救治)无效${ALL}${DIED}`,
  `${BROUGHT_OUT}(?:时|后)${ALL}${DIED}`,
]
  .map((fate) => `,${fate}(?=[,。;!?\\n]|$)`)
  .join('|');

/** 一家三口煤气中毒，经抢救无效死亡: a clause without anybody of its own tells of those counted before it. */
const DIED_IN_CARE = new SoughtPattern(
  new RegExp(
    `(?<=(?:捞|找|抬|挖|刨|拖|拉|救|扒)[^,。;!?\\n]{0,10}),(?:人|已经?|早就?|都|就|也)*(?:没了?气了?|没呼吸了?|没心跳了?|[凉硬]了)(?=[,。;!?\\n]|$)|,(?:在)?(?:医院|医生|大夫|急救人员|法医)[^,。;!?\\n\\d]{0,8}?(?:宣布|宣告|确认)[^,。;!?\\n\\d]{0,4}?(?:不治|死亡)|,[^,。;!?\\n\\d]{0,8}?(?:就没再?醒|没再醒|再没醒|就没再?起来|(?:早就?|已经?)+(?:[凉硬]了|没了?气了?(?=[,。;!?\\n]|$)|冰凉)|没能?[等撑熬挨]到(?:救护车|医院)|凉透了|断了气|咽了气|没能?救[过回]来|没能?救上来|没能?救活)|,(?:送到|到了?)医院(?:时|就|后|人|已经?|都)*(?:没了?气了?|没了|不行了|走了)|,(?:被)?(?:拉|抬|捞|救|挖|刨|送|找到)[^,。;!?\\n\\d]{0,8}?(?:没了|没有了?|无|失去了?|停止了?)(?:呼吸|心跳|生命体征|生命迹象|气息)|,(?:后|随后|最终)?(?:被)?(?:送(?:往|到)?(?:医院?|医治))?(?:后)?,?(?:虽|均|但)?(?:经${QUIET}{0,8})?(?:抢救|救治|医治)无效(?:${QUIET}{0,4}${DIED})?|${FATES_BEHIND}`,
  ),
);
/** Some word of every end that the pattern tells of. */
const TELLS_OF_THE_END = new RarePattern(
  /不治|死|遇[难害]|身亡|丧生|罹难|[毙丧殒]命|溺[亡毙]|[去离过]世|牺牲|殉职|没再|再没|没醒|没起来|凉了|硬了|没气|没了|冰凉|凉透|没能?[等撑熬挨救]|[断咽]了气|不行了|走了|呼吸|心跳|脉搏|生命|气息|(?:抢救|救治|医治)无效/,
);
const CLAUSE_BETWEEN = 24;
/** 剩下的捞上来…, 七十九岁的老寿星自己…: not of those counted before. */
const OF_ANOTHER = /[。;!?\n胎球]|剩下[的嘅]|其余[的嘅]?人?|自己没|本人|岁的/;

/** 127人食物中毒，老吴昨晚走了，没救回来; 有一个没救回来: one of them. */
const ONE_OF_THEM =
  /[,、](?:其中)?(?:有(?:一|1)?[个名位]|一[个名位]|[老小][一-龥](?!小|少|们)|我(?:们)?[一-龥]{0,2}(?:爸|妈|舅|哥|姐|弟|妹|叔|姨|爷|奶|婶|嫂|伯|同事|邻居)|[他她](?!们)|[一-龥]某|[一-龥]{1,2}(?:师傅|大爷|大妈|大叔|阿姨|老师|老板))[^,。;!?\n\d]{0,6}(?:,|没|走|断|咽|凉|送|昨|今)/;

const A_PERSON = exactly(1);

export function readDiedInCare(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (persons.length === 0 || !TELLS_OF_THE_END.isIn(text)) return [];
  const deaths = known.filter((m) => m.measure === 'deaths');
  return DIED_IN_CARE.all(text).flatMap((found) => {
    const end = found.index + found[0].length;
    const last = persons.findLast((token) => token.end <= found.index);
    if (!last || found.index - last.end > CLAUSE_BETWEEN || OF_ANOTHER.test(text.slice(last.end, end))) return [];
    const one = last.low > 1 ? ONE_OF_THEM.exec(text.slice(last.end, end)) : null;
    if (one) return deaths.length > 0 ? [] : [toMention({ start: last.end + one.index + 1, end, number: A_PERSON })];
    return isTold(deaths, { start: last.start, end }) ? [] : [toMention({ start: last.start, end, number: last })];
  });
}

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  diedInCare: { gate: (text: string) => TELLS_OF_THE_END.isIn(text), reads: [DIED_IN_CARE.pattern] },
};
