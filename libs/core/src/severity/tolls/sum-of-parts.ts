import type { Mention } from '../measures.js';
import { addedUp } from './added-up.js';
import { areSaidToBeApart } from '../people/of-several-events.js';
import { behindLastStop } from '../text/sentences.js';
import { areOfFloors, isOfOtherHouse, isOfThatPlace } from './of-another-place.js';
import { areOfTwoSorts } from './of-two-sorts.js';
import { areOthers } from './sum-of-more.js';

const AT_ONCE =
  /当场|现场|当即|事发时|没了?气|送来的?时|到医院[前时]|一[车船]|[车屋楼井船舱棚洞间房]上?[内里下中]|废墟|火场|火海|水[下里]|最初|起初|先是|首先|首次|第一次|首批|第一批/;
const BODIES = /抬出|没气|白布|白单|具|遗体|尸体|遗骸|打捞|捞起|捞出|挖出|找到|搜出|生命体征/;
const IN_CARE =
  /(?:抢救|救治|医治)无效|不治|送医|送治|送往|送院|医院|途中|路上|伤重|重伤员|伤势过重|伤情过重|ICU|重症|没(?:能)?(?:抢)?救(?:过|回)|没(?:能)?[挺熬撑]过|没能?等到|升井后|救出后/;
const MORE =
  /另(?![一两][辆艘方侧])外?|还有|又|后有|后来|随后|其后|之后|再[有死添]|其余|接着|陆续|相继|二次|第二次|第[二三四五]批|再次|最后(?=[\d一两二三四五六七八九])/;
/** 前天火灾烧死4人，昨天另一处工地坠落死了2人: another day, and another event that is named. */
const ON_ANOTHER_DAY =
  /[,。;!?\n](?:而|但|到了?)?(?:\d{1,2}月)?(?:\d{1,2}日|[本上这]?(?:周|星期|礼拜)[一二三四五六日天]|[今昨前][天日晚夜晨早]|次日|翌日|第二天|隔天)([^。!?\n]*)$/;
const EVENT_OF_ITS_OWN =
  /爆炸|爆燃|火灾|起火|着火|失火|车祸|相撞|追尾|侧翻|坠[江河崖桥楼落]|坍塌|垮塌|塌方|透水|冒顶|顶板|滑坡|泥石流|沉没|翻沉|触礁|中毒|触电|溺|踩踏|泄漏/;
const SAME_EVENT =
  /再次|二次|复燃|余震|救援|搜[救寻]|打捞|同一|该(?:厂|矿|船|车|楼|工地)|送医|医院|不治|无效|遗体|伤者|清理/;
function isOfAnotherDay(between: string): boolean {
  const told = ON_ANOTHER_DAY.exec(between)?.[1];
  return told !== undefined && EVENT_OF_ITS_OWN.test(told) && !SAME_EVENT.test(told);
}
/** 3人死亡 as a headline and 3人经抢救无效死亡 below it are the same three, whatever order it happened in. */
const CLEARLY_MORE = /另|还有|又|再[有死添]|其余/;
const LATER_DAY =
  /上午|中午|凌晨|清晨|深夜|下午|傍晚|晚上|当晚|\d[日时]|今[天日晨早晚]|次日|翌日|隔天|第二天|昨[天日晚]/;
/** Somebody who came to help is not among those counted first. */
const RESCUERS =
  /(?:救援|施救|消防|搜救|民警|辅警|医护|官兵|救护队|救助)[^,。;!?\n]{0,10}(?:牺牲|殉职|遇难|死亡|身亡|死)/;
/** 6名失踪船员的遗体两天后被找到 */
const FOUND_LATER = /^[^,。;!?\n]{0,16}(?:遗体|尸体)[^,。;!?\n]{0,8}(?:找到|打捞|发现|挖出|寻获)/;
/** 次日搜救犬发现4名工人遗体 */
const FOUND = /(?:发现|找到|挖出|搜出|抬出|扒出|打捞出|捞起)了?$/;
/** A sum, a share of it, or something that happened elsewhere or at another time. */
const NOT_A_PART =
  /要等最后|有待最后|几乎同时|与此同时|同一时间|公里外|毫无关联|共|合计|总计|累计|总数|人数|升至|增至|升到|增到|达到|达[\d一二三四五六七八九十]|至此|截至|截止|目前|改口|更新|更正|修正|核减|其中|包括|[(:]|新增|增加|较[昨前上此]|两起|\d起|[两三四五]起|另一起|又(?:有|发生|出|接报)?了?一[起场](?!二次)|第[二三四五]起|[后下]一起|相距|互不|此前|同日|同一天|同类|类似|邻[市县镇村区]|另一条(?:路|街|河|江|线|高速|国道|省道)|另[一外]?[个座处]?[县市区镇乡村省地](?!里|面)|去年|前年|上个?月|上周|曾|当年/;
/** 目前已找到9具 is a sum so far. */
const SO_FAR = /累计|共|总|截至|截止|目前|已(?:找到|发现|打捞|搜|寻)|升至|增至|达/;
/** 19:30 区人民医院 */
const CLOCK = /\d{1,2}:\d{2}/g;
/** 伤者中3人不治: of others than those dead at first. */
const OF_THE_INJURED =
  /这(?:\d+|[一二两三四五六七八九十百]+)[名人位个](?:里|中)|(?:伤者|伤员|受伤[^,。;!?\n]{0,4}|救出[^,。;!?\n]{0,6}|送医[^,。;!?\n]{0,4})[中里]/;
/** 2人当场身亡，5人受伤，其中1人伤重不治; 找到8名职工，均无生命体征；另有14人送往医院救治，其中3人不治 */
const SHARE_OF_INJURED =
  /伤[^,。;!?\n\d]{0,4},其中[^,。;!?\n\d]{0,4}$|伤(?:者|员)[^,。;!?\n]{0,14}(?:医院|救治|治疗),其中[^,。;!?\n\d]{0,4}$|(?:另|还)有?(?:外|有)?[^,。;!?\n]{0,4}[名人位个][^,。;!?\n]{0,24}(?:医院|送医|送治|救治|抢救|治疗|住院|入院|留观)[^。;!?\n\d]{0,8},其中[^,。;!?\n\d]{0,4}$/;
/** 8人遇难，2人失踪。2名失踪矿工都已找到，其中1人遇难 */
const FOUND_OF_MISSING = /失[踪联][^,。;!?\n\d]{0,6}(?:都|均|全部)?已?(?:被)?找到,其中[^,。;!?\n\d]{0,4}$/;
/** 5人中毒。其中2人送医后死亡，2人抢救无效: parts of those who were hurt. */
const OF_THE_HURT = /(?:中毒|受伤|被埋|被困|送医)[^!?\n\d]{0,8}其中[^,。;!?\n\d]{0,4}$/;
/** 司机也没了: told as one more. */
const isOneMore = (text: string, { kind, low, start, end }: Mention): boolean =>
  kind === 'new' && low === 1 && /也|同样/.test(text.slice(start, end));

const PEOPLE =
  '(?:客人|店员|伙计|员工|职工|工人|工友|学生|老师|师生|司机|乘客|村民|住户|租客|房客|路人|行人|顾客|食客|厨师|老人|孩子|小孩|大人|消防员|队员|民警|游客|船员|保安|护工|家属|邻居|女工|男工)';
const PARALLEL = new RegExp(
  `^[名位个人]?[,、;][^。!?\\n\\d]{0,16}${PEOPLE}(?:[和与及、][^,。!?\\n\\d]{0,10}${PEOPLE})?(?:一共|总共|共)?$`,
);
const OF_PEOPLE = new RegExp(`${PEOPLE}(?:一共|总共|共)?$`);
/** 客人死了八个，店员和伙计一共死了五个: of two kinds of people, one told like the other. */
function areOfTwoKinds(text: string, last: Mention, next: Mention): boolean {
  const how = text.startsWith('死了', next.start) ? '死了' : text.charAt(next.start);
  return (
    /死/.test(how) &&
    text.startsWith(how, last.start) &&
    OF_PEOPLE.test(text.slice(Math.max(0, last.start - 8), last.start)) &&
    PARALLEL.test(text.slice(last.end, next.start))
  );
}

/** 大客车上9人死亡，货车驾乘2人死亡: aboard one and aboard the other, one told like the other. */
const ABOARD =
  /(?:[车船艇]|列车|大巴|中巴|轿车)(?:[上里内]|方)?(?:的?(?:司机|乘客|旅客|船员|水手|驾乘|司乘|驾驶员|押运员|员工)(?:人员)?[和及与、]?){0,2}$/;
const OTHER_ABOARD = new RegExp(`^[名人个位口]?[,、;](?:另|而)?[^,。;!?\\n\\d]{0,6}${ABOARD.source}`);
const withoutNumber = (told: string): string =>
  told.replaceAll(/^[\d一二两三四五六七八九十百]+|[\d一二两俩三仨四五六七八九十百]+$/g, '');
const areAboardTwo = (text: string, last: Mention, next: Mention): boolean =>
  next.kind === 'total' &&
  withoutNumber(text.slice(last.start, last.end)) === withoutNumber(text.slice(next.start, next.end)) &&
  ABOARD.test(text.slice(Math.max(0, last.start - 16), last.start)) &&
  OTHER_ABOARD.test(text.slice(last.end, next.start));

/** 小车里五口没有一个活下来，大车上六个人也全部遇难: others who fared like those before. */
const ALSO = /(?<!一)[人名位口个](?:[^,。;!?\n\d]{0,8})(?:也|同样)(?:都|全|无一|没|未|不幸|当场|已|一个)/;
/** 司机、副驾和施救者共3人: of those just named, no sum. */
const SEVERAL_NAMED = /(?<who>[、和及与][^,。;!?\n\d、和及与]{1,10})共(?=\d)/;
const fareAlike = (text: string, last: Mention, next: Mention): boolean =>
  next.kind === 'total' &&
  ALSO.test(text.slice(next.start, next.end)) &&
  !/[。!?\n]/.test(text.slice(last.end, next.start));

/** 最后2名失联村民被找到，均已没有生命迹象 */
const THE_LAST = /(?:最后|最末|仅剩|余下|剩下)的?$/;
/** 机上4人全部遇难……找到最后一人的遗体 */
const ALL_OF_THEM = /全部|无一|均|全都|没有一[个人]|一个(?:都|也)没/;
/** 此前已有28名村民确认离世 */
const TOLD_BEFORE =
  /(?:此前|之前|先前|前期|早前)(?!(?:曾|的?通报|误))[^。;!?\n\d]{0,12}(?:已|有|确认|找到|共)[^。;!?\n\d]{0,4}$/;
/** 失联的3人昨夜全部找到，都已死亡 */
const OF_THE_MISSING = /失[联踪]的?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[名人位]/;
const isOfMissing = (text: string, { start, end }: Mention): boolean =>
  OF_THE_MISSING.test(text.slice(Math.max(0, start - 14), end));
/** The last who were found, and those found before them, in whatever order they are told. */
const areLastAndEarlier = (text: string, one: Mention, other: Mention): boolean =>
  (THE_LAST.test(text.slice(Math.max(0, one.start - 4), one.start)) || isOfMissing(text, one)) &&
  TOLD_BEFORE.test(text.slice(Math.max(0, other.start - 24), other.start));

/** 均已无生命体征；加上先前的3名遇难者: those told before, added in so many words. */
const ADDED_UP =
  /[,;。](?:再)?(?:加上|连同|算上|另加|合上)(?:此前|先前|之前|早前|前期|前[天日]|昨[天日晚夜]|今[天日晨早]|上午|凌晨|早先|最初|当场|现场|已)?[^,。;!?\n\d]{0,10}$/;

/** 2具，至此失联人员全部找到，无一生还: what is told of all stands behind the number. */
const TOLD_IN = 12;
const WITHIN = 60;
const BEFORE = 12;
const MOST_PARTS = 5;

const wordsOf = (text: string, mention: Mention, from: number): string =>
  text.slice(Math.max(from, mention.start - 16), mention.end + 4);

/** 三名消防员牺牲。除消防员外，还造成两人死亡 */
const BESIDE = /除([^,。;!?\n\d]{2,8})外,?[^,。;!?\n\d]{0,4}还/;

/** 11人死亡，其中3人 */
const OF_THE_SUM = /^[^,。;!?\n]{0,3},其中/;
/** Whether a toll adds to the one that the telling began with: 另有3人送医后不治, 又打捞出3具遗体. */
function goesOn(text: string, group: readonly Mention[], next: Mention): boolean {
  const [first] = group;
  const last = group.at(-1);
  // 发现第6名遇难者遗体: a running number.
  if (!first || !last || next.start - last.end > WITHIN || text.charAt(next.start) === '第') return false;
  const between = text.slice(last.end, Math.min(next.end, next.start + TOLD_IN)).replaceAll(CLOCK, '');
  const behind = text.slice(next.end, next.end + 6);
  if (areOfTwoKinds(text, last, next) || areAboardTwo(text, last, next) || areOfTwoSorts(text, last, next)) return true;
  if (ADDED_UP.test(text.slice(last.end, next.start))) return true;
  if (isOfAnotherDay(text.slice(last.end, next.end).replaceAll(CLOCK, ''))) return false;
  if (areOthers(text, last, next)) return true;
  if (
    ALL_OF_THEM.test(text.slice(first.start, first.end)) &&
    THE_LAST.test(text.slice(Math.max(0, next.start - 4), next.start))
  )
    return false;
  // 失联的两名护林员遗体找到，死亡2人: the same two.
  if (next.low === last.low && isOfMissing(text, last) && !CLEARLY_MORE.test(between)) return false;
  if (areLastAndEarlier(text, last, next) || areLastAndEarlier(text, next, last)) return true;
  // 最后两名矿工遗体升井 as a headline over the 29 found in all
  if (between.includes('\n') && THE_LAST.test(text.slice(Math.max(0, first.start - 4), first.start))) return false;
  if (FOUND_OF_MISSING.test(text.slice(last.end, next.start))) return true;
  if (SHARE_OF_INJURED.test(text.slice(last.end, next.start)))
    return AT_ONCE.test(wordsOf(text, first, 0)) || BODIES.test(wordsOf(text, first, 0));
  // 8人受伤。……其中一名伤者不治: one of the hurt, and one more of the dead.
  const told = next.kind === 'new' && !OF_THE_SUM.test(between) ? between.replaceAll('其中', '') : between;
  if (isOfThatPlace(text.slice(last.end, next.start))) return true;
  if (fareAlike(text, last, next) && !NOT_A_PART.test(told.replace(SEVERAL_NAMED, '$<who>'))) return true;
  if (NOT_A_PART.test(told) || /^[^,。;!?\n]{0,3}(?:升至|增至|达到|共)/.test(behind)) return false;
  if (fareAlike(text, last, next) || isOneMore(text, next) || isOfOtherHouse(text.slice(last.end, next.start + 6)))
    return true;
  if (areOfFloors(text, last, next)) return true;
  // 工友相继下池施救。3人…: what stands before the stop says nothing of the three.
  const ahead = behindLastStop(text.slice(Math.max(last.end, next.start - BEFORE), next.start));
  const words = ahead + text.slice(next.start, next.end);
  // 六名小学生洗澡，一个滑进深潭，其余的去救: the others are of the six.
  const begins = ahead + text.slice(next.start, Math.min(next.end, next.start + TOLD_IN));
  const beside = BESIDE.exec(begins)?.[1];
  if (beside !== undefined && text.slice(last.start, last.end).includes(beside)) return true;
  if (next.low === last.low && between.includes('\n') && !CLEARLY_MORE.test(begins)) return false;
  // 同车九人，活着的只有两个，其余七个……: the seven are those already reckoned.
  if (
    next.low === last.low &&
    /其余|剩下|余下/.test(words) &&
    /活|生还|幸存|只|仅|获救/.test(text.slice(last.start, last.end))
  )
    return false;
  // 共救出13人，其中2人当场死亡: the sum is of the saved.
  const ownBefore = text.slice(Math.max(0, first.start - 16), first.start).replace(/^.*(?:其中|[。!?\n])/s, '');
  const begun = ownBefore + text.slice(first.start, first.end + 4);
  const isMore = MORE.test(words);
  const isInCare = IN_CARE.test(words) || OF_THE_INJURED.test(between);
  if (SO_FAR.test(begun) && !(isMore && isInCare)) return false;
  if (isMore) return true;
  if (isInCare) {
    // 9人死亡，2人送医后不治: side by side.
    const isBeside = next.start - last.end <= 3 && !/[。;!?\n]/.test(between);
    return (
      isBeside || LATER_DAY.test(words) || AT_ONCE.test(begun) || BODIES.test(begun) || OF_THE_INJURED.test(between)
    );
  }
  if (BODIES.test(begun) && BODIES.test(words + behind)) return LATER_DAY.test(words);
  if (!AT_ONCE.test(begun)) return false;
  const areFound = FOUND.test(ahead) && BODIES.test(text.slice(next.start, next.end)) && LATER_DAY.test(between);
  return areFound || RESCUERS.test(words) || FOUND_LATER.test(text.slice(next.start, next.end + 20));
}

/** 其中 takes a share of a sum, unless of others who were taken to hospital, or of all aboard: 全部救出，其中8人当场死亡. */
function isShare(text: string, { kind, start, end }: Mention, last: Mention | undefined): boolean {
  if (kind !== 'part') return false;
  const before = text.slice(Math.max(0, start - 40), start);
  if (!last) return !/当场|当即/.test(text.slice(start, end)) && !OF_THE_HURT.test(before);
  const between = text.slice(last.end, start);
  return start <= last.end || !(SHARE_OF_INJURED.test(between) || FOUND_OF_MISSING.test(between));
}

/** 遇难人数升至21人 as a title……又有1人不治，遇难人数升至21人: the sum holds the one told in between. */
function isToldAgain(group: readonly Mention[], deaths: readonly Mention[]): boolean {
  const [first] = group;
  const last = group.at(-1);
  return deaths.some((m) => m.kind === 'total' && last && m.start >= last.end && m.low === first?.low);
}

function sumOf(group: readonly Mention[]): Mention | undefined {
  const sum = group.length > MOST_PARTS ? undefined : addedUp(group);
  return sum && { ...sum, unsure: group.some((m) => m.unsure) };
}

/**
 * 1人当场死亡，3人送医途中死亡 is four dead, 现场找到8具遗体。另有3人送医后不治 eleven: a toll told in parts, within a
 * sentence or over several. Shares of a sum (其中) and a sum told behind the parts are never added.
 */
export function summedParts(text: string, deaths: readonly Mention[]): Mention | undefined {
  if (deaths.length < 2 || areSaidToBeApart(text)) return undefined;
  let best: Mention | undefined;
  let group: Mention[] = [];
  const close = (): void => {
    const sum = isToldAgain(group, deaths) ? undefined : sumOf(group);
    if (sum && (!best || sum.low > best.low)) best = sum;
    group = [];
  };
  for (const mention of deaths) {
    const last = group.at(-1);
    if (mention.low === 0 || isShare(text, mention, last) || (last && mention.start < last.end)) continue;
    if (last && goesOn(text, group, mention)) group.push(mention);
    else {
      close();
      group = [mention];
    }
  }
  close();
  return best;
}
