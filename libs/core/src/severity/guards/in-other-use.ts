import type { WordHit } from '../words/found-words.js';

/** What only a script says. */
export const SCRIPTED = /模拟|假设|假定|设定|情景|脚本|科目|导演部|“死亡|“遇难|假人|道具|群演|扮/;

/** 依据条例，市政府成立调查组: a law that is applied to what happened. */
const LAW = /^依据条例$|^第.+条规定$/;
const APPLIED = /^[^。;!?\n]{0,30}(?:成立|调查|处以?罚|罚款|认定|给予|追究|移送|处理|问责|责令)/;
const IN_GENERAL = /以上|以下|应当|的,(?:由|处|应|给予|责令)|有权|可以/;
/** 按照预案规定启动二级响应，火灾已致12人死亡 */
const SET_GOING =
  /^,?[^,。;!?\n]{0,6}(?:启动|成立|开展|组织)[^。;!?\n]{0,28}(?:昨[天日晚夜]|今[天日晨早]|凌晨|已|目前|造成|致)/;
/** 依据应急预案规定，现将情况速报如下 */
const AS_REPORTED = /^,?现将[^,。;!?\n]{0,10}(?:速报|报告|通报|上报|汇报|续报|公告)/;
/** 预案规定的我们都做了 */
const WAS_DONE = /^的[^,。;!?\n]{0,6}(?:都|已|全)[^,。;!?\n]{0,4}(?:做|落实|执行|用)/;
/** 历史上罕见的山洪 */
const RARE_EVER = /^(?:极为?|非常|十分|都)?(?:罕见|少见|少有|未曾有过|从未有过|没有过)/;
/** 正在拍摄电视剧的片场坍塌, 网剧拍摄用的游艇倾覆, 电影拍摄期间看台垮塌 */
const WHERE_FILMED =
  /^的?(?:片场|剧组|摄影棚|外景地|取景地|置景)|^的?(?:拍摄|取景)(?:用的|途中|期间|现场|基地|时[,突发])/;

/** 可能导致事故的原因正在调查 */
const POSSIBLE_CAUSE = /^[^,。;!?\n]{0,8}的?原因/;

/** 足以致命的硫化氢瞬间涌出, 可能导致二次爆炸的储罐已转移: says what a thing is like, and not what is feared. */
const OF_A_THING =
  /^[^,。;!?\n]{1,10}的(?!话|可能|危险|后果|风险|事故|事件)[^,。;!?\n]{1,12}(?:已|瞬间|突然|涌出|弥漫|泄漏|扩散|倒在|[,,])/;
/** 如果没有及时疏散后果更重，爆炸已造成12人死亡 */
const IN_FACT = /^[^。;!?\n]{0,30},[^,。;!?\n“]{0,10}(?:已经?|共|现已)(?:造成|致|导致)/;
const ATTRIBUTIVE = /^(?:足以|可能|可致|可造成|可导致|差点|险些|差一点|要命)/;
/** 爆炸性混合气体, 要命的一氧化碳 */
const OF_GAS = /^的?(?:混合|气体|粉尘|物质|物品|环境|蒸[汽气]|一氧化碳|硫化氢|毒气|煤气)/;
/** 村民开荒烧山 */
const OF_LAND = /^[^,。;!?\n]{0,4}(?:烧|种|造田|土地|荒山|垦)/;
/** 省卫健委组织多学科协作救治伤员 */
const OF_THE_HURT = /^[^,。;!?\n]{0,8}(?:救治|会诊|抢救|诊疗|治疗)/;
const TREATED_BY = /(?:伤员|伤者|重伤)[^,。;!?\n]{0,10}$/;

/** 这是今年以来全市伤亡最重的一起 */
const WORST_SINCE =
  /^[^。;!?\n\d]{0,16}(?:最(?:为)?(?:惨|重|严重|大|致命|多|高)|首[起次例]|第[一二三四五六七八九十\d]+起|罕见|少见)/;

/** 该片湿地丧失生态功能: so much land, and no film. */
const SO_MUCH_LAND =
  /^(?:区|湿地|山|林|果园|竹|草|田|农|耕|土地|海|水|湖|滩|沙|鱼塘|河|养殖|保护[区地]|厂|工地|楼|房|住宅|小区|社区|棚|辖区|街|城)/;

/** Whether a word of a guard names the place or the law of what really happened, or how rare it is. */
export function isInOtherUse(text: string, guard: string, { word, start, end }: WordHit): boolean {
  const behind = text.slice(end, end + 40);
  if (guard === 'illness' && word.startsWith('多学科'))
    return OF_THE_HURT.test(behind) || TREATED_BY.test(text.slice(Math.max(0, start - 14), start));
  if (guard === 'norm')
    return (
      (word.endsWith('规定') && AS_REPORTED.test(behind)) ||
      (LAW.test(word) && APPLIED.test(behind) && !IN_GENERAL.test(behind)) ||
      (word === '预案规定' && (SET_GOING.test(behind) || WAS_DONE.test(behind)) && !IN_GENERAL.test(behind))
    );
  if (guard === 'hypothetical')
    return (
      (word.startsWith('可能') && POSSIBLE_CAUSE.test(behind)) ||
      (ATTRIBUTIVE.test(word) && OF_A_THING.test(behind)) ||
      IN_FACT.test(behind)
    );
  if (guard === 'statistics') return word.endsWith('以来') && WORST_SINCE.test(behind);
  if (guard === 'history') return word === '历史上' && RARE_EVER.test(behind);
  // 同比分别下降
  if (guard === 'figurative')
    return (word === '比分' && text.startsWith('别', end)) || (/^(?:爆炸性|要命)$/.test(word) && OF_GAS.test(behind));
  if (guard === 'fiction' && /^[该本此]片$/.test(word) && SO_MUCH_LAND.test(behind)) return true;
  if (guard === 'fiction' && word === '开荒' && OF_LAND.test(behind)) return true;
  return guard === 'fiction' && WHERE_FILMED.test(behind) && !SCRIPTED.test(text);
}

/** 刚结束演练的救援队赶赴矿井 */
const JUST_OVER = /(?:刚刚?|才)(?:从)?(?:结束|完成|参加完|搞完|做完|开完|收工)[^,。;!?\n]{0,6}$/;
export const isJustOver = (text: string, start: number): boolean =>
  JUST_OVER.test(text.slice(Math.max(0, start - 14), start)) && !SCRIPTED.test(text);

/** 一旦跳火将危及村庄，目前受害森林面积已达210公顷 */
const SO_FAR = /,(?:目前|截至|截止|现已|迄今|至今)[^。;!?\n]{0,24}$/;
const STILL_FEARED = /将|会|可能|恐|或|预计/;
export function isSoFar(text: string, from: number, at: number): boolean {
  const told = SO_FAR.exec(text.slice(from, at));
  return told !== null && !STILL_FEARED.test(told[0]);
}
