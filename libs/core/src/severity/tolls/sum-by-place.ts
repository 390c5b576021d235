import type { Mention } from '../measures.js';
import { addedUp } from './added-up.js';
import { groupBySentence } from '../text/sentences.js';
import type { Span } from '../text/sentences.js';

const TOLD = '(?:因灾|因洪灾?)?(?:有|共|已|死亡?|遇难|受伤|重伤|中毒|被困|失踪|失联|发现|找到|打捞出?|收治){0,2}';
/** What the parts are told of, one after the other, always of one kind. */
const PLACES = [
  /(?:医院|[一二三四五六七八九十县市区镇]院|卫生院|院|中心)[^,。;!?\n\d]{0,8}$/,
  new RegExp(
    `(?:村|镇|乡|县|区|街道|社区|寨|屯|组|坝|湾|片|岸|侧|沟|坪|坡|庄|营|岭|塘|堡|冲)(?:山洪|洪水|泥石流|滑坡|暴雨|台风|龙卷风|爆炸|火灾)?${TOLD}$`,
  ),
  new RegExp(
    `(?:车间|工段|工区|采面|掌子面|班组|分厂|厂房?|巷道?|[东西南北左右]翼|采区|斜井|竖井|平硐|水平|[左右上下]洞)[里内上]?${TOLD}$`,
  ),
  new RegExp(`(?:车|船|艇|舱)[里内上]?(?:的?(?:一家|全家))?${TOLD}$`),
  new RegExp(`(?:楼|层|单元|室|号楼)[里内上]?${TOLD}$`),
  new RegExp(`(?:小学|中学|学校|校|幼儿园|班|年级)[里内]?${TOLD}$`),
  // 上坪组死亡11人、失踪4人；中坪组死亡7人、失踪2人
  /(?:死亡|遇难|罹难)\d+[名人]{0,2}[、,]$/,
  // 居住区死亡28人，营业区死亡4人，送医后死亡1人; 清仓一班，11人，死亡6，重伤5; 清仓二班，9人，死亡4
  /(?:[区楼层班组房厅店间廊段栋院棚]|送医后|医院)[^,。;!?\n\d说称讲喊传]{0,3}$|[班组区廊段间栋楼],\d+[名人]{1,2},$/,
  // 1号棚的7人死亡5人，2号棚8人死亡6人
  /[棚车船舱楼层间舍屋室](?:里|内|上)?的?\d+[名人]{1,2}中?$/,
  // 选厂宿舍找到遇难者11人，机修车间找到遇难者6人
  /[一-龥]{2,8}(?<!已|共|先后|陆续|又|再|目前)(?:找到|发现|搜出|挖出)$/,
  // 现场遇难24人；送医途中死亡2人；市一院抢救无效死亡3人
  /(?:现场|当场|途中|路上|救护车[里上]|医院|入院后?|送医后?|住院|院内|(?:救治|抢救|治疗)中|无效)[^,。;!?\n\d]{0,4}$/,
  // 甲公司9名，其中6名死亡；乙公司7名，其中4名死亡
  /\d[名人位]{1,2},其中有?$/,
  // 第一处撞击点死亡6人，第二处死亡3人
  /第[一二三四五](?:处|现场|撞击点|地点)[^,。;!?\n\d]{0,6}$/,
  // 触电死亡1人，坠落死亡2人
  /(?:倒塌|倒房|垮塌|雷击|溺水|触电|坠落|跌落|滑坡|泥石流|山洪|洪水|窒息|掩埋|砸中|落水|失足|高坠|冻饿|烧伤|跳楼|坠楼|踩踏|挤压|吸入浓烟|呛烟|中毒|烧)(?:致使?|造成|导致|而)?(?:死亡?)?$/,
] as const;
/** 送医途中死亡2人: beside those who died on the spot. */
const ADDED = /(?:途中|路上)[^,。;!?\n\d]{0,4}$|医院[里内]?(?:又|另|还|再)有?$/;
/** 客车上死了7个，货车上死了2个，医院里又没了1个 */
const AND_IN_CARE = /(?:医院|院|途中|路上)(?:[里内]|以?后|之后)?(?:又|另|还|再)有?(?:死|没|走)?了?$/;
const areOfOneKind = (before: readonly string[]): boolean =>
  before.length > 1 && PLACES.some((place) => before.every((words) => place.test(words)));
/** A sum, a part of it or another event told between the parts. */
const NOT_PARTS =
  /又发生|再次发生|再度发生|又一起|又出|共|合计|总计|累计|包括|扣除|减去|剔除|两起|\d起|[两三四五]起|另一起|此前|升至|更新|更正|增至|转院|转入|出院/;
/** 两处相距40公里、互不相关 */
const OF_THEIR_OWN =
  /^[^。!?\n]*(?:互不相|互无关联|没有关联|并无关联|相距\d|[两三四五]起(?:事故|车祸|火灾)?(?:合计|均|都|互|各))/;
/** 11月3日甲路段车祸死亡2人，11月8日甲路段车祸死亡1人: accidents of other days. */
const ON_OTHER_DAYS =
  /\d日[^,。;!?\n]{0,16}(?:车祸|火灾|爆炸|坍塌|事故|溺水|坠落|追尾|侧翻|塌方|触电)[^。!?\n]{0,16}[,;、](?:\d{1,2}月)?\d{1,2}日[^,。;!?\n]{0,16}(?:车祸|火灾|爆炸|坍塌|事故|溺水|坠落|追尾|侧翻|塌方|触电)/;
/** 省院转入重伤员9名，三家医院没有重复计数 */
const NONE_TWICE = /(?:没有|[无未不])[^,。;!?\n]{0,4}重[复叠]/;
/** 全县死亡18人，甲镇11人，乙镇7人: the whole is told first. */
const THE_WHOLE = /全[省市州县区旗镇乡村](?!民)/;
const MOST_PARTS = 8;

/**
 * 市一院收治重伤27人，市二院收治重伤24人 is 51: one measure counted in one sentence at one place, or by one cause, after the other.
 * Only the parts of one sentence (；does not end it) are added, so that two accidents are not.
 */
export function summedByPlace(
  text: string,
  mentions: readonly Mention[],
  sentences: readonly Span[],
): Mention | undefined {
  const told = mentions.filter(
    ({ kind, start }) =>
      kind !== 'none-stated' && (kind !== 'new' || ADDED.test(text.slice(Math.max(0, start - 8), start))),
  );
  let best: Mention | undefined;
  for (const group of groupBySentence(joinedAtSemicolons(text, sentences), told)) {
    const parts = group.filter((part) => part.low > 0);
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last || parts.length < 2 || parts.length > MOST_PARTS) continue;
    if (parts.some((part, i) => i > 0 && part.start < (parts[i - 1]?.end ?? 0))) continue;
    const before = parts.map(({ start }) => text.slice(Math.max(0, start - 16), start));
    const arePlaces =
      areOfOneKind(before) || (AND_IN_CARE.test(before.at(-1) ?? '') && areOfOneKind(before.slice(0, -1)));
    const behind = /^[^。!?\n]*/.exec(text.slice(last.end, last.end + 16))?.[0] ?? '';
    if (THE_WHOLE.test(before[0] ?? '')) continue;
    const around = text.slice(Math.max(0, first.start - 20), last.end) + behind;
    const areApart = NONE_TWICE.test(text.slice(last.end, last.end + 24));
    if (ON_OTHER_DAYS.test(around) || OF_THEIR_OWN.test(text.slice(last.end, last.end + 40))) continue;
    if (!arePlaces || NOT_PARTS.test(areApart ? around.replaceAll('转入', '') : around)) continue;
    // 其中甲镇死亡4人、乙镇死亡5人: shares of a sum only where one is told.
    const areShares = /其中/.test(text.slice(Math.max(0, first.start - 20), last.end));
    if (areShares && told.some((mention) => mention.low > 0 && !parts.includes(mention))) continue;
    const sum = addedUp(parts);
    if (sum && (!best || sum.low > best.low)) best = sum;
  }
  return best;
}

/** 市一院 重伤31 轻伤12, line by line. */
const LINE =
  /^(?![^\d\n]*(?:报|更新|截至|合计|总计|共|小计))[^,。;!?\n\d]{2,12}[,:]?(?:死亡?|遇难|重伤|轻伤|受伤|中毒|被困|失联|失踪):?\d/;
const areLines = (text: string, one: Span, next: Span): boolean =>
  text[one.end - 1] === '\n' &&
  [one, next].every(({ start, end }) => LINE.test(text.slice(text.lastIndexOf('\n', end - 2) + 1 || start, end)));

/** 甲村4人遇难；乙村7人遇难 is one telling. */
function joinedAtSemicolons(text: string, sentences: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of sentences) {
    const previous = joined.at(-1);
    if (previous && (/;\n?$/.test(text.slice(previous.end - 2, previous.end)) || areLines(text, previous, span)))
      joined[joined.length - 1] = { start: previous.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
