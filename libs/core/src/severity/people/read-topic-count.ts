import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { CharSet } from '../words/char-set.js';
import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import { ADDED_UP, measureOf } from './measure-of.js';
import { findStates, type PersonState } from './person-states.js';
import { toMention } from './read-groups.js';

const WHO = '(?:人|工人|矿工|职工|村民|群众|居民|学生|游客|乘客|船员|工友|乡亲|老乡|女工)?';
const REACH = 34;
/** 被困在一座煤矿三号采面的十九名矿工: where they are shut in stands between. */
const SHUT_IN = new RarePattern(/(?:被?困|被埋|被堵)在[^,。;!?\n]{2,24}的$/);
const SHUT_IN_BEHIND =
  /^[名位个](?:[一-龥]{0,3}工(?:人)?|施工人员|作业人员|游客|乘客|村民|驴友|队员|船员|师生|学生|群众|职工|人)(?![^。;!?\n]{0,40}(?:获救|救出|脱险|升井|脱困|生还|平安|安全))/;
/** 烧死的，老的小的加一块儿，十四口; 中了毒的工人，七十二个: whom a sentence is about, a comma before their number. */
const TOPIC = new RarePattern(
  new RegExp(
    `(?:(?:(?:[烧炸砸淹压闷毒溺][死毙]|遇难|罹难|死亡|死[了去]|中了?毒|被困|受伤|重伤|失[联踪]|疏散|转移|撤离)的${WHO}|(?:找到|挖出来?|捞[上起]来?|抬出来?|搜出来?)的(?:人)?(?:都|全|全都|均)?(?:已经?)?(?:没有?|无|没了)(?:生命(?:体征|迹象)|气|呼吸|心跳)了?|(?:遇难|罹难|死去|死)的(?:都|全|均)?是[^,。;!?\\n\\d不没未无]{1,16}|(?:困|埋|堵|压)在[^,。;!?\\n\\d]{0,6}的(?:人)?(?:已经?)?(?:点|数|查|核)清了?|(?:遇难|罹难|死难)者(?:的)?遗体(?:已经?|均|都)?(?:全部|全数|悉数)?(?:找到|寻获|寻齐|运出|打捞出水)|亡者|重伤[员号者]|(?:遇难|罹难|死|失[联踪]|中毒|被困)者),|(?:死亡|遇难|罹难|身亡|丧生|溺亡)(?:的?总?人数|数字)?(?:[^,。;!?\\n\\d]{0,6}位数|不详|不明)?,(?:官方|警方|公安(?:机关)?|最新|政府|县里|市里|应急局|指挥部|经)(?:公布|通报|核实|确认|证实|统计|的?数字|消息)(?:的?人数|的?数字)?(?=[为是有]+$)|(?:死亡|遇难|中毒|受伤|失踪|失联|被困|疏散|转移)的?(?:总?人数|总?数字?),(?:到|截至|截止|至)[^,。;!?\\n]{0,10}(?=[是为有达]$)|(?:死亡|遇难|罹难|死难)(?:的?总?人数|数字|数),(?:官方|警方|公安|交警|消防|医院|应急局|指挥部|[矿厂校院企店船]方|公司|[县市区镇][里上])[^,。;!?\\n\\d]{0,4}(?:说|称|报|讲|给出?的?|公布|通报|核定)(?=[是为有]*$))(?:[^,。;!?\\n\\d不没未无]{1,12},)?(?:一?共|总共|总计|合计|拢共|共?计|凡|少说|至少|起码|足足|大约)?[是有为]?$`,
  ),
);
/** 遇难的是十一，不是十; 亡者十二，伤者四: no unit stands behind. */
const BARE = new RarePattern(/(?:(?:遇难|罹难|死亡|牺牲|死[了去])的(?:就|一共|总共)?是|[亡殁毙]者(?:凡|计|共)?)$/);
/** 这十四个人，今晚七点四十分，最后一位也找到了，都不在了 */
const GONE = '(?:都|全|全都)(?:不在了|没了|没能?(?:[出回]来|救[活回过]来?)|遇难了?|死了)';
const TELLS_OF_GONE = new RarePattern(new RegExp(GONE));
const GONE_BEHIND = new RegExp(
  `^[个名位]?(?:人|工人|矿工|弟兄|兄弟|乡亲)?[^,。;!?\\n\\d]{0,6},[^。;!?\\n]{0,36}?${GONE}`,
);
const GONE_WITHIN = 200;
const theseAreGone = (text: string, { start, end }: NumberToken): RegExpExecArray | null =>
  /[这那]/.test(text.charAt(start - 1)) && DISASTER.isWithin(text.slice(Math.max(0, start - GONE_WITHIN), end + REACH))
    ? GONE_BEHIND.exec(text.slice(end, end + 64))
    : null;
const UNIT = /^(?:[名位个口]|[名位个口]?人)(?:[,。;!?\n]|$)/;
const BEGINS_UNIT = new CharSet('名位个口人');
const STOPS = new CharSet(',。;!?\n');
const MOST = 1000;
const STATES: ReadonlySet<PersonState> = new Set([...ADDED_UP, 'atRisk']);

const topicOf = (text: string, token: NumberToken): string | undefined => {
  const { start, end } = token;
  const from = Math.max(0, start - REACH);
  if (BEGINS_UNIT.isAt(text, end))
    return UNIT.test(text.slice(end, end + 3)) ? TOPIC.firstBetween(text, from, start)?.[0] : undefined;
  const isAtStop = end >= text.length || STOPS.isAt(text, end);
  return token.stated < MOST && isAtStop ? BARE.firstBetween(text, from, start)?.[0] : undefined;
};

/** Those whom a sentence is about, counted behind a comma or by a bare number. */
export const readTopicCount = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  numbers.flatMap((token): Mention[] => {
    if (isTold(known, token)) return [];
    const gone = TELLS_OF_GONE.isIn(text) ? theseAreGone(text, token) : null;
    if (gone) return [toMention({ start: token.start, end: token.end + gone[0].length, number: token })];
    if (
      BEGINS_UNIT.isAt(text, token.end) &&
      SHUT_IN_BEHIND.test(text.slice(token.end, token.end + 52)) &&
      SHUT_IN.isBetween(text, Math.max(0, token.start - REACH), token.start)
    )
      return [toMention({ start: token.start, end: token.end + 1, number: token }, { measure: 'atRisk' })];
    const topic = topicOf(text, token);
    if (topic === undefined) return [];
    const measure = /^[亡殁毙]者/.test(topic) ? 'deaths' : measureOf(findStates(topic)[0]?.state, STATES);
    return measure ? [toMention({ start: token.start, end: token.end, number: token }, { measure })] : [];
  });
