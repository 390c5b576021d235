import type { Mention } from '../measures.js';
import { isCounted, isTold } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { countCrowds } from './count-crowds.js';
import { countByNeighbours } from './count-by-neighbours.js';
import { countLaidOut } from './count-laid-out.js';
import { isBareToll } from './bare-toll.js';
import { countsPersons, joinCounts } from './count-persons.js';
import { measureOf } from './measure-of.js';
import { findStates, type PersonState, type StateHit } from './person-states.js';
import { toldWidely, toMention } from './read-groups.js';

const GRADED = ['deaths', 'missing', 'seriouslyInjured', 'poisoned', 'atRisk'] as const;
const gradedBy = (state: PersonState | undefined): (typeof GRADED)[number] | undefined =>
  GRADED.find((known) => known === state);
const FEWEST = 3;
/** From a number to the word of what became of them. */
const REACH = 30;
const WITHIN = 40;
const ENDS = /[,。;!?\n]/;
const DENIED = /[无未没“"「‘]|险些|差点|几乎/;
/** 失踪人员家属12名, 公安、民兵和干部群众共260人正在搜寻 */
const OF_OTHERS = /家属|亲属|遗属|公安|民兵|干部|消防|官兵|救援|搜[救寻]|医护|警|志愿者|专家|记者/;
/** 救出了被困在二楼的十余名居民 */
const ARE_OUT = /救[出下起]|获救|脱险|脱困|平安|安全/;
/** 警方带走十一人 */
const TAKEN_AWAY = /带走|夺走|夺去|吞噬/;

/** Where a number's own words end: a clause, or the number next to it. */
const ownBefore = (text: string, from: number, at: number): string =>
  text
    .slice(Math.max(from, at - WITHIN), at)
    .split(ENDS)
    .at(-1) ?? '';
const ownBehind = (text: string, at: number, to: number): string =>
  text.slice(at, Math.min(to, at + WITHIN)).split(ENDS)[0] ?? '';

interface Near {
  readonly state: PersonState;
  readonly start: number;
  readonly end: number;
  readonly away: number;
}

const nearAt = ({ state, start, end }: StateHit, base: number, away: number): Near => ({
  state,
  start: base + start,
  end: base + end,
  away,
});

/** What the nearest word says of a number that counts people and that no pattern reads. */
function countByNearest(text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  const tokens = joinCounts(text, numbers);
  return tokens.flatMap((token, i): Mention[] => {
    if (token.low < FEWEST || isTold(known, token)) return [];
    if (!countsPersons(text, token) && !isBareToll(text, token)) return [];
    const before = ownBefore(text, tokens[i - 1]?.end ?? 0, token.start);
    const behind = ownBehind(text, token.end, tokens[i + 1]?.start ?? text.length);
    if (OF_OTHERS.test(before + behind)) return [];
    const from = token.start - before.length;
    const near = [
      ...findStates(before).map((hit) => nearAt(hit, from, before.length - hit.end)),
      ...findStates(behind).map((hit) => nearAt(hit, token.end, hit.start)),
    ].toSorted((a, b) => a.away - b.away);
    const measure = gradedBy(near[0]?.state);
    if (!near[0] || !measure || near[0].away > REACH) return [];
    // 143例、死亡2例: the word has a number of its own.
    if (isTold(known, near[0]) || TAKEN_AWAY.test(text.slice(near[0].start, near[0].end))) return [];
    if (DENIED.test(text.slice(Math.max(0, near[0].start - 3), near[0].start))) return [];
    const start = Math.min(token.start, near[0].start);
    const end = Math.max(token.end, near[0].end);
    return [{ ...toMention({ start, end, number: token }, { measure }), unsure: true }];
  });
}

const TOPICS: ReadonlySet<PersonState> = new Set([...GRADED, 'evacuated', 'cases', 'stranded'] satisfies PersonState[]);
const TOPIC =
  /(?:死亡|遇难|罹难|失踪|失联|重伤|中毒|被困|疏散|转移|撤离|撤走|确诊|滞留|病例)(?:的|者|人员|群众)?(?:总?人数|总?数字?|者)?[^,。;!?\n\d无未没不比占由从先前此原]{0,14}$/;
/** 连夜疏散，统计口径已核：15.2万人 */
const MOVED_HEADED = /(?:疏散|转移|撤离)[^。;!?\n\d]{0,16}:$/;
const UNIT_OR_STOP = /^[余多]?(?:人|名|位|例|口|个|了|左右|上下)?(?:[,。;!?\n了]|$)/;
const TOPIC_WITHIN = 26;

/** 死亡人数暂按9至12人掌握, 转移的人数已经到6.3万了: whatever stands between what is counted and its number. */
const countTopics = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  numbers.flatMap((token): Mention[] => {
    if (token.low < FEWEST || isTold(known, token)) return [];
    const before = text.slice(Math.max(0, token.start - TOPIC_WITHIN), token.start);
    const topic = (TOPIC.exec(before) ?? MOVED_HEADED.exec(before))?.[0];
    const isCount = countsPersons(text, token) || UNIT_OR_STOP.test(text.slice(token.end, token.end + 4));
    const measure = topic !== undefined && isCount ? measureOf(findStates(topic)[0]?.state, TOPICS) : undefined;
    if (!measure || topic === undefined || OF_OTHERS.test(topic)) return [];
    if (ARE_OUT.test(text.slice(Math.max(0, token.start - TOPIC_WITHIN), token.end + TOPIC_WITHIN))) return [];
    return [toldWidely(token, measure)];
  });

/** 索道上……挂着一百三十来号人 */
const HANGING = /(?:[挂悬吊困坐](?:着|了|在)|还有|里有|一共)[^,。;!?\n\d]{0,4}$/;
const PERSONS = /^[余多来几]{0,2}(?:号|个|名|口|位)?(?:人|游客|乘客|旅客)/;
const A_CABLE = /索道|缆车|吊厢|吊箱/;
const ALOFT = /滞留高空|高空滞留|[困悬吊停挂]在(?:半空|空中|高空|天上|[^,。;!?\n\d]{0,8}(?:索道|缆车))/;
const RIDERS = /^[名位个余多]{0,2}(?:游客|乘客|旅客|滑雪者|游人|人[悬吊困挂])/;
/** 把一百三十七名游客留在了索道的吊厢里……在高空滞留整整四十九小时 */
const countStranded = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  isCounted(known, 'stranded') || !(ALOFT.test(text) || A_CABLE.test(text))
    ? []
    : numbers.flatMap((token): Mention[] => {
        const behind = text.slice(token.end, token.end + 6);
        const isOfRiders = ALOFT.test(text) && RIDERS.test(behind);
        const hangs = PERSONS.test(behind) && HANGING.test(text.slice(Math.max(0, token.start - 8), token.start));
        if (isTold(known, token) || !(isOfRiders || hangs)) return [];
        return [toldWidely(token, 'stranded')];
      });

/** 死的伤的合起来112个, 伤的亡的加一块58人 */
const HURT_OR_DEAD =
  /(?:死[的亡]?|亡的?|伤[的亡]?)(?:者)?(?:和|跟|带|、|连)?(?:死[的亡]?|亡的?|伤的?)[^,。;!?\n\d]{0,4}(?:合|加|拢|一共|总共|共计|算)[^,。;!?\n\d]{0,5}$/;
/** 外籍的伤了95，死了9，合起来104个 */
const SIDE_BY_SIDE =
  /(?:伤了?\d+[个人名]?,死了?\d+|死了?\d+[个人名]?,伤了?\d+)[个人名]?,(?:合|加|拢|一共|总共|共)[^,。;!?\n\d]{0,5}$/;
const countCasualties = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  joinCounts(text, numbers).flatMap((token): Mention[] => {
    const isOfThem =
      SIDE_BY_SIDE.test(text.slice(Math.max(0, token.start - 30), token.start)) ||
      HURT_OR_DEAD.test(text.slice(Math.max(0, token.start - 16), token.start));
    if (token.low < FEWEST || isTold(known, token) || !isOfThem) return [];
    return [toldWidely(token, 'casualties')];
  });

/** 把五万四千口人挪到城里的学校; 五万三千口人连夜都挪走了; 七千人转到南边去 */
const MOVED_TO =
  /(?:挪|搬|接|送|拉|领|转|撤|带)(?:到|去|进|往|至)了?[^,。;!?\n]{0,8}(?:学校|小学|中学|体育馆|宾馆|酒店|旅馆|安置|避难|城里|县城|镇上|高处|高地|礼堂|村委会|文化站)|(?:口人|号人|人)(?:连夜|全|都|也|已经|今早){0,3}(?:[挪转撤]|搬)走了|(?:挪|转|撤)到[^,。;!?\n]{1,4}去|在[^,。;!?\n]{0,12}打地铺/;
const MOVED_WITHIN = 18;
const MOVED_BEHIND = 28;
const MANY_MOVED = 100;
const countMoved = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  isCounted(known, 'evacuated') || !MOVED_TO.test(text)
    ? []
    : joinCounts(text, numbers).flatMap((token): Mention[] => {
        const near = text.slice(Math.max(0, token.start - MOVED_WITHIN), token.end + MOVED_BEHIND);
        if (token.low < MANY_MOVED || !countsPersons(text, token) || isTold(known, token)) return [];
        if (!MOVED_TO.test(near) || OF_OTHERS.test(near)) return [];
        return [toldWidely(token, 'evacuated')];
      });

const CALLED_AWAY = /广播叫走|[叫喊催]走[^,。;!?\n]{0,6}[。,]|撤离|疏散|都撤了|往外撤/;
const REGISTERED = /(?:登记|录表|名册|名单|点名)[^!?\n]{0,20}(?:总数|人数|数字|一共|合计|数)[^,。;!?\n\d]{0,8}$/;
const ENDS_A_COUNT = /^(?:出头|[余多]?人|[余多]?口|了|[,。;!?\n]|$)/;
const MANY_REGISTERED = 1000;
/** 半夜广播叫走。我在登记桌录表，系统里总数跳到5.6万出头了 */
const countRegistered = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  isCounted(known, 'evacuated') || !CALLED_AWAY.test(text)
    ? []
    : numbers.flatMap((token): Mention[] => {
        if (token.low < MANY_REGISTERED || isTold(known, token)) return [];
        const isOf = REGISTERED.test(text.slice(Math.max(0, token.start - WITHIN), token.start));
        return isOf && ENDS_A_COUNT.test(text.slice(token.end, token.end + 3)) ? [toldWidely(token, 'evacuated')] : [];
      });

const POISONING = /一氧化碳中毒|煤气中毒|急性[^,。;!?\n]{0,10}中毒|食物中毒|吃出事|吃坏|上吐下泻|又吐又[泻拉]/;
const IN_CARE = /收治|拉[出到去]|抬[出到]|送(?:[来到出]|了医院)|送医|入院|住院|治疗|确诊|诊断|就诊|住着院|验血/;
const ONLY_SEEN = /体检|筛查|检查|疏散|撤离|转移|在册|全厂|共有/;
const CARE_WITHIN = 24;

/** 急性职业中毒，陆续送来工人53名，全部收治 */
const countPoisoned = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  isCounted(known, 'poisoned') || !POISONING.test(text)
    ? []
    : numbers.flatMap((token): Mention[] => {
        const near = text.slice(Math.max(0, token.start - CARE_WITHIN), token.end + CARE_WITHIN);
        if (token.low < FEWEST || !countsPersons(text, token) || isTold(known, token)) return [];
        if (!IN_CARE.test(near) || ONLY_SEEN.test(near) || OF_OTHERS.test(near)) return [];
        return [toldWidely(token, 'poisoned')];
      });

/**
 * People that no pattern reads, counted as widely as the words beside them allow. Wrong as often as not by itself: only for a
 * text that sounds grave.
 */
export const countWidely = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] => [
  ...countByNearest(text, numbers, known),
  ...countLaidOut(text, numbers, known),
  ...countByNeighbours(text, numbers, known),
  ...countCrowds(text, numbers, known),
  ...countTopics(text, numbers, known),
  ...countPoisoned(text, numbers, known),
  ...countStranded(text, numbers, known),
  ...countMoved(text, numbers, known),
  ...countRegistered(text, numbers, known),
  ...countCasualties(text, numbers, known),
];
