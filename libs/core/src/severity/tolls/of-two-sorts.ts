import type { Mention } from '../measures.js';

const RESCUERS = '(?:消防(?:员|指战员|人员|队员|战士|救援人员)|救援(?:人员|队员)|救护队员|民警|辅警|官兵|指战员)';
const OTHERS = '(?:群众|村民|居民|住户|业主|市民|工人|职工|员工|民工|矿工|乘客|旅客|游客|顾客|学生|老人|路人|平民)';
const DIED = '(?:死亡|遇难|身亡|丧生|罹难|死)';
const GAVE_THEIR_LIVES = '(?:牺牲|殉职)';
const COUNT = '[\\d一二两三四五六七八九十百]{1,4}[名位人个]?';
/** 3名消防员牺牲，8名群众死亡; 消防员牺牲3人，群众死亡8人 */
const rescuersDied = `(?:${COUNT}${RESCUERS}(?:不幸|壮烈|光荣|因公)?${GAVE_THEIR_LIVES}|${RESCUERS}(?:不幸|壮烈|因公)?${GAVE_THEIR_LIVES}${COUNT})`;
const othersDied = `(?:${COUNT}${OTHERS}(?:不幸|当场)?${DIED}|${OTHERS}(?:不幸|当场)?${DIED}${COUNT})`;
const AND = '人?[,、;和及](?:另有?|还有|以及)?';
/** 男性死者5名、女性死者6名; 男死者五人，女死者六人 */
const OF_MEN = `男性?(?:死者|遇难者|罹难者|死亡|遇难)${COUNT}人?[,、;和及]女性?(?:死者|遇难者|罹难者|死亡|遇难)${COUNT}`;
/** 成年人死亡8名、未成年人死亡3名; 2名司机死亡，路边商贩9名死亡 */
const OF_AGES = `(?:成年人|成人|大人)${DIED}${COUNT}人?[,、;和及](?:未成年人|儿童|小孩|孩子|婴幼儿)${DIED}${COUNT}`;
const OF_DRIVERS = `${COUNT}(?:司机|驾驶员)(?:当场|不幸)?${DIED},[^,。;!?\\n\\d]{0,4}(?:商贩|摊贩|行人|乘客|旅客|村民|群众|路人|学生)${COUNT}(?:当场|不幸)?${DIED}`;
const OF_TWO_SORTS = new RegExp(
  `${OF_AGES}|${OF_DRIVERS}|${rescuersDied}${AND}${othersDied}|${othersDied}${AND}${rescuersDied}|${OF_MEN}`,
);
const MAY_BE = /[牲职女成大司驾]/;
/** 男性死者5名、女性死者6名，共11人 */
const SUM = /共|合计|总/;
const BEFORE = 10;
const BEHIND = 2;
const LONGEST = 48;

/** Whether two tolls count people of two sorts, one told right beside the other: those who came to help and those they came for, men and women. */
export function areOfTwoSorts(text: string, last: Mention, next: Mention): boolean {
  if (next.kind === 'new' || next.end - last.start > LONGEST) return false;
  const told = text.slice(Math.max(0, last.start - BEFORE), next.end + BEHIND);
  return MAY_BE.test(told) && !SUM.test(told) && OF_TWO_SORTS.test(told);
}
