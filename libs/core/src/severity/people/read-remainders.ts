import { RarePattern } from '../words/rare-pattern.js';
import { together } from './count-persons.js';
import { DISASTER } from './disaster-words.js';
import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

/** Everybody aboard or inside, counted before what became of them; 核载 is what a bus may carry. */
const ABOARD =
  /(?:(?:作业|施工|干活|值守|当班|住宿|借宿)的|(?:作业|施工)人员|班组|[车工]队里|[这那]班|一个工?班|搜救出(?:的)?(?:被[困埋]者?)?|[抬背挖刨捞拖扒][出上下]来了?|(?:医院|卫生院|急诊|护士|大夫|医生)[^,。;!?\n\d]{0,6}[送拉接]来了?|[车船艇机舱井洞屋楼房棚坑]上?[里内上下]?[嘅的]?|全[车船班队家]|一[车船]|(?<![核限可满定])载有?着?|实载|搭载|乘坐|乘有|坐[了着有得]?|装[了着得]|挤[了着得]|共有|[总一]共|现场有|一行|同行|当班|乘员|乘客|旅客|船员|组员|队员|里面|里头|同[车船]|[住睡][了着有得]|入住|在住|在院|下去|掉下|其中原有|原有|[已共]找到)[^,。;!?\n\d]{0,6}$/;
/** 14名船员仅2人获救: who they are says that all are counted. */
const ABOARD_BEHIND =
  /^[名位个]?(?:[^,。;!?\n\d]{0,8}[坐乘]的?(?:那|这)?[辆条艘]?(?:大巴|中巴|校车|车|船|艇)|船员|矿工|乘客|乘员|渔民|游客|旅客|船工|组员|队员|驴友|人?(?:全部|都|均)?落水|人?(?:里头|里面|当中))/;
const SAVED =
  '生还|活着|活了?下来|还活|幸存|幸免|逃出|逃生|逃脱|跑了?出|跑了?上来|跑脱|撤了?[出上]来|获救|得救|被救(?=[,。;!?\\n])|被?救(?:起|出|上|下|回|活|返)|脱险|脱困|捡回|[跑躲逃闪]开|爬出来|爬了?出来|升井';
const SAVED_WORDS = `${SAVED}|(?:活|喘气|有气)[的嘅]|活人`;
const TELLS_OF_SAVED = new RarePattern(new RegExp(SAVED_WORDS));
const SAVED_BEHIND = new RegExp(`^[^,。;!?\\n\\d]{0,14}?(?:${SAVED_WORDS})`);
const SAVED_BEFORE = new RarePattern(
  /(?:(?:刨|挖|扒|掏|抠)出来?[^,。;!?\n\d]{0,2}活的|(?:救|捞|拖|拉|捡|找)(?:起|起来|出|出来|上来?|下|回|返|到|得|着)|[背抬抱扶搀驮]出来?|营救|获救|脱险|[跑躲逃闪]开|逃生|逃出来?|跑出来?|(?<=[,就只])活了|[爬钻挤活]着?[^,。;!?\n\d]{0,2}[出下]来|活着|生还|升井|回来|返来|爬上来|(?:游|爬|漂)(?:上|到)岸边?|上岸|上来|下来|留下|保住|抢回来|救活|(?<=[,、。;])(?:还)?(?:有气|喘气|活|活着|能动|会动|有脉搏)的)(?:了|的|者|人数)?(?:(?:生还|幸存|被困|获救)(?:者|人员))?(?:只有|仅有|就|只剩|有|仅|只|共|得|是)?(?:船长|司机|班长|我|他|俺)?$/,
);
const ONLY = /(?:仅有?|只有?|只剩下?|就剩下?|除了|净)(?:下)?$/;
/** 就回来了六个: what is meant stands before the word. */
const ONLY_SAVED = /(?:仅|只|就|才|净)[^,。;!?\n\d]{0,7}$/;
const FIRMLY_SAVED = /生还|活|幸存|幸免|获救|得救|救|逃|脱险|脱困/;
const NEAR = 120;
/** 其余全部溺亡, 剩下的人再没出来: what became of the others is told without a number. */
const THE_OTHERS =
  /^[^。!?\n\d]{0,16}?[,;。](?:其余|其他|其它|剩余|剩下|余下|另外|剩[到低落]|余(?=[者皆均悉尽]))(?:的|几|数)?(?:人员?|船员|矿工|工人|乘客|孩子|学生|队员|名|个|者)?/;
const STILL_SOUGHT = /失[踪联]|搜[救寻]|打捞|下落|音信|没找|未找/;
const REACH = 70;

interface Reading {
  readonly measure: Mention['measure'];
  readonly end: number;
}

const ENDURED: readonly Mention['measure'][] = ['deaths', 'missing', 'atRisk'];

/** 剩下的到现在没动静, 其余的都在太平间 */
const hintedAt = (clause: string): Mention['measure'] | undefined =>
  /太平间|殡仪馆|白布|没了(?=$)|凉了|装了?袋|棺|没了?气|断了?气|没能?(?:回来|活|撑|挺|熬)|回不来|不在了/.test(clause)
    ? 'deaths'
    : /(?:动静|声音|声响|消息|音[讯信]|回音)(?:都|也)?(?:没有?|全无)|没有?(?:动静|声音|声响|消息|回音|回应|音信|音讯|信儿?|人影|露头|露面)/.test(
          clause,
        )
      ? 'missing'
      : undefined;

/** 其余的人，包括两名驾驶员，都没能活下来 */
const WITH_SOME = /^,(?:其中)?(?:包括|包含|含|连同)[^,。;!?\n]{1,14},/;

/** What is told of those that were not saved; undefined when nothing is. */
function othersBecame(text: string, from: number): Reading | undefined {
  const others = THE_OTHERS.exec(text.slice(from, from + 40));
  return others ? theyBecame(text, from + others[0].length) : undefined;
}

function theyBecame(text: string, from: number): Reading | undefined {
  const at = from + (WITH_SOME.exec(text.slice(from, from + 24))?.[0].length ?? 0);
  const clause =
    /^,?(?:经[^,。;!?\n\d]{0,14}(?:确认|核实|证实),)?[^,。;!?\n]*/.exec(text.slice(at, at + 44))?.[0] ?? '';
  if (/\d/.test(clause)) return undefined;
  const [hit] = findStates(clause);
  const measure = ENDURED.find((known) => known === hit?.state) ?? (hit ? undefined : hintedAt(clause));
  return measure ? { measure, end: at + (hit?.end ?? clause.length) } : undefined;
}

/** 仅2人生还, 就回来了六个: the others are as good as dead, or missing while they are looked for. */
function onlySaved(text: string, saved: NumberToken, end: number, isToldBehind: boolean): Reading | undefined {
  const before = text.slice(Math.max(0, saved.start - 12), saved.start);
  if (!(isToldBehind && ONLY.test(before)) && !ONLY_SAVED.test(before)) return undefined;
  // 全车28人只下来5个 says nothing of the rest by itself.
  const told = text.slice(saved.start - before.length, end);
  if (!FIRMLY_SAVED.test(told) && !DISASTER.isWithin(text.slice(Math.max(0, saved.start - NEAR), end + NEAR)))
    return undefined;
  return { measure: STILL_SOUGHT.test(text.slice(end, end + 30)) ? 'missing' : 'deaths', end };
}

const isInBrackets = (text: string, { start }: NumberToken): boolean =>
  /\([^()]{0,12}$/.test(text.slice(Math.max(0, start - 13), start));

/** Whether a number is of all who were aboard or inside. */
const isOfAll = (text: string, token: NumberToken): boolean =>
  ABOARD.test(text.slice(Math.max(0, token.start - 14), token.start)) ||
  // 最后一名矿工 is not all of them.
  (token.low > 1 && ABOARD_BEHIND.test(text.slice(token.end, token.end + 16)));

/** 矿灯房登记显示，当班下井47人; 账本上记着住在三楼的工人是十九个; 上车的一共是25人; 老李家四口. */
const REGISTERED =
  /(?:(?:登记|名册|花名册|考勤|账本|票据|监控|台账|打卡|排班|签到|摸底|乘客名单|下井牌|矿灯房)[^。;!?\n\d]{0,20}|(?:下井|入井|出海|上[车船机山]|进[洞场厂]|加起来|加在一起|连同[^,。;!?\n]{1,8}|一共|总共|拢共|共计|共)(?:的|了)?(?:工人|职工|人员|人)?(?:一共|共|总共)?(?:有|是)?|[一-龥]家|[室间厅店库厂院][里内中])[^,。;!?\n\d]{0,3}$/;

/** The same, told by a register, a witness or as a family. */
export const isCountOfAll = (text: string, token: NumberToken): boolean =>
  isOfAll(text, token) || REGISTERED.test(text.slice(Math.max(0, token.start - 30), token.start));

const LINKED = /^[名位]?(?:人|乘客|旅客|客人|游客)?[、和及与,][^,。;!?\n\d]{0,6}$/;
/** 载客58人、船员5人: all who were aboard, told by who they were. */
function allBefore(
  text: string,
  persons: readonly NumberToken[],
  saved: NumberToken,
  reach: number,
): NumberToken | undefined {
  const told = persons.filter(({ end }) => end <= saved.start);
  const at = told.findLastIndex(
    (token) => saved.start - token.end < reach && !isInBrackets(text, token) && isOfAll(text, token),
  );
  const [last, other] = [told[at], told[at - 1]];
  if (!last || !other || last.low > saved.low) return last;
  return isOfAll(text, other) && LINKED.test(text.slice(other.end, last.start)) ? together(other, last) : last;
}

const BODIES = /(?:遗体|尸体|遇难者?|死亡)$/;
/** 除5人送医抢救外，其余全部遇难 */
const EXCEPTED =
  /^[名位个]?人?[^,。;!?\n\d]{0,8}(?:送医|送往?医院|受伤|重伤|轻伤|抢救|救治|住院|上岸|跳[车窗船水下]|请假|轮休|外出|提前[离下])[^,。;!?\n\d]{0,6}外(?=,)/;
/** 除上述十二人外，无一生还 */
const TOLD_BEFORE = /除了?(?:上述|以上|前述|这|那)$/;
const THOSE = /^[名位个]?人?外(?=,)/;
const isOfToldBefore = (text: string, { start }: NumberToken): boolean =>
  TOLD_BEFORE.test(text.slice(Math.max(0, start - 4), start));
const exceptedBehind = (text: string, saved: NumberToken): RegExpExecArray | null => {
  const { start, end } = saved;
  if (isOfToldBefore(text, saved)) return THOSE.exec(text.slice(end, end + 4));
  return /除了?$/.test(text.slice(Math.max(0, start - 2), start)) ? EXCEPTED.exec(text.slice(end, end + 24)) : null;
};
const savedBehind = (text: string, { end }: NumberToken): RegExpExecArray | null =>
  TELLS_OF_SAVED.isBetween(text, end, end + 24) ? SAVED_BEHIND.exec(text.slice(end, end + 24)) : null;
const isSavedBefore = (text: string, { start }: NumberToken): boolean =>
  SAVED_BEFORE.isBetween(text, Math.max(0, start - 14), start);
const areBodies = (text: string, { start }: NumberToken): boolean =>
  BODIES.test(text.slice(Math.max(0, start - 6), start));
/** 其中2人跑出、1人受轻伤被救; 获救29人，捞起遗体22具: whose fate is told, before the others'. */
const isAccountedFor = (text: string, token: NumberToken): boolean =>
  savedBehind(text, token) !== null || isSavedBefore(text, token) || areBodies(text, token);

/** 送到医院的17人, 17人送医: alive where the others are not. */
const TO_HOSPITAL = /(?:送[到往至]?|收治|接收)[^,。;!?\n\d]{0,8}(?:医院|卫生院)?的?$/;
const IN_HOSPITAL = /^[名位]?人?[^,。;!?\n\d]{0,6}(?:送医|送[到往至][^,。;!?\n\d]{0,6}(?:医院|卫生院)|受伤)/;
const isInHospital = (text: string, { start, end }: NumberToken): boolean =>
  TO_HOSPITAL.test(text.slice(Math.max(0, start - 12), start)) || IN_HOSPITAL.test(text.slice(end, end + 20));

/** 全车14人仅2人生还 is twelve dead; 船员15人，已救起4人，其余仍在搜寻 is eleven missing. */
export function readRemainders(text: string, persons: readonly NumberToken[]): Mention[] {
  return persons.flatMap((saved) => {
    const excepted = exceptedBehind(text, saved);
    const behind = excepted ?? savedBehind(text, saved);
    const isSaved = behind !== null || isSavedBefore(text, saved);
    const isInCare = !isSaved && isInHospital(text, saved);
    if (!isSaved && !isInCare && !areBodies(text, saved)) return [];
    const savedTo = saved.end + (behind?.[0].length ?? 0);
    const others = othersBecame(text, savedTo) ?? (excepted ? theyBecame(text, savedTo + 1) : undefined);
    const became = others ?? (isSaved && !excepted ? onlySaved(text, saved, savedTo, behind !== null) : undefined);
    const all = became && allBefore(text, persons, saved, excepted ? 2 * REACH : REACH);
    if (!became || !all) return [];
    if (!isSaved && !isInCare && became.measure === 'deaths') return [];
    const isOfThose = excepted !== null && isOfToldBefore(text, saved);
    const earlier =
      others && !isOfThose
        ? persons.filter((token) => token.start >= all.end && token.end <= saved.start && isAccountedFor(text, token))
        : [];
    const less = earlier.reduce((sum, { low }) => sum + low, saved.low);
    return all.low > less ? [ofTheRest(all, became.end, became.measure, less)] : [];
  });
}

/** Somebody reckoned: it is told of the rest, not counted. */
const ofTheRest = (number: NumberToken, end: number, measure: Mention['measure'], less = 0): Mention => ({
  ...toMention({ start: number.start, end, number }, { measure, less }),
  unsure: true,
});

const THE_REST = new RarePattern(/(?:剩[到下低落余]?(?:起|来)?的?|其余的?|余下的?)(?:这|那)?$/);
const BECAME_NEXT =
  /^[名位个口]?[^,。;!?\n\d]{0,6},(?:[^,。;!?\n\d]{0,16}(?:确认|通报|公布|证实|核实|宣布)后?,)?(?:到现在|到如今|至今|直到现在|现在)?[^,。;!?\n\d]{0,16}/;

/** 剩下的十五个，到现在影子都没见: what became of the rest is told in the next clause. */
export const readTheRest = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons.flatMap((token) => {
    if (!THE_REST.isBetween(text, Math.max(0, token.start - 6), token.start)) return [];
    if (isTold(known, token)) return [];
    const next = BECAME_NEXT.exec(text.slice(token.end, token.end + 56))?.[0] ?? '';
    const [hit] = findStates(next);
    const measure = ENDURED.find((state) => state === hit?.state);
    return hit && measure ? [ofTheRest(token, token.end + hit.end, measure)] : [];
  });
